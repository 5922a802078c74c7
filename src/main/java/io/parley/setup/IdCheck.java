package io.parley.setup;

import java.util.stream.Stream;

/** Each id is given once among its kind. */
final class IdCheck {

    private IdCheck() {}

    static Stream<Flaw> flaws(Field file) {
        return Stream.of(
                        Checks.parties(file),
                        Checks.outsideParties(file).flatMap(party -> party.each("contacts")),
                        file.each("services"),
                        file.each("staff"),
                        file.each("calendars"),
                        file.each("agreements"))
                .flatMap(entries -> Once.flaws("setup.check.id", entries.map(entry -> entry.field("id"))));
    }
}
