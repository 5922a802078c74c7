package io.parley.mail.outbound;

import io.parley.trail.Trail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one letter at a time, one attempt for each claim. The letter's row stays locked while it is sent;
 * the fact is recorded in the same transaction, and the process told in a second one.
 */
@Component
public class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Letters letters;
    private final Composer composer;
    private final Carrier carrier;
    private final ObjectProvider<Deliveries> deliveries;
    private final Messenger messenger;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sender(
            Letters letters,
            Composer composer,
            Carrier carrier,
            ObjectProvider<Deliveries> deliveries,
            Messenger messenger,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.composer = composer;
        this.carrier = carrier;
        this.deliveries = deliveries;
        this.messenger = messenger;
        this.trail = trail;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Sends until nothing is due.
     *
     * @return how many attempts that took
     */
    public int sendDue() {
        int attempts = 0;
        while (!Thread.currentThread().isInterrupted() && sendNext()) {
            attempts++;
        }
        return attempts;
    }

    /** Whether there was one. */
    boolean sendNext() {
        var attempt = new Attempt();
        try {
            transactions.executeWithoutResult(status -> attempt(attempt));
        } catch (RuntimeException failure) {
            if (attempt.letter == null) {
                throw failure;
            }
            LOG.warn("What became of letter {} could not be recorded", attempt.letter.id(), failure);
            transactions.executeWithoutResult(status -> keep(attempt, failure));
            return true;
        }
        if (attempt.fate != null) {
            messenger.tell(attempt.fate);
        }
        return attempt.letter != null;
    }

    private void attempt(Attempt attempt) {
        Optional<StoredLetter> due = letters.claim(clock.instant());
        if (due.isEmpty()) {
            return;
        }
        StoredLetter letter = due.get();
        attempt.letter = letter;
        attempt.outcome =
                letter.accepted().isPresent() ? Outcome.accepted(letter.answer().orElse("")) : carry(letter);
        attempt.at = letter.accepted().orElseGet(clock::instant);
        if (attempt.outcome.isFinal()) {
            attempt.fate = record(letter, attempt.outcome, attempt.at);
        } else {
            LOG.info("Letter {} waits: {}", letter.id(), attempt.outcome.words());
            postpone(attempt, attempt.outcome.words());
        }
    }

    private Outcome carry(StoredLetter letter) {
        try {
            InternetAddress to =
                    Mailbox.named(letter.recipient().name(), letter.recipient().email());
            return carrier.carry(letter, composer.compose(letter, to), to);
        } catch (Mailbox.NoAddress e) {
            return Outcome.refused(Outcome.words(e));
        } catch (MessagingException | RuntimeException e) {
            LOG.error("Letter {} could not be made", letter.id(), e);
            return Outcome.broken(e);
        }
    }

    private Deliveries.Fate record(StoredLetter letter, Outcome outcome, Instant at) {
        boolean delivered = outcome.isAccepted();
        letters.settle(letter.id(), delivered ? LetterStatus.DELIVERED : LetterStatus.REFUSED, outcome.words(), at);
        trail.record(
                letter.number().value(),
                delivered ? "letter.delivered" : "letter.refused",
                "system:mail",
                Map.of(
                        "letter", letter.id(),
                        "message", letter.message(),
                        "round", letter.round(),
                        "revision", letter.revision(),
                        "recipient", letter.recipient().id(),
                        "address", letter.recipient().email(),
                        "messageId", letter.messageId(),
                        "answer", outcome.words(),
                        "at", at));
        Deliveries.Fate fate = letter.fate(delivered, at, outcome.words());
        deliveries.ifAvailable(rest -> rest.record(fate));
        return fate;
    }

    private void keep(Attempt attempt, RuntimeException failure) {
        if (attempt.outcome != null && attempt.outcome.isAccepted()) {
            letters.keepAccepted(attempt.letter.id(), attempt.outcome.words(), attempt.at);
        }
        postpone(attempt, Outcome.words(failure));
    }

    private void postpone(Attempt attempt, String error) {
        Outcome.Kind kind = attempt.outcome == null ? Outcome.Kind.POSTPONED : attempt.outcome.kind();
        Instant next = clock.instant().plus(Backoff.after(attempt.letter.attempts() + 1, kind));
        letters.postpone(attempt.letter.id(), PlainText.line(error, 500), next);
    }

    /** How far an attempt has come; it outlives the transaction that failed. */
    private static final class Attempt {
        private StoredLetter letter;
        private Outcome outcome;
        private Instant at;
        private Deliveries.Fate fate;
    }
}
