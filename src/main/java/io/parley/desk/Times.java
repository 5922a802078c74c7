package io.parley.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Instants as one reader sees them at one moment: in their zone and language, and how far away they are. */
final class Times {

    private static final Duration SOON = Duration.ofHours(1);

    private final MessageSource words;
    private final Locale reader;
    private final Instant now;
    private final DateTimeFormatter format;

    Times(MessageSource words, Locale reader, ZoneId zone, Instant now) {
        this.words = words;
        this.reader = reader;
        this.now = now;
        this.format = DateTimeFormatter.ofPattern(words.getMessage("desk.time.pattern", null, reader), reader)
                .withZone(zone);
    }

    /** The time left of a limit. */
    record Left(String words, String tone) {}

    public Instant getNow() {
        return now;
    }

    /** Such as {@code 3 Jul 2026, 19:00 CST}. */
    public String text(Instant at) {
        return format.format(at);
    }

    /** Such as {@code in 2 h 10 min} or {@code overdue by 35 min}; due soon in the last quarter and the last hour. */
    public Left left(Instant due, Instant since) {
        Duration left = Duration.between(now, due);
        if (left.isNegative()) {
            return new Left(say("desk.left.overdue", span(left.negated())), "late");
        }
        boolean soon = left.compareTo(SOON) <= 0 || left.multipliedBy(4).compareTo(Duration.between(since, due)) <= 0;
        return new Left(say("desk.left.in", span(left)), soon ? "due" : "");
    }

    /** Such as {@code 2 h 10 min ago}. */
    public String ago(Instant at) {
        Duration passed = Duration.between(at, now);
        return passed.isNegative() ? say("desk.left.in", span(passed.negated())) : say("desk.ago", span(passed));
    }

    /** The two largest units, such as {@code 3 d 4 h}; what is below a minute is less than a minute. */
    public String span(Duration length) {
        if (length.toMinutes() < 1) {
            return say("desk.span.moment");
        }
        if (length.toHours() < 1) {
            return say("desk.span.minutes", length.toMinutes());
        }
        return length.toDays() < 2
                ? say("desk.span.hours", length.toHours(), length.toMinutesPart())
                : say("desk.span.days", length.toDays(), length.toHoursPart());
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, reader);
    }
}
