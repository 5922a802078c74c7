package io.parley.party;

/** What a contact is there for. Each duty of a party has an ordered list of contacts, first to last resort. */
public enum Duty {
    SECURITY,
    CHANGE,
    LEGAL,
    ASSET,
    SUPERVISOR;

    /** The word used in agreements, diagrams and pages, such as {@code security}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
