package io.parley.setup;

import io.parley.agreement.AgreementRegister;
import io.parley.agreement.AgreementRegister.Saved;
import io.parley.agreement.RefusedDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Saves the file's calendars and agreements, and finds everything that is wrong in them. */
@Component
class AgreementImport {

    private static final Pattern REFUSED = Pattern.compile("(calendars|agreements)\\[([0-9]+)]\\.?(.*)");

    private final AgreementRegister register;

    AgreementImport(AgreementRegister register) {
        this.register = register;
    }

    /** Needs the caller's transaction, which must be rolled back on {@link RefusedFile}. */
    Imported save(Field file) {
        List<Field> calendars = new ArrayList<>(file.field("calendars").items());
        List<Field> agreements = new ArrayList<>(file.field("agreements").items());
        List<Flaw> flaws = new ArrayList<>();
        Saved saved = null;
        // The register names the first refused definition only: it is set aside to see what is wrong in the others.
        while (saved == null) {
            try {
                saved = register.save(
                        calendars.stream().map(Definitions::calendar).toList(),
                        agreements.stream().map(Definitions::agreement).toList());
            } catch (RefusedDefinition refusal) {
                flaws.add(setAside(refusal, calendars, agreements));
            }
        }
        if (!flaws.isEmpty()) {
            throw new RefusedFile(flaws);
        }
        return Imported.of(saved.calendars()).and(Imported.of(saved.agreements()));
    }

    private static Flaw setAside(RefusedDefinition refusal, List<Field> calendars, List<Field> agreements) {
        Matcher path = REFUSED.matcher(refusal.path());
        if (!path.matches()) {
            throw refusal;
        }
        int index = Integer.parseInt(path.group(2));
        Field entry = path.group(1).equals("calendars") ? calendars.remove(index) : agreements.remove(index);
        if (path.group(1).equals("calendars")) {
            // Agreements that use it would be refused for that alone.
            agreements.removeIf(agreement -> agreement.text("calendar").equals(entry.text("id")));
        }
        return entry.within(path.group(3)).flaw("setup.check.agreement", refusal.problem(), refusal.remedy());
    }
}
