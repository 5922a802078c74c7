package io.parley.access;

import io.parley.casefile.CaseNumber;
import io.parley.party.Contact;
import io.parley.party.Parties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts' way in, without a password. Mail scanners follow links: only a POST lets anybody in. */
@Controller
class ContactDoor {

    private final OneTimeSignIns signIns;
    private final Links links;
    private final Parties parties;
    private final ContactSessions sessions;
    private final Letterbox letterbox;

    ContactDoor(OneTimeSignIns signIns, Links links, Parties parties, ContactSessions sessions, Letterbox letterbox) {
        this.signIns = signIns;
        this.links = links;
        this.parties = parties;
        this.sessions = sessions;
        this.letterbox = letterbox;
    }

    @GetMapping("/portal/sign-in")
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("sent", request.getParameter("sent") != null);
        return SignedIn.contact(request).isPresent() ? "redirect:/portal" : "access/contact-sign-in";
    }

    /** The answer is the same, and as quick, whoever is known. */
    @PostMapping("/portal/sign-in")
    String request(@RequestParam(defaultValue = "") String email) {
        letterbox.drop(() -> signIns.request(email));
        return "redirect:/portal/sign-in?sent";
    }

    @GetMapping("/portal/enter/{token}")
    String doorstep(@PathVariable String token, Model model) {
        Contact contact = signIns.open(token).orElseThrow(DeadLink::new);
        model.addAttribute("contact", contact);
        model.addAttribute("party", parties.find(contact.partyId()).orElseThrow(DeadLink::new));
        return "access/enter";
    }

    @PostMapping("/portal/enter/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return enter(signIns.use(token).orElseThrow(DeadLink::new), Optional.empty(), request, response);
    }

    /** A case's link lets its contact in to that case. */
    @PostMapping("/portal/link/{token}/enter")
    String enterByCase(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Links.Link link = links.open(token).orElseThrow(DeadLink::new);
        Contact contact = parties.contact(link.contactId()).orElseThrow(DeadLink::new);
        return enter(contact, Optional.of(link.number()), request, response);
    }

    private String enter(
            Contact contact, Optional<CaseNumber> onlyCase, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(contact, onlyCase, request, response);
        return "redirect:/portal";
    }
}
