package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter in the outbox.
 *
 * @param of the case that it is about; a one-time sign-in is about none
 * @param references the letters before it in the thread, oldest first, as the header holds them
 * @param accepted when the server took it, if that could not be recorded then
 * @param answer the server's words
 */
record StoredLetter(
        long id,
        Optional<CaseNumber> of,
        String message,
        int round,
        int revision,
        Letter.Recipient recipient,
        Rendered content,
        Optional<String> link,
        String messageId,
        Optional<String> inReplyTo,
        Optional<String> references,
        LetterStatus status,
        int attempts,
        Instant created,
        Optional<Instant> accepted,
        Optional<Instant> settled,
        Optional<String> answer) {

    CaseNumber number() {
        return of.orElseThrow();
    }

    Deliveries.Fate fate(boolean delivered, Instant at, String reason) {
        return new Deliveries.Fate(id, number(), message, round, revision, recipient.id(), delivered, at, reason);
    }

    /** The fate of a letter that is settled. */
    Deliveries.Fate fate() {
        return fate(status == LetterStatus.DELIVERED, settled.orElseThrow(), answer.orElse(""));
    }
}
