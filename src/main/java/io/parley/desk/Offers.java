package io.parley.desk;

import io.parley.form.Option;
import io.parley.party.Services;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The options that any form may name and that stand in none: the provider's services, as {@code services}. */
@Component
class Offers {

    private final Services services;

    Offers(Services services) {
        this.services = services;
    }

    Map<String, Object> known(Locale reader) {
        List<Option> offered = services.all().stream()
                .map(service -> new Option(service.id(), service.name(reader)))
                .toList();
        return Map.of("services", offered);
    }
}
