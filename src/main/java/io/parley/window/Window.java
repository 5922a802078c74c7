package io.parley.window;

import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Obliged;
import io.parley.casefile.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agreed time limit on one obligation of one party in one case.
 *
 * @param key such as {@code incident.notice}; {@code round} counts its repetitions in the case, from 1
 * @param clause the clause that it serves, such as {@code 16.1.2}
 * @param rule which rule of which agreement gave the limit
 * @param anchorName what started it, {@code anchor} when
 * @param reminders when to remind, in order
 * @param awaits what meets it: {@code completed}, or {@code delivered:} and a message's name
 * @param actedUntil the last instant up to which reminders and the miss were acted on
 * @param metBy the form or message that met it
 * @param endedAs {@code cancelled} or {@code waived}, where it ended without being met
 */
public record Window(
        long id,
        CaseNumber number,
        String key,
        int round,
        String clause,
        Obliged obliged,
        Bound bound,
        String rule,
        String anchorName,
        Instant anchor,
        Instant due,
        List<Instant> reminders,
        String awaits,
        Instant opened,
        Optional<Instant> actedUntil,
        Optional<Instant> met,
        Optional<String> metBy,
        Optional<Instant> ended,
        Optional<String> endedAs) {

    /** How a window stands, as people see it. */
    public enum Standing {
        /** Runs, and its limit lies ahead. */
        OPEN,
        /** Runs, and its limit has passed: a miss. */
        OVERDUE,
        /** Was met in time. */
        MET,
        /** Was met, but after the limit: the miss stays. */
        MET_LATE,
        /** Ended without being met, in time. */
        CANCELLED,
        /** Ended without being met, after the limit: the miss stays. */
        MISSED
    }

    /** Neither met nor ended. */
    public boolean isOpen() {
        return met.isEmpty() && ended.isEmpty();
    }

    /** Whether the limit was, or by now is, overstepped. */
    public boolean missed(Instant now) {
        return bound == Bound.AT_MOST && settledOr(now).isAfter(due);
    }

    /** By how much the limit was, or by now is, overstepped; zero if it is not. */
    public Duration lateness(Instant now) {
        return missed(now) ? Duration.between(due, settledOr(now)) : Duration.ZERO;
    }

    public Standing standing(Instant now) {
        if (isOpen()) {
            return missed(now) ? Standing.OVERDUE : Standing.OPEN;
        }
        if (met.isPresent()) {
            return missed(now) ? Standing.MET_LATE : Standing.MET;
        }
        return missed(now) ? Standing.MISSED : Standing.CANCELLED;
    }

    private Instant settledOr(Instant now) {
        return met.or(() -> ended).orElse(now);
    }
}
