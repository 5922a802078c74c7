package io.parley.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import org.springframework.stereotype.Component;

/** The triage decisions in the dossiers. */
@Component
class Triages {

    private final Dossier dossier;
    private final ObjectMapper json;

    Triages(Dossier dossier, ObjectMapper json) {
        this.dossier = dossier;
        this.json = json;
    }

    /** The decision that holds. */
    Triage latest(CaseNumber number) {
        return dossier.latest(number, TriageHandler.FORM)
                .map(entry -> json.convertValue(entry.answers(), Triage.class))
                .orElseThrow(() -> new IllegalStateException("Nobody has triaged " + number + " yet"));
    }
}
