package io.parley.engine;

/** The contract of {@code processes/undelivered.bpmn}, which repairs what was not delivered. */
public final class UndeliveredProcess {

    /** Its process key. */
    public static final String KEY = "undelivered";

    /** The letter that was refused; its number in the outbox, a long. */
    public static final String LETTER = "letter";

    private UndeliveredProcess() {}
}
