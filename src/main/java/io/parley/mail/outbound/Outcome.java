package io.parley.mail.outbound;

/**
 * What one attempt at sending came to.
 *
 * @param words the server's words, or ours where it had none; one line
 */
record Outcome(Kind kind, String words) {

    private static final int LIMIT = 500;

    enum Kind {
        /** The server has taken it over. */
        ACCEPTED,
        /** This recipient will never get it. */
        REFUSED,
        /** Something on the way failed; a later attempt may succeed. */
        POSTPONED,
        /** The letter could not even be made; it needs a person, and is tried again only now and then. */
        BROKEN
    }

    Outcome {
        words = PlainText.line(words, LIMIT);
    }

    static Outcome accepted(String words) {
        return new Outcome(Kind.ACCEPTED, words);
    }

    static Outcome refused(String words) {
        return new Outcome(Kind.REFUSED, words);
    }

    static Outcome postponed(String words) {
        return new Outcome(Kind.POSTPONED, words);
    }

    static Outcome broken(Exception cause) {
        return new Outcome(Kind.BROKEN, "The letter could not be made: " + words(cause));
    }

    static String words(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    boolean isAccepted() {
        return kind == Kind.ACCEPTED;
    }

    /** Whether the letter's fate is known. */
    boolean isFinal() {
        return kind == Kind.ACCEPTED || kind == Kind.REFUSED;
    }
}
