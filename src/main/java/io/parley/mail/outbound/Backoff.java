package io.parley.mail.outbound;

import java.time.Duration;

/** When to try again: soon at first, then hourly, and without end, since a letter is never given up silently. */
final class Backoff {

    private static final int[] MINUTES = {1, 2, 5, 10, 30, 60};

    private Backoff() {}

    /**
     * @param attempts how many have failed, from 1
     */
    static Duration after(int attempts, Outcome.Kind kind) {
        int step = kind == Outcome.Kind.BROKEN ? MINUTES.length : Math.min(attempts, MINUTES.length);
        return Duration.ofMinutes(MINUTES[step - 1]);
    }
}
