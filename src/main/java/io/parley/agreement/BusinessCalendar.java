package io.parley.agreement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An agreement's service hours: any number of intervals a day by weekday, and the days that differ (holidays, make-up
 * workdays). Without a zone of its own.
 *
 * <p>A desk opens and closes once per interval, also when the clocks change: it opens at the first instant at which the
 * wall clock shows the opening time or has jumped past it, and closes likewise. So an interval loses what falls into a
 * DST gap, and a repeated hour belongs to the interval that is open when the clock is turned back.
 *
 * @param weekly the intervals of each weekday; a weekday without any is closed
 * @param exceptions the intervals of the days that do not follow their weekday; none for a holiday
 */
public record BusinessCalendar(Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {

    /** Never closes: 24 hours on every day, midnight included. Each day is a business day. */
    public static final BusinessCalendar ALWAYS = new BusinessCalendar(
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(Hours.WHOLE_DAY))),
            Map.of());

    public BusinessCalendar {
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
    }

    /** When the desk is open on a day, in order; those that vanish in a DST gap are left out. */
    List<Opening> openings(LocalDate day, ZoneId zone) {
        return exceptions.getOrDefault(day, weekly.getOrDefault(day.getDayOfWeek(), List.of())).stream()
                .sorted(Comparator.comparing(Hours::opens))
                .map(hours -> new Opening(firstShown(day, hours.opens(), zone), firstShown(day, hours.closes(), zone)))
                .filter(opening -> opening.from().isBefore(opening.to()))
                .toList();
    }

    /** The first instant at which the wall clock shows that minute of the day, or has jumped past it. */
    private static Instant firstShown(LocalDate day, int minute, ZoneId zone) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /**
     * An interval of service hours within one local day. A night shift is two: until midnight, and from midnight on the
     * next day; the two join without a break.
     *
     * @param opens minute of the day, from 0
     * @param closes minute of the day, up to 1440 for midnight at the day's end
     */
    public record Hours(int opens, int closes) {

        static final int DAY = 24 * 60;
        static final Hours WHOLE_DAY = new Hours(0, DAY);

        public Hours {
            if (opens < 0 || closes > DAY || opens >= closes) {
                throw new IllegalArgumentException(
                        "Service hours from minute " + opens + " to " + closes + " do not lie in one day");
            }
        }
    }

    /** A stretch of time in which the desk is open, its end excluded. */
    record Opening(Instant from, Instant to) {}
}
