package io.parley.engine;

import io.parley.window.Windows;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step behind a window's timer: asks the ledger what is true now, and if nothing is due does nothing. */
@Component("windowAlarm")
class WindowAlarm implements JavaDelegate {

    private final Windows windows;
    private final Escalation escalation;

    WindowAlarm(Windows windows, Escalation escalation) {
        this.windows = windows;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        windows.act(CurrentCase.of(execution), Inputs.required(execution, "window"))
                .ifPresent(escalation::act);
    }
}
