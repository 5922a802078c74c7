package io.parley.portal;

import io.parley.party.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How each side is reached, as the provider has it on record (16.1.2). */
@Controller
class ContactPage {

    private final BothSides sides;
    private final Readers readers;

    ContactPage(BothSides sides, Readers readers) {
        this.sides = sides;
        this.readers = readers;
    }

    @GetMapping("/portal/contact")
    String show(Contact contact, Model model) {
        Reader reader = readers.of(contact);
        model.addAttribute("self", sides.of(contact, reader));
        model.addAttribute(
                "language", reader.text("portal.language." + contact.language().getLanguage()));
        model.addAttribute("sides", sides.of(contact.partyId(), reader));
        return "portal/contact";
    }
}
