package io.parley.portal;

import io.parley.party.Contact;
import io.parley.party.Party;

/** How somebody is reached, and when (16.1.2 asks for both sides' details). */
record Reach(String name, String email, String phone, String serviceHours, String zone, String duties) {

    static Reach of(Party party) {
        return new Reach(
                party.name(),
                party.email(),
                party.phone(),
                party.serviceHours(),
                party.zone().getId(),
                "");
    }

    static Reach of(Contact contact, String duties) {
        return new Reach(
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.serviceHours(),
                contact.zone().getId(),
                duties);
    }

    /** The phone's number as an address: digits and a plus only. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
