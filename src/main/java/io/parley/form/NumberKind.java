package io.parley.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decimal number, written out: no exponent, no hexadecimal, no separators of thousands, at most 15 digits before the
 * point.
 *
 * @param digits the most that may stand behind the point
 */
record NumberKind(int digits, Optional<BigDecimal> min, Optional<BigDecimal> max) implements Kind {

    static final int MOST_DIGITS = 6;
    private static final Pattern WRITTEN_OUT = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,30})?");

    NumberKind {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("decimalDigits must be from 0 to " + MOST_DIGITS);
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException("min must not be above max");
        }
    }

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!WRITTEN_OUT.matcher(text).matches()) {
            throw new Objection("number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > digits) {
            throw digits == 0 ? new Objection("whole") : new Objection("digits", digits);
        }
        if (min.isPresent() && number.compareTo(min.get()) < 0) {
            throw new Objection("tooSmall", min.get().toPlainString());
        }
        if (max.isPresent() && number.compareTo(max.get()) > 0) {
            throw new Objection("tooLarge", max.get().toPlainString());
        }
        return Optional.of(number);
    }

    @Override
    public String widget() {
        return "line";
    }

    /** Not {@code type=number}: browsers then silently drop what they cannot read. */
    @Override
    public Map<String, String> input(Asking asking) {
        boolean negative = min.isEmpty() || min.get().signum() < 0;
        return Map.of("type", "text", "inputmode", negative ? "text" : digits == 0 ? "numeric" : "decimal");
    }
}
