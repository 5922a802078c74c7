package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The slow and obvious reckoning: looks at the wall clock once a minute. A minute is open when the latest wall clock
 * reading so far lies in an interval; while a repeated hour runs for the second time, the latest reading stands still.
 */
final class SlowCalendar {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    /** The minutes that are open, each with its latest reading, in order. */
    private final TreeMap<Instant, LocalDateTime> open = new TreeMap<>();

    SlowCalendar(BusinessCalendar calendar, ZoneId zone, Instant from, Instant to) {
        this.calendar = calendar;
        this.zone = zone;
        LocalDateTime latest = LocalDateTime.MIN;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            LocalDateTime shown = LocalDateTime.ofInstant(minute, zone);
            latest = shown.isAfter(latest) ? shown : latest;
            if (lies(latest)) {
                open.put(minute, latest);
            }
        }
    }

    private boolean lies(LocalDateTime reading) {
        int minute = reading.getHour() * 60 + reading.getMinute();
        List<Hours> weekday = calendar.weekly().getOrDefault(reading.getDayOfWeek(), List.of());
        for (Hours hours : calendar.exceptions().getOrDefault(reading.toLocalDate(), weekday)) {
            if (hours.opens() <= minute && minute < hours.closes()) {
                return true;
            }
        }
        return false;
    }

    Instant nextOpenMinute(Instant from) {
        return open.ceilingKey(from);
    }

    /** How many open minutes there are from one instant to the other. */
    int openMinutes(Instant from, Instant to) {
        return open.subMap(from, to).size();
    }

    Instant serviceHoursAfter(Instant anchor, int hours) {
        List<Instant> minutes = new ArrayList<>(open.tailMap(anchor, true).keySet());
        return minutes.get(hours * 60 - 1).plus(MINUTE);
    }

    Instant serviceHoursBefore(Instant anchor, int hours) {
        List<Instant> minutes =
                new ArrayList<>(open.headMap(anchor, false).descendingMap().keySet());
        return minutes.get(hours * 60 - 1);
    }

    Instant businessDaysAfter(Instant anchor, int days) {
        LocalDate day = daysWithHours().stream()
                .filter(date -> date.isAfter(anchor.atZone(zone).toLocalDate()))
                .sorted()
                .skip(days - 1)
                .findFirst()
                .orElseThrow();
        return minutesOf(day).get(minutesOf(day).size() - 1).plus(MINUTE);
    }

    Instant businessDaysBefore(Instant anchor, int days) {
        List<LocalDate> earlier = daysWithHours().stream()
                .filter(date -> date.isBefore(anchor.atZone(zone).toLocalDate()))
                .sorted()
                .toList();
        return minutesOf(earlier.get(earlier.size() - days)).get(0);
    }

    private List<LocalDate> daysWithHours() {
        return open.values().stream().map(LocalDateTime::toLocalDate).distinct().toList();
    }

    private List<Instant> minutesOf(LocalDate day) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().toLocalDate().equals(day))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
