package io.parley.agreement;

import java.util.List;
import java.util.Optional;

/**
 * An agreed time limit on one obligation of one party, as data of the agreement.
 *
 * @param key such as {@code incident.notice}
 * @param clause the clause it serves, such as {@code 16.1.2}
 * @param obliged who owes it
 * @param anchors names of the instants that start it; the first one that the case knows counts
 * @param amount how many units, above 0
 * @param notLaterThan name of the instant that bounds it too, such as {@code slot-start}
 */
public record Term(
        String key,
        String clause,
        Obliged obliged,
        List<String> anchors,
        Direction direction,
        long amount,
        Unit unit,
        Bound bound,
        Optional<String> notLaterThan,
        Optional<Extension> extension,
        List<Reminder> reminders) {

    public Term {
        if (anchors.isEmpty() || amount <= 0) {
            throw new IllegalArgumentException("The term " + key + " needs an anchor and an amount above 0");
        }
        anchors = List.copyOf(anchors);
        reminders = List.copyOf(reminders);
    }

    /** Who owes the obligation. */
    public enum Obliged {
        PROVIDER,
        CUSTOMER
    }

    /** On which side of its anchor the limit lies. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** What is counted. A business day is not 24 hours, a calendar day not always 24. */
    public enum Unit {
        MINUTE,
        HOUR,
        DAY,
        BUSINESS_DAY,
        SERVICE_HOUR,
        MONTH
    }

    /** Whether the limit is the latest or the earliest permitted instant. */
    public enum Bound {
        AT_MOST,
        AT_LEAST
    }

    /** By whom, how often and how far a limit may be extended. */
    public record Extension(Obliged by, int times, long amount, Unit unit) {}

    /** When to remind: a share of the time from anchor to limit, or a duration before (negative) or after the limit. */
    public sealed interface Reminder {
        /** Such as {@code 0.5} for half of the time. */
        record Share(double share) implements Reminder {}

        /** Such as {@code PT-2H}: two hours before the limit. */
        record Offset(java.time.Duration offset) implements Reminder {}
    }
}
