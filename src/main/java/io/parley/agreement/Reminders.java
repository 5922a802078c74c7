package io.parley.agreement;

import io.parley.agreement.Term.Reminder;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when to remind. */
final class Reminders {

    static final String REMEDY =
            "write a share of the time such as '50%' (1 to 1000, but not 100), or a duration before "
                    + "('-PT2H') or after ('+P1D') the limit";

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,4}) ?%");

    private Reminders() {}

    /** Empty where the text is no reminder. */
    static Optional<Reminder> parse(String text) {
        String written = text == null ? "" : text.strip();
        var share = SHARE.matcher(written);
        if (share.matches()) {
            int percent = Integer.parseInt(share.group(1));
            return percent >= 1 && percent <= 1000 && percent != 100
                    ? Optional.of(new Reminder.Share(percent / 100.0))
                    : Optional.empty();
        }
        // A sign is asked for, since a bare duration would leave open on which side of the limit it lies
        return written.startsWith("-") || written.startsWith("+") ? offset(written) : Optional.empty();
    }

    private static Optional<Reminder> offset(String written) {
        try {
            Duration offset = Duration.parse(written);
            return offset.isZero() ? Optional.empty() : Optional.of(new Reminder.Offset(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
