package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import java.time.Instant;

/**
 * What the rest of Parley does when the fate of a letter is known. The fact comes first, the process second: the ledger
 * owns the fact, the process only reacts, and may have moved on.
 */
public interface Deliveries {

    /** Records the fact, in the transaction that marks the letter. */
    void record(Fate fate);

    /** Tells the process, if it still waits; in a transaction of its own, repeated until it has succeeded once. */
    void tell(Fate fate);

    /**
     * The fate of a letter.
     *
     * @param delivered true when the recipient's server accepted it, at {@code at}; false when it refused it
     * @param reason the server's words
     */
    record Fate(
            long letter,
            CaseNumber number,
            String message,
            int round,
            int revision,
            String recipient,
            boolean delivered,
            Instant at,
            String reason) {}
}
