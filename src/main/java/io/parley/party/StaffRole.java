package io.parley.party;

import java.util.Locale;

/** What a member of the provider's staff may do. One person may hold several. */
public enum StaffRole {
    RESPONDER,
    CHANGE_MANAGER,
    EVIDENCE_CUSTODIAN,
    SERVICE_MANAGER,
    OPERATOR,
    SUPERVISOR,
    AUDITOR,
    ADMIN;

    /** The word used in diagrams and files, such as {@code change-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that {@link #word()}. */
    public static StaffRole of(String word) {
        for (StaffRole role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No staff role is called '" + word + "'; there are "
                + java.util.Arrays.stream(values()).map(StaffRole::word).toList());
    }
}
