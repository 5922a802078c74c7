package io.parley.party;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A parties' book in a few words; what a test does not name is made up. */
final class BookBuilder {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final List<Party> others = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<String, Map<Duty, List<String>>> duties = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Set<String>> users = new LinkedHashMap<>();
    private final List<Person> staff = new ArrayList<>();

    static BookBuilder book() {
        return new BookBuilder();
    }

    BookBuilder customer(String id, String... contactIds) {
        return party(id, PartyKind.CUSTOMER, contactIds);
    }

    BookBuilder party(String id, PartyKind kind, String... contactIds) {
        others.add(aParty(id, kind));
        for (String contact : contactIds) {
            contacts.add(aContact(contact, id, contact + "@" + id + ".example"));
        }
        return this;
    }

    BookBuilder contact(Contact contact) {
        contacts.add(contact);
        return this;
    }

    BookBuilder duty(String party, Duty duty, String... contactIds) {
        duties.computeIfAbsent(party, id -> new EnumMap<>(Duty.class)).put(duty, List.of(contactIds));
        return this;
    }

    BookBuilder service(String id, String... customers) {
        services.add(new Service(id, "The " + id, id + "服务"));
        users.put(id, Set.of(customers));
        return this;
    }

    BookBuilder person(String id, StaffRole... roles) {
        staff.add(new Person(
                id, "Name of " + id, id + "@parley.example", "+49 30 1", BERLIN, Locale.ENGLISH, Set.of(roles)));
        return this;
    }

    PartyBook build() {
        return new PartyBook(aParty("provider", PartyKind.PROVIDER), others, contacts, duties, services, users, staff);
    }

    static Party aParty(String id, PartyKind kind) {
        return new Party(
                id,
                kind,
                "Name of " + id,
                Locale.SIMPLIFIED_CHINESE,
                ZoneId.of("Asia/Shanghai"),
                "+86 21 5555 0100",
                "office@" + id + ".example",
                "24×7");
    }

    static Contact aContact(String id, String party, String email) {
        return new Contact(
                id, party, "Name of " + id, email, "+49 30 5555 0100", "Mon–Fri 09:00–17:00", BERLIN, Locale.ENGLISH);
    }
}
