package io.parley.desk;

import io.parley.form.Option;
import io.parley.party.Parties;
import io.parley.party.Services;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The options that any form may name and that stand in none: {@code services}, the provider's, and {@code customers}. */
@Component
class Offers {

    private final Services services;
    private final Parties parties;

    Offers(Services services, Parties parties) {
        this.services = services;
        this.parties = parties;
    }

    Map<String, Object> known(Locale reader) {
        List<Option> offered = services.all().stream()
                .map(service -> new Option(service.id(), service.name(reader)))
                .toList();
        List<Option> customers = parties.customers().stream()
                .map(party -> new Option(party.id(), party.name()))
                .toList();
        return Map.of("services", offered, "customers", customers);
    }
}
