package io.parley.setup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agreements are with customers or the house, and whoever has one can be told of incidents. */
final class AgreementCheck {

    private AgreementCheck() {}

    static Stream<Flaw> flaws(Field file) {
        Field provider = file.field("provider");
        Set<String> agreed = file.each("agreements")
                .flatMap(agreement -> agreement.text("party").stream())
                .collect(Collectors.toSet());
        Set<String> able = ReferenceCheck.ids(Stream.concat(Stream.of(provider), file.each("customers")));
        return Stream.of(
                        file.each("agreements")
                                .map(agreement -> agreement.field("party"))
                                .filter(party -> party.text()
                                        .filter(id -> !able.contains(id))
                                        .isPresent())
                                .map(party -> party.flaw(
                                        "setup.check.party", party.text().orElseThrow())),
                        provider.text("id").filter(id -> !agreed.contains(id)).stream()
                                .map(id -> provider.flaw("setup.check.house", id)),
                        file.each("customers")
                                .filter(customer -> customer.text("id")
                                        .filter(agreed::contains)
                                        .isPresent())
                                .map(customer -> customer.field("duties").field("security"))
                                .filter(security -> security.items().isEmpty())
                                .map(security -> security.flaw("setup.check.security")))
                .flatMap(flaws -> flaws);
    }
}
