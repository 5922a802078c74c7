package io.parley.incident;

import io.parley.engine.CurrentCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customers' cases that the incident is over. */
@Component("resolveIncident")
class ResolveIncident implements JavaDelegate {

    private final Incidents incidents;

    ResolveIncident(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.resolve(CurrentCase.of(execution));
    }
}
