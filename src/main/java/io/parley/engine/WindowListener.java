package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.window.Windows;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a window when its activity begins, and meets or ends it when the activity does. */
@Component
class WindowListener {

    private static final String COMPLETED = "completed";

    private final Windows windows;
    private final Clock clock;

    WindowListener(Windows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    ExecutionListener opening(String key, String awaits) {
        return execution -> windows.open(CurrentCase.of(execution), key, awaits);
    }

    /** What waits for a delivery is met by the delivery's own time; what is left open ends with its activity. */
    ExecutionListener ending(String key, String awaits) {
        return execution -> {
            CaseNumber number = CurrentCase.of(execution);
            if (awaits.equals(COMPLETED) && !execution.isCanceled()) {
                windows.met(number, key, clock.instant(), execution.getCurrentActivityId());
            }
            windows.cancel(number, key, Actor.system("procedure"));
        };
    }
}
