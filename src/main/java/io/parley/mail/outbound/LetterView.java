package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import io.parley.party.Duty;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter as the desk lists it.
 *
 * @param nextAttempt when it is tried next; only while it is queued
 * @param lastError why the last attempt failed, or why it was refused
 * @param answer the server's words once its fate is known
 * @param duty whose contacts are written to, and {@code step} what they are asked for; empty for the staff
 * @param settled when it was accepted or refused
 */
public record LetterView(
        long id,
        CaseNumber number,
        String message,
        int round,
        int revision,
        String recipientId,
        boolean staff,
        String name,
        String email,
        String subject,
        LetterStatus status,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<String> lastError,
        Optional<String> answer,
        Optional<Duty> duty,
        Optional<String> step,
        Instant created,
        Optional<Instant> settled) {

    /** Whether somebody should look at it: refused, or not sent at the first attempt. */
    public boolean isInTrouble() {
        return status == LetterStatus.REFUSED || (status == LetterStatus.QUEUED && attempts > 0);
    }
}
