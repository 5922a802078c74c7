package io.parley.support;

import io.parley.casefile.CaseNumber;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** The engine's timers, as a test looks at them. */
public class EngineJobs {

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineJobs(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** When the one timer of that boundary event fires in the case's process. */
    public Instant dueOf(CaseNumber number, String element) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
