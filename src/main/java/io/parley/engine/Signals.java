package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the procedure of a case that something has happened, where it waits for that. */
@Component
public class Signals {

    private final Cases cases;
    private final RuntimeService runtime;

    Signals(Cases cases, RuntimeService runtime) {
        this.cases = cases;
        this.runtime = runtime;
    }

    /**
     * Tells every branch of the case that waits for this message; none may. In the current transaction, under the case's
     * lock: a branch that is just about to wait is waited for.
     *
     * @return how many branches were told
     */
    public int tell(CaseNumber number, String message, Map<String, Object> variables) {
        cases.lock(number);
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.value())
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
        return waiting.size();
    }
}
