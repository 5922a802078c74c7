package io.parley.engine;

import io.parley.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes a message to a contact of the case's customer. Inputs in the diagram: {@code message}; {@code duty}, whose first
 * contact gets it; optional {@code to}, a participant of the case (such as {@code reporter}) who comes before that
 * contact; optional {@code link}, the key of the step that the message asks for.
 */
@Component("notify")
class Notify implements JavaDelegate {

    private final Correspondence correspondence;

    Notify(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CurrentCase.of(execution);
        correspondence.write(
                number,
                new Correspondence.Matter(
                        Inputs.required(execution, "message"),
                        Inputs.duty(execution),
                        Inputs.optional(execution, "to"),
                        Inputs.optional(execution, "link")));
    }
}
