package io.parley.engine;

/** A step that cannot be taken, answered or passed on as asked; {@link #reason} says why, {@code refused.*} in words. */
public final class StepRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The step was answered or withdrawn meanwhile, or there never was one. */
        GONE,
        /** Somebody else has claimed it. */
        TAKEN,
        /** It is for a role or duty that this person does not have. */
        NOT_YOURS,
        /** Two answers met; this one was not recorded. */
        TRY_AGAIN
    }

    private final Reason reason;

    StepRefused(Reason reason, String step) {
        super("Step " + step + " refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the text that tells people what to do. */
    public String messageKey() {
        return "refused." + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
