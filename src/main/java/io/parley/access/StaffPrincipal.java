package io.parley.access;

import io.parley.party.StaffRole;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A member of the staff who is signed in. The account is how they came in; the person is who they are, and what
 * separation of duties looks at. Handlers of pages under {@code /desk} may simply ask for a
 * {@link io.parley.party.Person} parameter.
 *
 * @param roles as of this request, not as of the sign-in
 * @param until when the session ends whatever happens
 */
public record StaffPrincipal(String username, String personId, Set<StaffRole> roles, Instant until)
        implements UserDetails {

    public StaffPrincipal {
        roles = Set.copyOf(roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(Roles::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Whether this person may do more than read. */
    public boolean mayAct() {
        return Roles.mayAct(roles);
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** Not kept after the sign-in. */
    @Override
    public String getPassword() {
        return "";
    }

    StaffPrincipal with(Set<StaffRole> present) {
        return new StaffPrincipal(username, personId, present, until);
    }
}
