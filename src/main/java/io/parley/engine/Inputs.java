package io.parley.engine;

import io.parley.party.Duty;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads what a diagram gives to a delegate as input parameters. */
final class Inputs {

    private Inputs() {}

    static String required(DelegateExecution execution, String name) {
        return optional(execution, name)
                .orElseThrow(() -> new IllegalStateException("The step " + execution.getCurrentActivityId()
                        + " needs the input parameter '" + name + "' in its diagram"));
    }

    static Optional<String> optional(DelegateExecution execution, String name) {
        return Optional.ofNullable((String) execution.getVariableLocal(name));
    }

    static Duty duty(DelegateExecution execution) {
        return Duty.valueOf(required(execution, "duty").toUpperCase(Locale.ROOT));
    }
}
