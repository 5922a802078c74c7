package io.parley.access;

import io.parley.casefile.CaseNumber;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * A party's contact who came in by a mailed link. Handlers of pages under {@code /portal} may simply ask for a
 * {@link io.parley.party.Contact} parameter.
 *
 * @param onlyCase the one case that the session is for, when it began with that case's link; empty after a one-time
 *     sign-in, which opens all cases of the party
 * @param until when the session ends whatever happens
 */
public record ContactPrincipal(String contactId, String partyId, Optional<CaseNumber> onlyCase, Instant until)
        implements Principal {

    @Override
    public String getName() {
        return contactId;
    }
}
