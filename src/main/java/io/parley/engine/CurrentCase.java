package io.parley.engine;

import io.parley.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The case that an execution carries out. */
public final class CurrentCase {

    private CurrentCase() {}

    /** Its number. */
    public static CaseNumber of(VariableScope execution) {
        return new CaseNumber((String) execution.getVariable(Variables.CASE_NUMBER));
    }
}
