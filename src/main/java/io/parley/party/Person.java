package io.parley.party;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** A human being on the provider's staff. Separation of duties is between persons, not accounts. */
public record Person(
        String id, String name, String email, String phone, ZoneId zone, Locale language, Set<StaffRole> roles) {

    public Person {
        roles = Set.copyOf(roles);
        Particulars.check(id, name, email, phone, zone, language);
    }

    public boolean holds(StaffRole role) {
        return roles.contains(role);
    }
}
