package io.parley.casefile;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a case, unique over all kinds, such as {@code INC-2026-000001}. Only staff see it. */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern SHAPE = Pattern.compile("(INC|CHG|EVD|TRM|OPS)-\\d{4}-\\d{6,18}");

    public CaseNumber {
        if (value == null || !isOne(value)) {
            throw new IllegalArgumentException("'" + value + "' is no case number; one looks like INC-2026-000001");
        }
    }

    /** Whether a text that people gave is a case number. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static CaseNumber of(CaseKind kind, int year, long serial) {
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%06d", kind.prefix(), year, serial));
    }

    /** Its place in the one row of numbers over all kinds and years. */
    long serial() {
        return Long.parseLong(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
