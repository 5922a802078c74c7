package io.parley.mail.outbound;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the process what became of a letter, again and again until that has succeeded once. */
@Component
class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final int BATCH = 100;

    private final Letters letters;
    private final ObjectProvider<Deliveries> deliveries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Messenger(
            Letters letters,
            ObjectProvider<Deliveries> deliveries,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Tells the fate of one letter; a failure leaves it untold, for the next sweep. */
    void tell(Deliveries.Fate fate) {
        try {
            transactions.executeWithoutResult(status -> {
                if (letters.lockUntold(fate.letter())) {
                    deliveries.ifAvailable(rest -> rest.tell(fate));
                    letters.told(fate.letter(), clock.instant());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The process could not be told of letter {}; it is told again", fate.letter(), e);
        }
    }

    /** Tells everything untold; one that fails does not keep the others waiting. */
    void tellUntold() {
        long last = 0;
        List<StoredLetter> batch = letters.untold(last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(letter -> tell(letter.fate()));
            last = batch.get(batch.size() - 1).id();
            batch = letters.untold(last, BATCH);
        }
    }
}
