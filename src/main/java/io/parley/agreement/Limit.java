package io.parley.agreement;

import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time, such as {@code 4 h}; {@link #NONE} where there is no limit. */
record Limit(long amount, Unit unit) {

    static final Limit NONE = new Limit(0, Unit.MINUTE);
    static final String REMEDY = "write a number from 1 to 9999 and min, h, d (calendar days), bd (business days), "
            + "sh (service hours) or mo, such as '4 h'";

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}) ?([a-z]{1,3})");
    private static final Map<String, Unit> UNITS = Map.of(
            "min", Unit.MINUTE,
            "h", Unit.HOUR,
            "d", Unit.DAY,
            "bd", Unit.BUSINESS_DAY,
            "sh", Unit.SERVICE_HOUR,
            "mo", Unit.MONTH);

    /** Empty where the text is no limit. */
    static Optional<Limit> parse(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (written.equals("none")) {
            return Optional.of(NONE);
        }
        Matcher matcher = TEXT.matcher(written);
        return matcher.matches() && UNITS.containsKey(matcher.group(2)) && Long.parseLong(matcher.group(1)) > 0
                ? Optional.of(new Limit(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2))))
                : Optional.empty();
    }

    boolean none() {
        return amount == 0;
    }

    /** That much after or before an instant, as {@link AgreedTerm#due} describes. */
    Instant from(Instant anchor, Direction direction, BusinessCalendar calendar, ZoneId zone) {
        boolean after = direction == Direction.AFTER;
        return switch (unit) {
            case MINUTE -> anchor.plus(Duration.ofMinutes(after ? amount : -amount));
            case HOUR -> anchor.plus(Duration.ofHours(after ? amount : -amount));
            case DAY -> calendarwise(anchor, Period.ofDays(Math.toIntExact(after ? amount : -amount)), zone);
            case MONTH -> calendarwise(anchor, Period.ofMonths(Math.toIntExact(after ? amount : -amount)), zone);
            case BUSINESS_DAY -> {
                var days = new BusinessDays(calendar, zone);
                yield after ? days.after(anchor, amount) : days.before(anchor, amount);
            }
            case SERVICE_HOUR -> {
                var time = new ServiceTime(calendar, zone);
                Duration hours = Duration.ofHours(amount);
                yield after ? time.after(anchor, hours) : time.before(anchor, hours);
            }
        };
    }

    private static Instant calendarwise(Instant anchor, Period period, ZoneId zone) {
        // Through the local time, for a zoned one would keep the later offset where it comes from behind a fold
        return LocalDateTime.ofInstant(anchor, zone).plus(period).atZone(zone).toInstant();
    }
}
