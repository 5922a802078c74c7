package io.parley.party;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the parties' file says. */
@Repository
public class PartyRegister {

    private static final List<String> PARTY =
            List.of("id", "kind", "name", "language", "zone", "phone", "email", "service_hours");
    private static final List<String> CONTACT =
            List.of("id", "party_id", "name", "email", "email_key", "phone", "service_hours", "zone", "language");
    private static final List<String> SERVICE = List.of("id", "english", "chinese");
    private static final List<String> PERSON = List.of("id", "name", "email", "phone", "zone", "language");

    private final JdbcClient jdbc;
    private final Clock clock;

    public PartyRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes the register say what the book says. Saving the same book again changes nothing; what has vanished from
     * the book is ended and kept.
     */
    @Transactional
    public PartyChanges save(PartyBook book) {
        Instant now = clock.instant();
        List<Party> parties = new ArrayList<>(book.others());
        parties.add(book.provider());
        Kept keptParties = roll("party", PARTY, parties.stream().map(PartyRegister::row), now);
        Kept contacts = roll("contact", CONTACT, book.contacts().stream().map(PartyRegister::row), now);
        Kept services = roll("service", SERVICE, book.services().stream().map(PartyRegister::row), now);
        Kept staff = roll("person", PERSON, book.staff().stream().map(PartyRegister::row), now);
        return keptParties
                .and(ties("contact_duty", List.of("party_id", "duty", "place", "contact_id"), duties(book)))
                .changes()
                .and(contacts.changes())
                .and(services.and(ties("service_customer", List.of("service_id", "customer_id"), users(book)))
                        .changes())
                .and(staff.and(ties("person_role", List.of("person_id", "role"), roles(book)))
                        .changes());
    }

    private Kept roll(String table, List<String> columns, Stream<List<String>> rows, Instant now) {
        return new Roll(jdbc, table, columns).keep(rows.toList(), now);
    }

    private Set<String> ties(String table, List<String> columns, Set<List<Object>> rows) {
        return new Ties(jdbc, table, columns).keep(rows);
    }

    private static List<String> row(Party party) {
        return List.of(
                party.id(),
                party.kind().name(),
                party.name(),
                party.language().toLanguageTag(),
                party.zone().getId(),
                party.phone(),
                party.email(),
                party.serviceHours());
    }

    private static List<String> row(Contact contact) {
        return List.of(
                contact.id(),
                contact.partyId(),
                contact.name(),
                contact.email(),
                Parties.emailKey(contact.email()),
                contact.phone(),
                contact.serviceHours(),
                contact.zone().getId(),
                contact.language().toLanguageTag());
    }

    private static List<String> row(Service service) {
        return List.of(service.id(), service.english(), service.chinese());
    }

    private static List<String> row(Person person) {
        return List.of(
                person.id(),
                person.name(),
                person.email(),
                person.phone(),
                person.zone().getId(),
                person.language().toLanguageTag());
    }

    private static Set<List<Object>> duties(PartyBook book) {
        Set<List<Object>> rows = new LinkedHashSet<>();
        book.duties()
                .forEach((party, lists) -> lists.forEach((duty, contacts) -> {
                    for (int place = 0; place < contacts.size(); place++) {
                        rows.add(List.of(party, duty.name(), place, contacts.get(place)));
                    }
                }));
        return rows;
    }

    private static Set<List<Object>> users(PartyBook book) {
        return book.users().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(id -> List.<Object>of(entry.getKey(), id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<List<Object>> roles(PartyBook book) {
        return book.staff().stream()
                .flatMap(person -> person.roles().stream().map(role -> List.<Object>of(person.id(), role.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
