package io.parley.setup;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/** Zones are names of the tz database: an offset such as {@code +08:00} knows no daylight saving time. */
final class ZoneCheck {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private ZoneCheck() {}

    static Stream<Flaw> flaws(Field file) {
        Stream<Field> contacts = Checks.outsideParties(file).flatMap(party -> party.each("contacts"));
        return Stream.of(Checks.parties(file), contacts, file.each("staff"), file.each("agreements"))
                .flatMap(entries -> entries)
                .map(entry -> entry.field("zone"))
                .filter(zone ->
                        zone.text().filter(name -> !ZONES.contains(name)).isPresent())
                .map(zone -> zone.flaw("setup.check.zone", zone.text().orElseThrow()));
    }
}
