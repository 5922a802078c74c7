package io.parley.setup;

import static io.parley.setup.FileUnderTest.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartiesFileTest {

    @Test
    void aFileInOrderIsRead() {
        assertThatCode(() -> good().read()).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2} at {1}")
    @MethodSource("mistakes")
    void eachMistakeIsReportedWithItsPlaceAndField(FileUnderTest file, String path, String key) {
        assertThat(file.flaws())
                .extracting(Flaw::at, Flaw::path, Flaw::key)
                .containsExactly(tuple(file.mark(), path, key));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // what the schema says
                mistake(
                        "name: Ann",
                        "§nickname: A\n        name: Ann",
                        "customers[0].contacts[0].nickname",
                        "setup.schema.unknown"),
                mistake("language: zh-CN", "language: §de", "customers[0].language", "setup.schema.enum"),
                mistake(
                        "phone: \"+49 30 5550 0201\"",
                        "phone: §4930",
                        "customers[0].contacts[0].phone",
                        "setup.type.string"),
                mistake(
                        "phone: \"+49 30 5550 0201\"",
                        "phone: §030/5550",
                        "customers[0].contacts[0].phone",
                        "setup.pattern.phone"),
                mistake(
                        "email: ann@acme.example",
                        "email: §ann",
                        "customers[0].contacts[0].email",
                        "setup.pattern.email"),
                mistake(
                        "email: ann@acme.example",
                        "email: §a@b.example,c@d.example",
                        "customers[0].contacts[0].email",
                        "setup.pattern.email"),
                mistake(
                        "        name: Ann",
                        "        name: An\n        §name: Ann",
                        "customers[0].contacts[0].name",
                        "setup.yaml.duplicate"),
                mistake("username: wu", "username: §Wu", "staff[1].account.username", "setup.pattern.id"),
                mistake(
                        "  - id: ann\n        name: Ann",
                        "  - §id: ann",
                        "customers[0].contacts[0].name",
                        "setup.schema.required"),
                mistake("services: [storage]", "services: §storage", "customers[0].services", "setup.type.array"),
                mistake("    always: true", "    always: §sometimes", "calendars[0].always", "setup.type.boolean"),
                mistake("roles: [supervisor]", "roles: [§boss]", "staff[1].roles[0]", "setup.schema.enum"),
                mistake("roles: [supervisor]", "roles: §[]", "staff[1].roles", "setup.schema.minItems"),
                mistake("name: Wu Fang", "name: §''", "staff[1].name", "setup.schema.minLength"),
                mistake("[ben, ann]", "§[ben, ben]", "customers[0].duties.security", "setup.schema.uniqueItems"),
                mistake("\"09:00-12:00\"", "§\"9-12\"", "calendars[1].weekly.monday[0]", "setup.pattern.interval"),
                mistake("limit: 1 h", "limit: §1 fortnight", "agreements[1].terms[0].limit", "setup.pattern.limit"),
                mistake("date: 2026-01-01", "date: §2026-13-01", "calendars[1].holidays[0].date", "setup.pattern.date"),
                mistake("id: A-1", "id: §A 1", "agreements[1].id", "setup.pattern.number"),
                // what no schema can say
                mistake("services: [storage]", "services: [§ghost]", "customers[0].services[0]", "setup.check.service"),
                mistake("[ben, ann]", "[ben, §bob]", "customers[0].duties.security[1]", "setup.check.contact"),
                mistake("calendar: office", "calendar: §ghost", "agreements[1].calendar", "setup.check.calendar"),
                mistake("party: acme", "party: §ghost", "agreements[1].party", "setup.check.party"),
                mistake("party: acme", "party: §grid", "agreements[1].party", "setup.check.party"),
                Arguments.of(
                        good().edit("party: acme", "party: beta").edit("id: beta", "§id: beta"),
                        "customers[1].duties.security",
                        "setup.check.security"),
                Arguments.of(
                        good().edit("party: parley", "party: acme").edit("id: parley", "§id: parley"),
                        "provider",
                        "setup.check.house"),
                mistake(
                        "username: wu\n      passwordHash: \"" + FileUnderTest.HASH + "\"",
                        "§username: wu",
                        "staff[1].account",
                        "setup.check.one-password"),
                mistake(
                        "username: wu\n      passwordHash: \"" + FileUnderTest.HASH,
                        "username: wu\n      passwordHash: §\"{noop}secret",
                        "staff[1].account.passwordHash",
                        "setup.pattern.hash"),
                mistake("id: compute", "id: §storage", "services[1].id", "setup.check.id"),
                mistake("id: grid", "id: §acme", "peers[0].id", "setup.check.id"),
                mistake("id: wu", "id: §li", "staff[1].id", "setup.check.id"),
                mistake("username: wu", "username: §li", "staff[1].account.username", "setup.check.username"),
                mistake("email: wu@parley.example", "email: §LI@parley.example", "staff[1].email", "setup.check.email"),
                mistake(
                        "email: ben@acme.example",
                        "email: §Ann@acme.example",
                        "customers[0].contacts[1].email",
                        "setup.check.contact-email"),
                mistake(
                        "        zone: America/Denver",
                        "        zone: §Mars/Olympus",
                        "customers[0].contacts[1].zone",
                        "setup.check.zone"),
                mistake(
                        "        zone: America/Denver",
                        "        zone: §\"+08:00\"",
                        "customers[0].contacts[1].zone",
                        "setup.check.zone"),
                mistake(
                        "username: wu",
                        "username: wu\n      password: §parley-demo",
                        "staff[1].account.password",
                        "setup.check.plain-password"));
    }

    @Test
    void everythingIsReportedAtOnceInTheFilesOrder() {
        FileUnderTest file = good().edit(
                        "zone: America/Denver\n        language: en", "zone: Nowhere\n        language: fr")
                .edit("id: wu", "id: li")
                .edit("services: [storage]", "services: [ghost, 7]")
                .append("surprise: 1\n");

        assertThat(file.flaws())
                .extracting(Flaw::path)
                .containsExactly(
                        "customers[0].services[0]",
                        "customers[0].services[1]",
                        "customers[0].contacts[1].zone",
                        "customers[0].contacts[1].language",
                        "staff[1].id",
                        "surprise");
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheKnownOnes() {
        Flaw flaw = good().edit("        name: Ann", "        name: Ann\n        mail: x")
                .flaws()
                .get(0);

        assertThat(flaw.arguments()).containsExactly("email, id, language, name, phone, serviceHours, zone");
    }

    @Test
    void plainPasswordsAreReadWhereTheyArePermitted() {
        FileUnderTest file = good().edit(
                        "username: wu\n      passwordHash: \"" + FileUnderTest.HASH + "\"",
                        "username: wu\n      password: parley-demo");

        assertThatCode(() -> PartiesFile.read(file.bytes(), PasswordRule.PLAIN_PERMITTED))
                .doesNotThrowAnyException();
    }

    private static Arguments mistake(String old, String replacement, String path, String key) {
        return Arguments.of(good().edit(old, replacement), path, key);
    }
}
