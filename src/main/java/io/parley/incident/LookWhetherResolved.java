package io.parley.incident;

import io.parley.engine.CurrentCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the incident is over, before a customer's case waits to be told so. */
@Component("lookWhetherResolved")
class LookWhetherResolved implements JavaDelegate {

    private final Incidents incidents;

    LookWhetherResolved(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                IncidentCustomerProcess.RESOLVED_ALREADY, incidents.isResolved(CurrentCase.of(execution)));
    }
}
