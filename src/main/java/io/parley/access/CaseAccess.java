package io.parley.access;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may see which case. Staff, whatever their role, see all; a contact sees only the cases whose customer is their
 * own party. A case of somebody else is not told apart from one that does not exist.
 */
@Component
public class CaseAccess {

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    /** The case with this reference, if it is that party's own and the party has been told of it. */
    public Optional<CaseFile> visible(String reference, String partyId) {
        return cases.byReference(reference)
                .filter(file -> file.customer().filter(partyId::equals).isPresent())
                .filter(file -> cases.isAnnounced(file.number()));
    }

    /** The case with this reference, if it is this contact's party's and their session is not for another one only. */
    public Optional<CaseFile> visible(String reference, ContactPrincipal contact) {
        return visible(reference, contact.partyId())
                .filter(file -> contact.onlyCase().map(file.number()::equals).orElse(true));
    }
}
