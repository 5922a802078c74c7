package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts the time that passes while the desk is open. An anchor outside service hours waits for the next opening
 * (before: goes back to the last closing). A count that is used up just when the desk closes ends there, not at the next
 * opening.
 */
record ServiceTime(BusinessCalendar calendar, ZoneId zone) {

    Instant after(Instant anchor, Duration amount) {
        Duration left = amount;
        LocalDate day = anchor.atZone(zone).toLocalDate().minusDays(1);
        var patience = new Patience(day);
        for (; ; day = day.plusDays(1)) {
            List<Opening> openings = calendar.openings(day, zone);
            for (Opening opening : openings) {
                Instant from = later(opening.from(), anchor);
                Duration open = Duration.between(from, opening.to());
                if (open.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
            patience.seen(day, openings);
        }
    }

    Instant before(Instant anchor, Duration amount) {
        Duration left = amount;
        LocalDate day = anchor.atZone(zone).toLocalDate().plusDays(1);
        var patience = new Patience(day);
        for (; ; day = day.minusDays(1)) {
            List<Opening> openings = calendar.openings(day, zone);
            for (int i = openings.size() - 1; i >= 0; i--) {
                Instant to = earlier(openings.get(i).to(), anchor);
                Duration open = Duration.between(openings.get(i).from(), to);
                if (open.compareTo(left) >= 0) {
                    return to.minus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
            patience.seen(day, openings);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
