package io.parley.agreement;

import java.util.List;
import org.springframework.stereotype.Repository;

/** Where calendars and agreements are saved. */
@Repository
public class AgreementRegister {

    /**
     * Saves definitions, each in place of the one with the same id, in the caller's transaction. Those that are not
     * named stay as they are. Saving the same again changes nothing.
     *
     * @param calendars which the agreements may use, beside those saved earlier
     * @throws RefusedDefinition naming the field and the remedy, with {@code calendars[0]…} or {@code agreements[0]…}
     *     as path, the positions being those of the two lists
     */
    public Saved save(List<CalendarDefinition> calendars, List<AgreementDefinition> agreements) {
        throw new UnsupportedOperationException();
    }

    /** What a save did, in the order of the definitions. */
    public record Saved(List<Result> calendars, List<Result> agreements) {}

    /** What a save did to one definition. */
    public record Result(String id, Outcome outcome) {}

    /** Whether a definition was there before. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
