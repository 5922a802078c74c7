package io.parley.setup;

import io.parley.agreement.AgreementRegister;
import io.parley.agreement.AgreementRegister.Result;
import io.parley.agreement.RefusedDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Saves the file's calendars and agreements one by one, so that what is wrong in each of them is reported at once. */
@Component
class AgreementImport {

    private final AgreementRegister register;

    AgreementImport(AgreementRegister register) {
        this.register = register;
    }

    /** Needs the caller's transaction: throws {@link RefusedFile} after some have been written. */
    Imported save(Field file) {
        List<Flaw> flaws = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (Field calendar : file.field("calendars").items()) {
            if (!saved(calendar, this::calendar, results, flaws)) {
                calendar.text("id").ifPresent(refused::add);
            }
        }
        for (Field agreement : file.field("agreements").items()) {
            // An agreement whose calendar was refused would only be refused for that.
            if (agreement.text("calendar").filter(refused::contains).isEmpty()) {
                saved(agreement, this::agreement, results, flaws);
            }
        }
        if (!flaws.isEmpty()) {
            throw new RefusedFile(flaws);
        }
        return Imported.of(results);
    }

    private List<Result> calendar(Field entry) {
        return register.save(List.of(Definitions.calendar(entry)), List.of()).calendars();
    }

    private List<Result> agreement(Field entry) {
        return register.save(List.of(), List.of(Definitions.agreement(entry))).agreements();
    }

    private static boolean saved(
            Field entry, Function<Field, List<Result>> save, List<Result> results, List<Flaw> flaws) {
        try {
            results.addAll(save.apply(entry));
            return true;
        } catch (RefusedDefinition refusal) {
            String within = refusal.path().replaceFirst("^(calendars|agreements)\\[0]\\.?", "");
            flaws.add(entry.within(within).flaw("setup.check.agreement", refusal.problem(), refusal.remedy()));
            return false;
        }
    }
}
