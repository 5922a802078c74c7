package io.parley.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.agreement.BusinessCalendar.Hours;
import io.parley.agreement.BusinessCalendar.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The reckoning agrees with a slow and obvious one, over random calendars, near and far from clock changes. */
class CalendarPropertiesTest {

    private static final Duration WALK = Duration.ofDays(40);
    /** Days near which the zones below change their clocks, the ends of months and a leap day. */
    private static final List<LocalDate> REMARKABLE = List.of(
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2028, 2, 29));

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void serviceHoursAgreeWithAWalkMinuteByMinute(
            @ForAll("situations") Situation now, @ForAll @IntRange(min = 1, max = 8) int hours) {
        SlowCalendar slow = now.slow();
        assertThat(now.time().after(now.anchor, Duration.ofHours(hours)))
                .isEqualTo(slow.serviceHoursAfter(now.anchor, hours));
        assertThat(now.time().before(now.anchor, Duration.ofHours(hours)))
                .isEqualTo(slow.serviceHoursBefore(now.anchor, hours));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void businessDaysAgreeWithAWalkDayByDay(
            @ForAll("situations") Situation now, @ForAll @IntRange(min = 1, max = 3) int days) {
        SlowCalendar slow = now.slow();
        assertThat(now.days().after(now.anchor, days)).isEqualTo(slow.businessDaysAfter(now.anchor, days));
        assertThat(now.days().before(now.anchor, days)).isEqualTo(slow.businessDaysBefore(now.anchor, days));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aLaterAnchorNeverGivesAnEarlierLimit(
            @ForAll("situations") Situation now,
            @ForAll @IntRange(min = 0, max = 20_000) int minutesLater,
            @ForAll @IntRange(min = 1, max = 20) int amount) {
        Instant later = now.anchor.plus(Duration.ofMinutes(minutesLater));
        Duration hours = Duration.ofHours(amount);
        assertThat(now.time().after(later, hours)).isAfterOrEqualTo(now.time().after(now.anchor, hours));
        assertThat(now.time().before(later, hours)).isAfterOrEqualTo(now.time().before(now.anchor, hours));
        assertThat(now.days().after(later, amount)).isAfterOrEqualTo(now.days().after(now.anchor, amount));
        assertThat(now.days().before(later, amount)).isAfterOrEqualTo(now.days().before(now.anchor, amount));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aLimitLiesWithinServiceHoursOnTheRightSideOfItsAnchor(
            @ForAll("situations") Situation now, @ForAll @IntRange(min = 1, max = 20) int amount) {
        Instant afterHours = now.time().after(now.anchor, Duration.ofHours(amount));
        Instant beforeHours = now.time().before(now.anchor, Duration.ofHours(amount));
        assertThat(afterHours).isAfterOrEqualTo(now.anchor.plus(Duration.ofHours(amount)));
        assertThat(beforeHours).isBeforeOrEqualTo(now.anchor.minus(Duration.ofHours(amount)));
        assertThat(now.withinHours(afterHours)).isTrue();
        assertThat(now.withinHours(beforeHours)).isTrue();
        assertThat(now.days().after(now.anchor, amount)).isAfter(now.anchor);
        assertThat(now.days().before(now.anchor, amount)).isBefore(now.anchor);
        assertThat(now.withinHours(now.days().after(now.anchor, amount))).isTrue();
        assertThat(now.withinHours(now.days().before(now.anchor, amount))).isTrue();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void countingServiceHoursForthAndBackEndsWhereTheDeskWasOpen(
            @ForAll("situations") Situation now, @ForAll @IntRange(min = 1, max = 8) int amount) {
        Duration hours = Duration.ofHours(amount);
        Instant limit = now.time().after(now.anchor, hours);
        SlowCalendar slow = now.slow();
        assertThat(now.time().before(limit, hours)).isEqualTo(slow.nextOpenMinute(now.anchor));
        assertThat(slow.openMinutes(now.anchor, limit)).isEqualTo(amount * 60);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aNoticeOnTheDayBeforeItsLimitHasItsWholePeriodRunBeforeTheStartsDay(
            @ForAll("situations") Situation now, @ForAll @IntRange(min = 1, max = 20) int days) {
        Instant limit = now.days().before(now.anchor, days);
        Instant noticed = now.startOfDay(limit).minusMillis(1);
        assertThat(now.days().after(noticed, days)).isBeforeOrEqualTo(now.startOfDay(now.anchor));
        // and one on the limit's own day has not
        assertThat(now.days().after(limit, days)).isAfter(now.startOfDay(now.anchor));
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe")
                .map(ZoneId::of);
        Arbitrary<LocalDate> days = Combinators.combine(
                        Arbitraries.of(REMARKABLE), Arbitraries.integers().between(-9, 9))
                .as(LocalDate::plusDays);
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1439), Arbitraries.of(0, 60, 90, 119, 120, 150, 180, 1439));
        return Combinators.combine(zones, days, minutes).flatAs((zone, day, minute) -> calendars(day)
                .map(calendar -> new Situation(
                        calendar,
                        zone,
                        day.atTime(LocalTime.ofSecondOfDay(minute * 60L))
                                .atZone(zone)
                                .toInstant())));
    }

    /** Random weeks in which at least one weekday has some hours, with holidays and make-up days about the day. */
    private static Arbitrary<BusinessCalendar> calendars(LocalDate about) {
        Arbitrary<Map<DayOfWeek, List<Hours>>> weeks = hours(0).list().ofSize(7).flatMap(week -> hours(240)
                .flatMap(sure -> Arbitraries.of(DayOfWeek.values()).map(surely -> Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(
                                Function.identity(), day -> day == surely ? sure : week.get(day.getValue() - 1))))));
        Arbitrary<List<Integer>> offsets =
                Arbitraries.integers().between(-15, 15).list().ofMaxSize(3);
        return Combinators.combine(weeks, offsets, offsets, hours(1)).as((week, holidays, workdays, worked) -> {
            Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
            workdays.forEach(offset -> exceptions.put(about.plusDays(offset), worked));
            holidays.forEach(offset -> exceptions.put(about.plusDays(offset), List.of()));
            return new BusinessCalendar(week, exceptions);
        });
    }

    /** Up to three intervals of a day, together of that length at least; they may adjoin, and reach midnight. */
    private static Arbitrary<List<Hours>> hours(int atLeast) {
        Arbitrary<Integer> edges = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 96).map(quarter -> quarter * 15),
                Arbitraries.of(0, 60, 90, 119, 120, 130, 150, 180, 1440));
        return edges.list().ofSize(6).map(CalendarPropertiesTest::between).map(hours -> {
            int length =
                    hours.stream().mapToInt(one -> one.closes() - one.opens()).sum();
            return length >= atLeast ? hours : List.of(new Hours(120, 120 + Math.max(atLeast, 60)));
        });
    }

    private static List<Hours> between(List<Integer> edges) {
        List<Integer> sorted = edges.stream().sorted().toList();
        List<Hours> hours = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i += 2) {
            if (sorted.get(i) < sorted.get(i + 1)) {
                hours.add(new Hours(sorted.get(i), sorted.get(i + 1)));
            }
        }
        return hours;
    }

    record Situation(BusinessCalendar calendar, ZoneId zone, Instant anchor) {

        ServiceTime time() {
            return new ServiceTime(calendar, zone);
        }

        BusinessDays days() {
            return new BusinessDays(calendar, zone);
        }

        SlowCalendar slow() {
            return new SlowCalendar(calendar, zone, anchor.minus(WALK), anchor.plus(WALK));
        }

        Instant startOfDay(Instant instant) {
            return instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }

        boolean withinHours(Instant instant) {
            LocalDate day = instant.atZone(zone).toLocalDate();
            return java.util.stream.Stream.of(day.minusDays(1), day)
                    .flatMap(date -> calendar.openings(date, zone).stream())
                    .anyMatch(opening -> holds(opening, instant));
        }

        private static boolean holds(Opening opening, Instant instant) {
            return !instant.isBefore(opening.from()) && !instant.isAfter(opening.to());
        }
    }
}
