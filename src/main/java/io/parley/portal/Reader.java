package io.parley.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The person before the page: says things in their language, in their zone, as of now.
 *
 * @param zone theirs, by their record
 */
record Reader(MessageSource texts, Locale language, ZoneId zone, Instant now) {

    private static final Duration SOON = Duration.ofHours(24);

    String text(String key, Object... places) {
        return texts.getMessage(key, places, language);
    }

    /**
     * The words for a key of a procedure, such as {@code status.contained}; the key itself made readable where the
     * procedure has none.
     */
    String words(String kind, String key) {
        String readable = key.replace('.', ' ').replace('-', ' ').replace('_', ' ');
        String fallback = readable.isEmpty()
                ? readable
                : readable.substring(0, 1).toUpperCase(Locale.ROOT) + readable.substring(1);
        return texts.getMessage(kind + "." + key, null, fallback, language);
    }

    /** Whether the procedure has words for the key: what it has no words for, it does not do. */
    boolean knows(String kind, String key) {
        return texts.getMessage(kind + "." + key, null, null, language) != null;
    }

    Moment at(Instant instant) {
        return new Moment(instant.toString(), format("portal.time").format(instant));
    }

    /** The zone's name, as people call it and as its database does. */
    String zoneName() {
        return DateTimeFormatter.ofPattern("zzzz", language).withZone(zone).format(now) + " (" + zone.getId() + ")";
    }

    /** How long there is until a limit, or how long it has been over, in words. */
    String left(Instant due) {
        return overdue(due)
                ? text("portal.overdue", span(Duration.between(due, now)))
                : text("portal.left", span(Duration.between(now, due)));
    }

    boolean overdue(Instant due) {
        return now.isAfter(due);
    }

    /** How a limit is coloured: the words say the same. */
    String tone(Instant due) {
        if (overdue(due)) {
            return "late";
        }
        return Duration.between(now, due).compareTo(SOON) <= 0 ? "due" : "";
    }

    String size(long bytes) {
        if (bytes < 1024) {
            return text("portal.size.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? text("portal.size.kilobytes", (bytes + 512) / 1024)
                : text("portal.size.megabytes", bytes / (1024.0 * 1024));
    }

    private String span(Duration span) {
        if (span.toDays() >= 2) {
            return text("portal.span.days", span.toDays());
        }
        return span.toHours() >= 1
                ? text("portal.span.hours", span.toHours(), span.toMinutesPart())
                : text("portal.span.minutes", span.toMinutes());
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(text(key), language).withZone(zone);
    }
}
