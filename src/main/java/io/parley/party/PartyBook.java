package io.parley.party;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that the parties' file says about parties, services and staff: what is not in it has ended.
 *
 * @param provider who runs this installation
 * @param others customers, peers and authorities
 * @param duties by party id: for each duty the ids of that party's own contacts, first to last resort
 * @param users by service id: the ids of the customers who use it
 */
public record PartyBook(
        Party provider,
        List<Party> others,
        List<Contact> contacts,
        Map<String, Map<Duty, List<String>>> duties,
        List<Service> services,
        Map<String, Set<String>> users,
        List<Person> staff) {

    public PartyBook {
        others = List.copyOf(others);
        contacts = List.copyOf(contacts);
        duties = Map.copyOf(duties);
        services = List.copyOf(services);
        users = Map.copyOf(users);
        staff = List.copyOf(staff);
        require(provider.kind() == PartyKind.PROVIDER, "'" + provider.id() + "' is not a provider");

        Map<String, Party> parties = byId("party", others, Party::id);
        require(parties.put(provider.id(), provider) == null, "Two parties have the id '" + provider.id() + "'");
        Map<String, Contact> people = byId("contact", contacts, Contact::id);
        Map<String, Service> offered = byId("service", services, Service::id);
        byId("person", staff, Person::id);
        others.forEach(party -> require(party.kind() != PartyKind.PROVIDER, "There are two providers"));
        people.values()
                .forEach(contact -> require(
                        parties.containsKey(contact.partyId()), "Contact '" + contact.id() + "' belongs to no party"));
        duties.forEach((party, lists) -> lists.values()
                .forEach(ids -> ids.forEach(id -> require(
                        people.containsKey(id) && people.get(id).partyId().equals(party),
                        "Party '" + party + "' has no contact '" + id + "'"))));
        duties.values()
                .forEach(lists -> lists.forEach((duty, ids) -> require(
                        new HashSet<>(ids).size() == ids.size(), "A contact is listed twice for " + duty.word())));
        users.forEach((service, customers) -> {
            require(offered.containsKey(service), "There is no service '" + service + "'");
            customers.forEach(id -> require(
                    parties.containsKey(id) && parties.get(id).kind() == PartyKind.CUSTOMER,
                    "There is no customer '" + id + "'"));
        });
    }

    private static <T> Map<String, T> byId(String what, List<T> entries, Function<T, String> id) {
        Map<String, T> found = new LinkedHashMap<>();
        entries.forEach(entry -> require(
                found.put(id.apply(entry), entry) == null, "Two entries are " + what + " '" + id.apply(entry) + "'"));
        return found;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
