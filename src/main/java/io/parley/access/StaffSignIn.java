package io.parley.access;

import io.parley.access.Accounts.Account;
import io.parley.party.Person;
import io.parley.party.Staff;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets members of the staff in by name and password. Every refusal looks the same and costs one comparison of hashes,
 * so that nothing tells whether an account exists, is locked, or belongs to somebody who has left.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    /** A working day and its overtime; then one signs in again. */
    static final Duration SESSION = Duration.ofHours(12);

    private final Accounts accounts;
    private final Staff staff;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Account nobody;

    StaffSignIn(Accounts accounts, Staff staff, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.encoder = encoder;
        this.clock = clock;
        this.nobody = new Account("-", "-", encoder.encode("-"), false);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.find(attempt.getName()).orElse(nobody);
        boolean mayTry = accounts.takeTry(account);
        boolean right = encoder.matches(password, account.passwordHash());
        Optional<Person> person = staff.find(account.personId());
        if (!mayTry || !right || person.isEmpty()) {
            throw new BadCredentialsException("Sign-in refused");
        }
        accounts.succeeded(account);
        var principal = new StaffPrincipal(
                account.username(),
                account.personId(),
                person.get().roles(),
                clock.instant().plus(SESSION));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
