package io.parley.engine;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.party.Actor;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records the milestones that a diagram names: statuses, instants that start windows, the case's end. */
@Component
class MilestoneListener {

    private static final Actor PROCEDURE = Actor.system("procedure");

    private final Cases cases;
    private final Clock clock;

    MilestoneListener(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    ExecutionListener reached(
            Optional<String> instant, Optional<String> status, Optional<String> outcome, boolean forCustomers) {
        return execution -> {
            CaseNumber number = CurrentCase.of(execution);
            instant.ifPresent(name -> cases.remember(number, name, clock.instant()));
            status.ifPresent(name -> reach(number, name, forCustomers));
            outcome.ifPresent(name -> cases.close(number, name, PROCEDURE));
        };
    }

    /** The case has reached a status and, where its customers are concerned too, so have their open cases. */
    void reach(CaseNumber number, String status, boolean forCustomers) {
        cases.reach(number, status, PROCEDURE);
        if (forCustomers) {
            cases.customersCases(number).stream()
                    .filter(CaseFile::isOpen)
                    .forEach(customers -> cases.reach(customers.number(), status, PROCEDURE));
        }
    }
}
