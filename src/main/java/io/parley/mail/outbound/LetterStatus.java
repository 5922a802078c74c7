package io.parley.mail.outbound;

/** How far a letter has come. */
public enum LetterStatus {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** The recipient's server, or the relay that we hand our mail to, has accepted it. */
    DELIVERED,
    /** The server refused the recipient for good, or the address is none. */
    REFUSED
}
