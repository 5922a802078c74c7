package io.parley.access;

import io.parley.party.Parties;
import io.parley.party.Staff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request who the signed-in person or contact is now: roles count as they are today, and a session of
 * somebody who has left, or that has lasted long enough, ends.
 */
@Component
class PresentRights extends OncePerRequestFilter {

    private final Staff staff;
    private final Parties parties;
    private final Accounts accounts;
    private final Clock clock;

    PresentRights(Staff staff, Parties parties, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.parties = parties;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Part of the security chain only, not of the servlet's. */
    @Bean
    static FilterRegistrationBean<PresentRights> presentRightsOutsideTheChain(PresentRights filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return Stream.of("/webjars/", "/css/", "/js/", "/img/").anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null) {
            Optional<Authentication> present = present(signedIn, request);
            if (present.isEmpty() && request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(present.orElse(null));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> present(Authentication signedIn, HttpServletRequest request) {
        if (signedIn.getPrincipal() instanceof StaffPrincipal person && lasts(person.until())) {
            return accounts.find(person.username())
                    .filter(account -> account.enabled() && account.personId().equals(person.personId()))
                    .flatMap(account -> staff.find(person.personId()))
                    .map(known -> {
                        SignedIn.remember(request, known);
                        var principal = person.with(known.roles());
                        return UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, principal.getAuthorities());
                    });
        }
        if (signedIn.getPrincipal() instanceof ContactPrincipal contact && lasts(contact.until())) {
            return parties.contact(contact.contactId())
                    .filter(known -> known.partyId().equals(contact.partyId()))
                    .map(known -> {
                        SignedIn.remember(request, known);
                        return signedIn;
                    });
        }
        return Optional.empty();
    }

    private boolean lasts(Instant until) {
        return clock.instant().isBefore(until);
    }
}
