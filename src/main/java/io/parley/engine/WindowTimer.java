package io.parley.engine;

import io.parley.window.Windows;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the boundary timers of diagrams ask, by the name {@code windows}. Only reads. */
@Component("windows")
public class WindowTimer implements DiagramBean {

    private final Windows windows;

    WindowTimer(Windows windows) {
        this.windows = windows;
    }

    /**
     * When the timer of a window should fire next, as a repeating ISO 8601 interval: the engine asks again after each
     * firing. With nothing left to fire for, the timer waits in the year 9999, so that it can be re-dated.
     */
    public String next(DelegateExecution execution, String key) {
        Instant next = windows.nextAlarm(CurrentCase.of(execution), key);
        return "R/" + next + "/PT1S";
    }
}
