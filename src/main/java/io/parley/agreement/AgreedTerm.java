package io.parley.agreement;

import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term as it holds for one obligation, with its calendar and zone: computes the limit from the anchor's instant.
 *
 * @param rule which rule gave the limit, such as {@code standard: incident.notice [severity=P1]} or
 *     {@code agreement A-2026-07: incident.notice}
 */
public record AgreedTerm(Term term, BusinessCalendar calendar, ZoneId zone, String rule) {

    /**
     * The limit: the term's amount after its anchor, or before it.
     *
     * <ul>
     *   <li>Minutes and hours are elapsed time, whatever the clocks do.
     *   <li>Calendar days and months keep the local time of {@code zone}. A day that the month does not have becomes
     *       its last. A local time in a DST gap moves forward by the gap's length; one that occurs twice is the first.
     *   <li>Business days: the anchor's day does not count; after the anchor, the limit is the end of service hours on
     *       the n-th business day after it; before the anchor, it is the start of service hours on the n-th business
     *       day before it. In a calendar that never closes, each day is a business day, from midnight to midnight.
     *   <li>Service hours: only time within the calendar's hours counts.
     * </ul>
     *
     * @param anchor the instant that starts the window
     * @param notLaterThan a second bound, where the case has one; the earlier wins
     * @throws IllegalStateException where the calendar has no service hours for two years on end
     */
    public Instant due(Instant anchor, Optional<Instant> notLaterThan) {
        Instant limit = new Limit(term.amount(), term.unit()).from(anchor, term.direction(), calendar, zone);
        return notLaterThan.filter(bound -> bound.isBefore(limit)).orElse(limit);
    }

    /**
     * When to remind, in order, each before or after {@code due}; {@code due} itself is not among them.
     *
     * <p>Nobody is reminded of what has not begun: what would come before the anchor of a limit that follows it is left
     * out. A limit that precedes its anchor has no beginning, so shares do not apply to it.
     */
    public List<Instant> reminders(Instant anchor, Instant due) {
        return term.reminders().stream()
                .flatMap(reminder -> at(reminder, anchor, due))
                .filter(instant -> term.direction() == Direction.BEFORE || instant.isAfter(anchor))
                .filter(instant -> !instant.equals(due))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Instant> at(Reminder reminder, Instant anchor, Instant due) {
        if (reminder instanceof Reminder.Offset offset) {
            return Stream.of(due.plus(offset.offset()));
        }
        double share = ((Reminder.Share) reminder).share();
        Duration whole = Duration.between(anchor, due);
        return term.direction() == Direction.BEFORE || whole.isNegative()
                ? Stream.empty()
                : Stream.of(anchor.plusMillis(Math.round(whole.toMillis() * share)));
    }
}
