package io.parley.setup;

import java.util.stream.Stream;

/** People can be told apart: separation of duties rests on that. */
final class PersonCheck {

    private PersonCheck() {}

    static Stream<Flaw> flaws(Field file, PasswordRule passwords) {
        Stream<Field> usernames =
                file.each("staff").map(person -> person.field("account").field("username"));
        return Stream.of(
                        Once.flaws("setup.check.email", file.each("staff").map(person -> person.field("email"))),
                        Checks.outsideParties(file)
                                .flatMap(party -> Once.flaws(
                                        "setup.check.contact-email",
                                        party.each("contacts").map(contact -> contact.field("email")))),
                        Once.flaws("setup.check.username", usernames),
                        file.each("staff")
                                .map(person -> person.field("account"))
                                .filter(Field::present)
                                .flatMap(account -> password(account, passwords)))
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> password(Field account, PasswordRule rule) {
        Field plain = account.field("password");
        if (plain.present() && rule == PasswordRule.HASHED) {
            return Stream.of(plain.flaw("setup.check.plain-password"));
        }
        if (plain.present() == account.field("passwordHash").present()) {
            return Stream.of(account.flaw("setup.check.one-password"));
        }
        return Stream.empty();
    }
}
