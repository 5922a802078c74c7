package io.parley.window;

import java.time.Instant;

/**
 * What a change of an agreement, a severity or a date does to an open window.
 *
 * @param due the new limit, {@code rule} the rule that gives it
 */
public record Redating(Window window, Instant due, String rule) {

    /** Whether the new limit has passed already. */
    public boolean isMiss(Instant now) {
        return now.isAfter(due);
    }
}
