package io.parley.window;

import io.parley.casefile.CaseNumber;
import java.time.Instant;
import java.util.Set;

/** The timers that wake the procedures for their windows: one for each open window. */
public interface Timers {

    /**
     * Moves the timer of a window, and what people are shown of it.
     *
     * @param next when to wake the procedure, {@code due} the limit
     */
    void redate(CaseNumber number, String key, Instant next, Instant due);

    /** The windows that have a live timer. */
    Set<Timed> live();

    /** A window that has a timer. */
    record Timed(CaseNumber number, String key) {}
}
