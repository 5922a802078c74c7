package io.parley.desk;

import io.parley.party.Parties;
import io.parley.party.Party;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names of the customers that a page shows. */
@Component
class Customers {

    private final Parties parties;

    Customers(Parties parties) {
        this.parties = parties;
    }

    /** Names by id: the present customers in one query, then those that a page needs and that have ended. */
    Map<String, String> names(Stream<String> needed) {
        Map<String, String> names = new TreeMap<>();
        parties.customers().forEach(party -> names.put(party.id(), party.name()));
        needed.forEach(id -> names.computeIfAbsent(
                id, ended -> parties.find(ended).map(Party::name).orElse(ended)));
        return names;
    }
}
