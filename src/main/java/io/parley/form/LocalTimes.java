package io.parley.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Dates and times as browsers write them (HTML standard, "Dates and times"), on the calendar of ISO 8601. */
final class LocalTimes {

    private static final Pattern DATE = Pattern.compile("(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,3})?)?");
    private static final Pattern DATE_TIME = Pattern.compile("(" + DATE.pattern() + ")T(" + TIME.pattern() + ")");
    private static final Pattern OFFSET = Pattern.compile(DATE_TIME.pattern() + "(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private LocalTimes() {}

    static LocalDate date(String text) throws Objection {
        if (!DATE.matcher(text).matches()) {
            throw new Objection("date");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Objection("noSuchDate");
        }
    }

    static LocalTime time(String text) throws Objection {
        if (!TIME.matcher(text).matches()) {
            throw new Objection("time");
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Objection("time");
        }
    }

    /**
     * The instant that a local time means in a zone; a text with an offset of its own means that. Where clocks are put
     * back and a local time comes twice, the earlier is meant; who means the later writes the offset.
     */
    static Instant instant(String text, ZoneId zone) throws Objection {
        if (OFFSET.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new Objection("noSuchDate");
            }
        }
        var parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            throw new Objection("dateTime");
        }
        LocalDateTime local = LocalDateTime.of(date(parts.group(1)), time(parts.group(2)));
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new Objection("gap", zone.getId());
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Objects to a time that is not on one of the steps, counted from the full hour. */
    static void onStep(LocalTime time, int minutes) throws Objection {
        if (minutes > 1 && (time.getMinute() % minutes != 0 || time.getSecond() != 0 || time.getNano() != 0)) {
            throw new Objection("step", minutes);
        }
    }
}
