package io.parley.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A term as it holds for one obligation, with its calendar and zone: computes the limit from the anchor's instant.
 */
public record AgreedTerm(Term term, BusinessCalendar calendar, ZoneId zone, String rule) {

    /**
     * The limit.
     *
     * @param anchor the instant that starts the window
     * @param notLaterThan a second bound, where the case has one; the earlier wins
     */
    public Instant due(Instant anchor, Optional<Instant> notLaterThan) {
        throw new UnsupportedOperationException();
    }

    /** When to remind, in order, each before or after {@code due}; {@code due} itself is not among them. */
    public List<Instant> reminders(Instant anchor, Instant due) {
        throw new UnsupportedOperationException();
    }
}
