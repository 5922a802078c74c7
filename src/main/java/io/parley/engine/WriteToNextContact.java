package io.parley.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes a letter that failed to the next contact of its duty, where one is left. */
@Component("nextContact")
class WriteToNextContact implements JavaDelegate {

    private final Correspondence correspondence;

    WriteToNextContact(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.writeToNext(CurrentCase.of(execution), (Long) execution.getVariable(UndeliveredProcess.LETTER));
    }
}
