package io.parley.window;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Re-dates open windows when an agreement has changed, each party in a transaction of its own. */
@Component
public class ChangedAgreements {

    private final Windows windows;
    private final TransactionTemplate transaction;

    ChangedAgreements(Windows windows, TransactionTemplate transaction) {
        this.windows = windows;
        this.transaction = transaction;
    }

    /** Follows every change that has been saved until now. */
    public void follow() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> windows.followOneAgreement()));
        } while (more);
    }
}
