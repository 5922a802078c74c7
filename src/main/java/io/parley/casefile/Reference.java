package io.parley.casefile;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference that a customer knows a case by: 60 random bits in Crockford's base 32, such as {@code 7KQM-2XHD-9RTW}.
 */
final class Reference {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        long bits = RANDOM.nextLong();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return text.toString();
    }

    /** The reference that was meant; empty where it can be none. */
    static Optional<String> parse(String written) {
        return Optional.of(normalised(written))
                .filter(text -> SHAPE.matcher(text).matches());
    }

    /** As people may write it: lower case, spaces around it, O for 0, I and L for 1. */
    static String normalised(String written) {
        return written.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
