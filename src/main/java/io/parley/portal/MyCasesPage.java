package io.parley.portal;

import io.parley.access.ContactPrincipal;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseQuery;
import io.parley.casefile.Cases;
import io.parley.casefile.Cases.StatusReached;
import io.parley.casefile.Page;
import io.parley.party.Contact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's cases, and before them what is expected of the customer. */
@Controller
class MyCasesPage {

    private static final int STEPS = 20;
    private static final int CASES = 20;

    private final Cases cases;
    private final OwnCases own;
    private final Expectations expectations;
    private final Readers readers;

    MyCasesPage(Cases cases, OwnCases own, Expectations expectations, Readers readers) {
        this.cases = cases;
        this.own = own;
        this.expectations = expectations;
        this.readers = readers;
    }

    /**
     * A page of cases.
     *
     * @param next reference of the case behind which the next page begins, null on the last page: numbers stay inside
     */
    record Listing(List<CaseLine> items, String next) {}

    @GetMapping("/portal")
    String show(
            Contact contact,
            @AuthenticationPrincipal ContactPrincipal session,
            @RequestParam Optional<String> steps,
            @RequestParam Optional<String> open,
            @RequestParam Optional<String> closed,
            Model model) {
        Reader reader = readers.of(contact);
        model.addAttribute("zone", reader.zoneName());
        Optional<CaseFile> only = own.only(session);
        if (only.isPresent()) {
            var expected = expectations.of(only.get(), contact, reader);
            model.addAttribute("restricted", true);
            model.addAttribute("expected", new Expectations.Slice(expected, null));
            model.addAttribute("open", only(only.get(), true, contact, reader));
            model.addAttribute("closed", only(only.get(), false, contact, reader));
            return "portal/cases";
        }
        var behind = steps.map(id -> own.step(id, session).item());
        model.addAttribute("restricted", false);
        model.addAttribute("expected", expectations.of(contact, behind, STEPS, reader));
        model.addAttribute("open", listing(true, open, session, contact, reader));
        model.addAttribute("closed", listing(false, closed, session, contact, reader));
        return "portal/cases";
    }

    private Listing listing(
            boolean open, Optional<String> after, ContactPrincipal session, Contact contact, Reader reader) {
        CaseQuery query = CaseQuery.all()
                .withAnnouncedTo(contact.partyId())
                .withOpen(open)
                .withLimit(CASES);
        var behind = after.map(reference -> own.find(reference, session).number());
        Page<CaseFile> page = cases.search(behind.map(query::withAfter).orElse(query));
        return new Listing(
                page.items().stream().map(file -> line(file, contact, reader)).toList(),
                page.next().map(number -> cases.get(number).reference()).orElse(null));
    }

    private Listing only(CaseFile file, boolean open, Contact contact, Reader reader) {
        return new Listing(file.isOpen() == open ? List.of(line(file, contact, reader)) : List.of(), null);
    }

    private CaseLine line(CaseFile file, Contact contact, Reader reader) {
        Instant changed = cases.statuses(file.number()).stream()
                .map(StatusReached::at)
                .max(Comparator.naturalOrder())
                .orElse(file.opened());
        var expected = file.isOpen() ? expectations.of(file, contact, reader) : List.<Expectation>of();
        return CaseLine.of(file, changed, expected, reader);
    }
}
