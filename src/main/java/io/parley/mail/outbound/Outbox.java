package io.parley.mail.outbound;

import io.parley.casefile.Cases;
import io.parley.party.Parties;
import io.parley.party.Party;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Letters to be sent, written in the transaction of the step that sends them. */
@Component
public class Outbox {

    private final Letters letters;
    private final Typesetter typesetter;
    private final Parties parties;
    private final Cases cases;
    private final Composer composer;
    private final Workers workers;
    private final Clock clock;

    Outbox(
            Letters letters,
            Typesetter typesetter,
            Parties parties,
            Cases cases,
            Composer composer,
            Workers workers,
            Clock clock) {
        this.letters = letters;
        this.typesetter = typesetter;
        this.parties = parties;
        this.cases = cases;
        this.composer = composer;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Puts a letter into the outbox; the same (case, message, round, recipient, revision) again changes nothing. The
     * text is written now, in the recipient's language and zone; the sender is woken after commit.
     *
     * @return whether it was new
     * @throws IllegalStateException outside a transaction, or when the message has no text
     */
    public boolean post(Letter letter) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The letter '" + letter.message()
                    + "' must be posted in the transaction of the step that sends it");
        }
        if (letters.exists(letter)) {
            return false;
        }
        Party provider = parties.provider();
        Rendered text = typesetter.render(letter, cases.get(letter.number()), provider);
        letters.insert(
                letter,
                text,
                composer.newMessageId(),
                letters.thread(letter.number(), letter.recipient().id()),
                clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workers.wake();
            }
        });
        return true;
    }
}
