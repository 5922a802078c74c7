package io.parley.casefile;

import io.parley.trail.Fault;
import io.parley.trail.TrailWitness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the dossier, case by case, with the hashes that the trail holds of it: nothing changed, gone or added. */
public final class DossierWitness implements TrailWitness {

    private static final int PAGE = 500;

    /** For the service loader. */
    public DossierWitness() {}

    @Override
    public long testify(JdbcClient database, Consumer<Fault> faults) {
        var witnessed = new WitnessedCases(database);
        long compared = 0;
        long last = 0;
        for (List<WitnessedCases.Case> page = witnessed.after(last, PAGE);
                !page.isEmpty();
                page = witnessed.after(last, PAGE)) {
            for (WitnessedCases.Case file : page) {
                compared +=
                        compare(file.number(), "form", witnessed.forms(file), witnessed.recordedForms(file), faults);
                compared += compare(
                        file.number(), "file-of-case", witnessed.files(file), witnessed.recordedFiles(file), faults);
                last = file.serial();
            }
        }
        return compared;
    }

    /** Both by id; what is found in the rows, and what the trail says of them. */
    private static long compare(
            String number,
            String kind,
            Map<String, String> found,
            Map<String, String> recorded,
            Consumer<Fault> faults) {
        var left = new HashMap<>(recorded);
        found.forEach((id, hash) -> {
            String expected = left.remove(id);
            if (expected == null) {
                faults.accept(Fault.of(kind + ".inserted", number, id));
            } else if (!expected.equals(hash)) {
                faults.accept(Fault.of(kind + ".changed", number, id));
            }
        });
        left.keySet().stream().sorted().forEach(id -> faults.accept(Fault.of(kind + ".missing", number, id)));
        return found.size();
    }
}
