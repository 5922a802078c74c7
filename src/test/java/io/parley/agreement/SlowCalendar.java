package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The slow and obvious reckoning: looks at the wall clock once a minute. A minute is open when the latest wall clock
 * reading so far lies in an interval; while a repeated hour runs for the second time, the latest reading stands still.
 */
final class SlowCalendar {

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final Instant start;
    /** For each minute from the start the day to whose hours it belongs, or null where it is closed. */
    private final LocalDate[] minutes;

    SlowCalendar(BusinessCalendar calendar, ZoneId zone, Instant from, Instant to) {
        this.calendar = calendar;
        this.zone = zone;
        start = from;
        minutes = new LocalDate[(int) Duration.between(from, to).toMinutes()];
        LocalDateTime latest = LocalDateTime.MIN;
        for (int i = 0; i < minutes.length; i++) {
            LocalDateTime shown = LocalDateTime.ofInstant(instant(i), zone);
            latest = shown.isAfter(latest) ? shown : latest;
            minutes[i] = liesInHours(latest) ? latest.toLocalDate() : null;
        }
    }

    private boolean liesInHours(LocalDateTime reading) {
        int minute = reading.getHour() * 60 + reading.getMinute();
        List<Hours> day = calendar.exceptions().get(reading.toLocalDate());
        for (Hours hours : day != null ? day : calendar.weekly().getOrDefault(reading.getDayOfWeek(), List.of())) {
            if (hours.opens() <= minute && minute < hours.closes()) {
                return true;
            }
        }
        return false;
    }

    Instant nextOpenMinute(Instant from) {
        int i = index(from);
        while (minutes[i] == null) {
            i++;
        }
        return instant(i);
    }

    /** How many open minutes there are from one instant to the other. */
    int openMinutes(Instant from, Instant to) {
        int open = 0;
        for (int i = index(from); i < index(to); i++) {
            open += minutes[i] == null ? 0 : 1;
        }
        return open;
    }

    Instant serviceHoursAfter(Instant anchor, int hours) {
        int i = index(anchor);
        for (int left = hours * 60; left > 0; i++) {
            left -= minutes[i] == null ? 0 : 1;
        }
        return instant(i);
    }

    Instant serviceHoursBefore(Instant anchor, int hours) {
        int i = index(anchor);
        for (int left = hours * 60; left > 0; i--) {
            left -= minutes[i - 1] == null ? 0 : 1;
        }
        return instant(i);
    }

    /** The end of the last open minute of the n-th day, after the anchor's, that has open minutes. */
    Instant businessDaysAfter(Instant anchor, int days) {
        LocalDate day = anchor.atZone(zone).toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += first(day) < 0 ? 0 : 1;
        }
        int i = first(day);
        for (int next = i; next < minutes.length && !isAfter(minutes[next], day); next++) {
            i = day.equals(minutes[next]) ? next : i;
        }
        return instant(i + 1);
    }

    /** The first open minute of the n-th day, before the anchor's, that has open minutes. */
    Instant businessDaysBefore(Instant anchor, int days) {
        LocalDate day = anchor.atZone(zone).toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.minusDays(1);
            counted += first(day) < 0 ? 0 : 1;
        }
        return instant(first(day));
    }

    /** The first open minute of a day, or -1. */
    private int first(LocalDate day) {
        int midnight = index(day.atStartOfDay(zone).toInstant());
        for (int i = midnight; i < midnight + 26 * 60; i++) {
            if (day.equals(minutes[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAfter(LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other);
    }

    private int index(Instant instant) {
        return (int) Duration.between(start, instant).toMinutes();
    }

    private Instant instant(int index) {
        return start.plus(Duration.ofMinutes(index));
    }
}
