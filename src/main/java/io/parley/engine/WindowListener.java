package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.window.Windows;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Opens a window and winds its timer when its activity begins, and meets or ends it when the activity does. */
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
        return execution -> {
            CaseNumber number = CurrentCase.of(execution);
            windows.open(number, key, awaits);
            wind(execution, key, windows.nextAlarm(number, key));
        };
    }

    /**
     * The engine makes an activity's timers before it calls the activity's listeners: they asked for a window that was
     * not open yet, and would wait for ever.
     */
    private static void wind(DelegateExecution execution, String key, Instant next) {
        ((ExecutionEntity) execution)
                .getJobs().stream()
                        .filter(job -> EngineTimers.element(key).equals(job.getActivityId()))
                        .forEach(job -> job.setDuedate(Date.from(next)));
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
