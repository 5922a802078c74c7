package io.parley.setup;

import java.util.List;
import java.util.stream.Stream;

/** What no schema can say: that names are given once, that they lead somewhere, and that people can be told apart. */
final class Checks {

    static final List<String> OUTSIDE = List.of("customers", "peers", "authorities");

    private Checks() {}

    static List<Flaw> flaws(Field file, PasswordRule passwords) {
        return Stream.of(
                        IdCheck.flaws(file),
                        ReferenceCheck.flaws(file),
                        AgreementCheck.flaws(file),
                        PersonCheck.flaws(file, passwords),
                        ZoneCheck.flaws(file))
                .flatMap(flaws -> flaws)
                .toList();
    }

    /** All parties but the provider. */
    static Stream<Field> outsideParties(Field file) {
        return OUTSIDE.stream().flatMap(file::each);
    }

    /** Every party, the provider first. */
    static Stream<Field> parties(Field file) {
        return Stream.concat(Stream.of(file.field("provider")), outsideParties(file));
    }
}
