package io.parley.portal;

import io.parley.party.Contact;
import io.parley.party.Duty;
import io.parley.party.Parties;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contact details and service hours of both sides (16.1.2). */
@Component
class BothSides {

    private final Parties parties;

    BothSides(Parties parties) {
        this.parties = parties;
    }

    /** The provider, the customer as a whole, and its contacts by name. */
    record Details(Reach provider, Reach customer, List<Reach> contacts) {}

    Details of(String customer, Reader reader) {
        return new Details(
                provider(),
                Reach.of(parties.find(customer).orElseThrow(NotTheirs::new)),
                parties.contacts(customer).stream()
                        .map(contact -> of(contact, reader))
                        .toList());
    }

    Reach provider() {
        return Reach.of(parties.provider());
    }

    Reach of(Contact contact, Reader reader) {
        return Reach.of(contact, duties(contact, reader));
    }

    private String duties(Contact contact, Reader reader) {
        return Arrays.stream(Duty.values())
                .filter(duty -> parties.contacts(contact.partyId(), duty).contains(contact))
                .map(duty -> reader.text("portal.duty." + duty.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(reader.text("portal.comma")));
    }
}
