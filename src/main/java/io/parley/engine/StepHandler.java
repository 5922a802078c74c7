package io.parley.engine;

import io.parley.casefile.CaseFile;
import io.parley.party.Actor;
import java.util.Map;

/**
 * What a procedure does with the answers to one form, beyond the dossier: record in, facts changed, routing out. Forms
 * without a handler need no Java.
 *
 * @param <A> the answers as a record, its components named like the form's fields
 */
public interface StepHandler<A extends Record> {

    /** The form whose answers it takes. */
    String form();

    Class<A> answers();

    /** What the form shows or proposes: option lists, texts; by field key. */
    default Map<String, Object> known(CaseFile file) {
        return Map.of();
    }

    /**
     * Changes the procedure's facts.
     *
     * @return the process variables on which the diagram's gateways decide
     */
    Map<String, Object> handle(CaseFile file, A answers, Actor by);
}
