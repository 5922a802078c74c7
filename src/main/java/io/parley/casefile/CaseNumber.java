package io.parley.casefile;

import java.util.regex.Pattern;

/** The number of a case, unique over all kinds, such as {@code INC-2026-000001}. Only staff see it. */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern SHAPE = Pattern.compile("(INC|CHG|EVD|TRM|OPS)-\\d{4}-\\d{6,}");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no case number; one looks like INC-2026-000001");
        }
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
