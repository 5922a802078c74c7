package io.parley.incident;

import io.parley.casefile.CaseNumber;
import io.parley.engine.CurrentCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Confirms the report as an incident and opens the affected customers' cases. */
@Component("confirmIncident")
class ConfirmIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Triages triages;

    ConfirmIncident(Incidents incidents, Triages triages) {
        this.incidents = incidents;
        this.triages = triages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CurrentCase.of(execution);
        CaseNumber reportersCase = new CaseNumber((String) execution.getVariable(IncidentProcess.REPORTERS_CASE));
        incidents.confirm(number, reportersCase, triages.latest(number));
    }
}
