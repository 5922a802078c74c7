package io.parley.incident;

import io.parley.engine.CurrentCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the severity that the decision table gave. */
@Component("rateIncident")
class RateIncident implements JavaDelegate {

    private final Incidents incidents;

    RateIncident(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.rate(CurrentCase.of(execution), (String) execution.getVariable(IncidentProcess.SEVERITY));
    }
}
