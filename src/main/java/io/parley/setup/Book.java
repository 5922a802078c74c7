package io.parley.setup;

import io.parley.party.Contact;
import io.parley.party.Duty;
import io.parley.party.Party;
import io.parley.party.PartyBook;
import io.parley.party.PartyKind;
import io.parley.party.Person;
import io.parley.party.Service;
import io.parley.party.StaffRole;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads parties, services and staff out of a file that is in order. */
final class Book {

    private static final Map<String, PartyKind> KINDS =
            Map.of("customers", PartyKind.CUSTOMER, "peers", PartyKind.PEER, "authorities", PartyKind.AUTHORITY);

    private final Field file;
    private final Party provider;

    private Book(Field file) {
        this.file = file;
        this.provider = party(file.field("provider"), PartyKind.PROVIDER);
    }

    static PartyBook of(Field file) {
        return new Book(file).book();
    }

    private PartyBook book() {
        List<Party> others = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        Map<String, Map<Duty, List<String>>> duties = new LinkedHashMap<>();
        for (String list : Checks.OUTSIDE) {
            file.each(list).forEach(entry -> {
                Party party = party(entry, KINDS.get(list));
                others.add(party);
                entry.each("contacts").forEach(contact -> contacts.add(contact(contact, party)));
                duties.put(party.id(), duties(entry.field("duties")));
            });
        }
        List<Service> services = file.each("services").map(Book::service).toList();
        return new PartyBook(
                provider,
                others,
                contacts,
                duties,
                services,
                users(),
                file.each("staff").map(this::person).toList());
    }

    private static Party party(Field entry, PartyKind kind) {
        return new Party(
                word(entry, "id"),
                kind,
                word(entry, "name"),
                Locale.forLanguageTag(word(entry, "language")),
                ZoneId.of(word(entry, "zone")),
                word(entry, "phone"),
                word(entry, "email"),
                word(entry, "serviceHours"));
    }

    private static Contact contact(Field entry, Party party) {
        return new Contact(
                word(entry, "id"),
                party.id(),
                word(entry, "name"),
                word(entry, "email"),
                word(entry, "phone"),
                entry.text("serviceHours").orElse(party.serviceHours()),
                entry.text("zone").map(ZoneId::of).orElse(party.zone()),
                entry.text("language").map(Locale::forLanguageTag).orElse(party.language()));
    }

    private static Map<Duty, List<String>> duties(Field duties) {
        return duties.fields().stream().collect(Collectors.toMap(duty -> Duty.of(duty.name()), Field::texts));
    }

    private static Service service(Field entry) {
        return new Service(word(entry, "id"), word(entry, "english"), word(entry, "chinese"));
    }

    private Map<String, Set<String>> users() {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        file.each("customers")
                .forEach(customer -> customer.field("services").texts().forEach(service -> users.computeIfAbsent(
                                service, id -> new LinkedHashSet<>())
                        .add(word(customer, "id"))));
        return users;
    }

    private Person person(Field entry) {
        return new Person(
                word(entry, "id"),
                word(entry, "name"),
                word(entry, "email"),
                entry.text("phone").orElse(provider.phone()),
                entry.text("zone").map(ZoneId::of).orElse(provider.zone()),
                entry.text("language").map(Locale::forLanguageTag).orElse(provider.language()),
                entry.field("roles").texts().stream().map(StaffRole::of).collect(Collectors.toSet()));
    }

    private static String word(Field entry, String field) {
        return entry.text(field).orElseThrow();
    }
}
