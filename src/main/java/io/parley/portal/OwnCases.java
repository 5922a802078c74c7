package io.parley.portal;

import io.parley.access.CaseAccess;
import io.parley.access.ContactPrincipal;
import io.parley.access.DeadLink;
import io.parley.access.Links;
import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one way from what stands in an address to a case or a step: through what is this contact's own. */
@Component
class OwnCases {

    private final CaseAccess access;
    private final Cases cases;
    private final Inbox inbox;
    private final Links links;
    private final Parties parties;

    OwnCases(CaseAccess access, Cases cases, Inbox inbox, Links links, Parties parties) {
        this.access = access;
        this.cases = cases;
        this.inbox = inbox;
        this.links = links;
        this.parties = parties;
    }

    /** A contact's step in a case of their own, open or done. */
    record Step(WorkItem item, CaseFile file) {}

    /** What a live link leads to. */
    record Linked(Contact contact, CaseFile file, String purpose) {}

    /** The case with this reference; throws {@link NotTheirs}. */
    CaseFile find(String reference, ContactPrincipal session) {
        return access.visible(reference, session).orElseThrow(NotTheirs::new);
    }

    /** The only case that the session is for, if it is for one only. */
    Optional<CaseFile> only(ContactPrincipal session) {
        return session.onlyCase().map(number -> cases.find(number)
                .filter(file -> belongs(file, session.partyId()))
                .orElseThrow(NotTheirs::new));
    }

    /** A step that customers answer, in a case that the session reaches; throws {@link NotTheirs}. */
    Step step(String id, ContactPrincipal session) {
        WorkItem item = inbox.find(id).filter(found -> found.duty().isPresent()).orElseThrow(NotTheirs::new);
        CaseFile file = cases.find(item.number())
                .flatMap(found -> access.visible(found.reference(), session))
                .orElseThrow(NotTheirs::new);
        return new Step(item, file);
    }

    /** What the token leads to; throws {@link DeadLink}, also where the case has become somebody else's. */
    Linked linked(String token) {
        Links.Link link = links.open(token).orElseThrow(DeadLink::new);
        Contact contact = parties.contact(link.contactId()).orElseThrow(DeadLink::new);
        CaseFile file = cases.find(link.number())
                .filter(found -> belongs(found, contact.partyId()))
                .orElseThrow(DeadLink::new);
        return new Linked(contact, file, link.purpose());
    }

    private static boolean belongs(CaseFile file, String party) {
        return file.customer().filter(party::equals).isPresent();
    }
}
