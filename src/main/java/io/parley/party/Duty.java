package io.parley.party;

import java.util.Arrays;
import java.util.Locale;

/** What a contact is there for. Each duty of a party has an ordered list of contacts, first to last resort. */
public enum Duty {
    SECURITY,
    CHANGE,
    LEGAL,
    ASSET,
    SUPERVISOR;

    /** The word used in agreements, diagrams and pages, such as {@code security}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The duty of that {@link #word()}. */
    public static Duty of(String word) {
        for (Duty duty : values()) {
            if (duty.word().equals(word)) {
                return duty;
            }
        }
        throw new IllegalArgumentException("No duty is called '" + word + "'; there are "
                + Arrays.stream(values()).map(Duty::word).toList());
    }
}
