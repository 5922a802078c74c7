package io.parley.access;

import io.parley.party.StaffRole;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that Spring Security knows roles by. Members of the staff hold {@code ROLE_} and the name of each of their
 * {@link StaffRole}s; a customer's contact holds {@link #CONTACT} and nothing else.
 */
public final class Roles {

    public static final String CONTACT = "CONTACT";

    private Roles() {}

    /** The authority for a staff role, such as {@code ROLE_CHANGE_MANAGER}. */
    public static String authority(StaffRole role) {
        return "ROLE_" + role.name();
    }

    static String[] staff() {
        return Stream.of(StaffRole.values()).map(StaffRole::name).toArray(String[]::new);
    }

    static String[] acting() {
        return Stream.of(StaffRole.values())
                .filter(role -> mayAct(Set.of(role)))
                .map(StaffRole::name)
                .toArray(String[]::new);
    }

    /** Whether somebody with these roles may do more than read. Auditors read everything and do nothing. */
    static boolean mayAct(Set<StaffRole> roles) {
        return roles.stream().anyMatch(role -> role != StaffRole.AUDITOR);
    }
}
