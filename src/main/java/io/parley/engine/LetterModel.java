package io.parley.engine;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What message texts may name: {@code answers} (of the case's own dossier, the last of each form, by form and field),
 * {@code traits} (such as severity), and for the staff {@code url}, the case's page at the desk.
 */
@Component
class LetterModel {

    private final Dossier dossier;
    private final Cases cases;
    private final String baseUrl;

    LetterModel(Dossier dossier, Cases cases, @Value("${parley.base-url}") String baseUrl) {
        this.dossier = dossier;
        this.cases = cases;
        this.baseUrl = baseUrl;
    }

    Map<String, Object> forContact(CaseFile file, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>();
        dossier.entries(file.number()).forEach(entry -> answers.put(entry.form(), entry.answers()));
        Map<String, Object> model = new HashMap<>(more);
        model.put("answers", answers);
        model.put("traits", cases.traits(file.number()));
        return model;
    }

    Map<String, Object> forStaff(CaseFile file, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("traits", cases.traits(file.number()));
        model.put("url", baseUrl + "/desk/cases/" + file.number());
        return model;
    }
}
