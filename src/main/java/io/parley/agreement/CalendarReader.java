package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Hours;
import io.parley.agreement.CalendarDefinition.Holiday;
import io.parley.agreement.CalendarDefinition.Workday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads service hours as a person wrote them; refusals name the field. */
record CalendarReader(At at) {

    private static final Pattern INTERVAL =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9]) ?- ?(?:([01][0-9]|2[0-3]):([0-5][0-9])|24:00)");

    BusinessCalendar read(CalendarDefinition calendar) {
        at.field("id").required(calendar.id(), "give the calendar a name, such as office");
        if (calendar.always()) {
            return always(calendar);
        }
        Map<DayOfWeek, List<Hours>> weekly = weekly(calendar.weekly());
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        listed(calendar.holidaysOf(), weekly, exceptions);
        own(calendar, weekly, exceptions);
        return new BusinessCalendar(weekly, exceptions);
    }

    private BusinessCalendar always(CalendarDefinition calendar) {
        if (!calendar.weekly().isEmpty()
                || !calendar.holidaysOf().isEmpty()
                || !calendar.holidays().isEmpty()
                || !calendar.workdays().isEmpty()) {
            throw at.field("always")
                    .refuse(
                            "leaves no room for weekly hours, holidays and workdays",
                            "remove them, or write the hours as 00:00-24:00 for each weekday instead of always");
        }
        return BusinessCalendar.ALWAYS;
    }

    private Map<DayOfWeek, List<Hours>> weekly(Map<String, List<String>> texts) {
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        At place = at.field("weekly");
        texts.forEach((name, intervals) -> {
            if (weekly.put(weekday(name, place.field(name)), hours(intervals, place.field(name))) != null) {
                throw place.field(name).refuse("names a weekday twice", "write its intervals in one list");
            }
        });
        if (weekly.values().stream().allMatch(List::isEmpty)) {
            throw place.refuse("has no service hours", "give at least one weekday intervals, or write always: true");
        }
        return weekly;
    }

    private static DayOfWeek weekday(String name, At place) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> place.refuse("'" + name + "' is no weekday", "write monday to sunday"));
    }

    private static List<Hours> hours(List<String> texts, At place) {
        List<Hours> hours = new ArrayList<>();
        if (texts == null) {
            return hours;
        }
        for (int i = 0; i < texts.size(); i++) {
            Hours next = interval(texts.get(i), place.item(i));
            if (hours.stream().anyMatch(other -> other.opens() < next.closes() && next.opens() < other.closes())) {
                throw place.item(i)
                        .refuse("'" + texts.get(i) + "' overlaps another interval", "merge the two, or set them apart");
            }
            hours.add(next);
        }
        hours.sort(Comparator.comparing(Hours::opens));
        return hours;
    }

    private static Hours interval(String text, At place) {
        Matcher matcher = INTERVAL.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            throw place.refuse("'" + text + "' is no interval", "write such as 09:00-12:00; 24:00 is the day's end");
        }
        int opens = minute(matcher.group(1), matcher.group(2));
        int closes = matcher.group(3) == null ? Hours.DAY : minute(matcher.group(3), matcher.group(4));
        if (opens >= closes) {
            throw place.refuse(
                    "'" + text + "' ends before it begins",
                    "split a night shift at midnight: 22:00-24:00, and 00:00-06:00 on the next weekday");
        }
        return new Hours(opens, closes);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private void listed(
            List<String> names, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {
        for (int i = 0; i < names.size(); i++) {
            At place = at.field("holidaysOf").item(i);
            String name = names.get(i);
            HolidayList list = HolidayList.shipped(name)
                    .orElseThrow(() -> place.refuse(
                            "no list '" + name + "' is shipped",
                            "write such as cn-2026, or list holidays and workdays"));
            for (HolidayList.Day day : list.days()) {
                exceptions.put(day.day(), day.isOffDay() ? List.of() : like(DayOfWeek.MONDAY, weekly, place));
            }
        }
    }

    private void own(
            CalendarDefinition calendar, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < calendar.holidays().size(); i++) {
            At place = at.field("holidays").item(i);
            Holiday holiday = place.entry(calendar.holidays().get(i));
            exceptions.put(date(holiday.date(), place.field("date"), seen), List.of());
        }
        for (int i = 0; i < calendar.workdays().size(); i++) {
            At place = at.field("workdays").item(i);
            Workday workday = place.entry(calendar.workdays().get(i));
            At like = place.field("likeWeekday");
            DayOfWeek model = workday.likeWeekday() == null ? DayOfWeek.MONDAY : weekday(workday.likeWeekday(), like);
            exceptions.put(date(workday.date(), place.field("date"), seen), like(model, weekly, like));
        }
    }

    private static List<Hours> like(DayOfWeek model, Map<DayOfWeek, List<Hours>> weekly, At place) {
        List<Hours> hours = weekly.getOrDefault(model, List.of());
        if (hours.isEmpty()) {
            throw place.refuse(
                    "a make-up workday cannot be like a " + model + ", which has no service hours",
                    "give that weekday intervals, or list workdays with likeWeekday");
        }
        return hours;
    }

    private static LocalDate date(String text, At place, Set<LocalDate> seen) {
        String remedy = "write a date such as 2026-02-15";
        try {
            LocalDate date = LocalDate.parse(place.required(text, remedy));
            if (!seen.add(date)) {
                throw place.refuse(text + " is listed twice", "keep one of the two");
            }
            return date;
        } catch (DateTimeException e) {
            throw place.refuse("'" + text + "' is no date", remedy);
        }
    }
}
