package io.parley.mail.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Instants and durations in the recipient's words and zone; the zone is always named. Texts call it {@code times}. */
final class Times {

    private final boolean chinese;
    private final DateTimeFormatter full;
    private final DateTimeFormatter day;

    Times(ZoneId zone, Locale language) {
        chinese = language.getLanguage().equals("zh");
        full = formatter(chinese ? "uuuu年M月d日 EEEE HH:mm（zzzz，'UTC'xxx）" : "EEEE, d MMMM uuuu, HH:mm (zzzz, 'UTC'xxx)")
                .withZone(zone);
        day = formatter(chinese ? "uuuu年M月d日 EEEE（zzzz）" : "EEEE, d MMMM uuuu (zzzz)")
                .withZone(zone);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** Such as {@code Friday, 3 July 2026, 19:00 (China Standard Time, UTC+08:00)}. */
    public String full(Instant instant) {
        return full.format(instant);
    }

    /** Such as {@code Friday, 3 July 2026 (China Standard Time)}. */
    public String day(Instant instant) {
        return day.format(instant);
    }

    /** Such as {@code 1 day 4 hours}; a day is 24 hours, seconds are left out. */
    public String span(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDaysPart(), "day", "天");
        add(parts, duration.toHoursPart(), "hour", "小时");
        add(parts, duration.toMinutesPart(), "minute", "分钟");
        return parts.isEmpty() ? count(0, "minute", "分钟") : String.join(" ", parts);
    }

    private void add(List<String> parts, long amount, String english, String zh) {
        if (amount != 0) {
            parts.add(count(amount, english, zh));
        }
    }

    private String count(long amount, String english, String zh) {
        return amount + " " + (chinese ? zh : english + (amount == 1 ? "" : "s"));
    }
}
