package io.parley.access;

import io.parley.casefile.CaseNumber;
import io.parley.party.Contact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a contact who came in by a mailed link. */
@Component
class ContactSessions {

    static final Duration SESSION = Duration.ofHours(8);

    private final Clock clock;

    ContactSessions(Clock clock) {
        this.clock = clock;
    }

    /** In a new session: whatever was in the old one, and whoever knew its id, has no part in it. */
    void begin(
            Contact contact, Optional<CaseNumber> onlyCase, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var principal = new ContactPrincipal(
                contact.id(), contact.partyId(), onlyCase, clock.instant().plus(SESSION));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.CONTACT))));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
