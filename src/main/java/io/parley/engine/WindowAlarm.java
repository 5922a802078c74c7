package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.window.Windows;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step behind a window's timer: asks the ledger what is true now, and if nothing is due does nothing. */
@Component("windowAlarm")
class WindowAlarm implements JavaDelegate {

    private final Cases cases;
    private final Windows windows;
    private final Escalation escalation;

    WindowAlarm(Cases cases, Windows windows, Escalation escalation) {
        this.cases = cases;
        this.windows = windows;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CurrentCase.of(execution);
        cases.lock(number);
        windows.act(number, Inputs.required(execution, "window")).ifPresent(escalation::act);
    }
}
