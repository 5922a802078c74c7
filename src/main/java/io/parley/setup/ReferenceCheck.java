package io.parley.setup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field names stands in the file. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    static Stream<Flaw> flaws(Field file) {
        Stream<Field> used = file.each("customers").flatMap(customer -> customer.each("services"));
        return Stream.of(
                        unknown("setup.check.service", used, ids(file.each("services"))),
                        Checks.outsideParties(file).flatMap(ReferenceCheck::duties),
                        unknown(
                                "setup.check.calendar",
                                file.each("agreements").map(agreement -> agreement.field("calendar")),
                                ids(file.each("calendars"))))
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> duties(Field party) {
        Stream<Field> named = party.field("duties").fields().stream().flatMap(duty -> duty.items().stream());
        return unknown("setup.check.contact", named, ids(party.each("contacts")));
    }

    private static Stream<Flaw> unknown(String key, Stream<Field> references, Set<String> known) {
        return references
                .filter(reference ->
                        reference.text().filter(id -> !known.contains(id)).isPresent())
                .map(reference -> reference.flaw(
                        key,
                        reference.text().orElseThrow(),
                        known.stream().sorted().collect(Collectors.joining(", "))));
    }

    static Set<String> ids(Stream<Field> entries) {
        return entries.flatMap(entry -> entry.text("id").stream()).collect(Collectors.toSet());
    }
}
