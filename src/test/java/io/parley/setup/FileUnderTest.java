package io.parley.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small file that is in order, and edits of it. A {@code §} in an edit marks where the flaw is to be reported. */
record FileUnderTest(String text) {

    static final String HASH = "{bcrypt}$2y$12$" + "a".repeat(53);

    private static final String GOOD =
            """
            provider:
              id: parley
              name: Parley Cloud
              language: en
              zone: Asia/Shanghai
              phone: "+86 21 5550 0100"
              email: office@parley.example
              serviceHours: 24x7
            services:
              - { id: storage, english: Storage, chinese: 存储 }
              - { id: compute, english: Compute, chinese: 计算 }
            customers:
              - id: acme
                name: Acme
                language: zh-CN
                zone: Europe/Berlin
                phone: "+49 30 5550 0200"
                email: office@acme.example
                serviceHours: office hours
                services: [storage]
                contacts:
                  - id: ann
                    name: Ann
                    email: ann@acme.example
                    phone: "+49 30 5550 0201"
                  - id: ben
                    name: Ben
                    email: ben@acme.example
                    phone: "+49 30 5550 0202"
                    zone: America/Denver
                    language: en
                    serviceHours: mornings
                duties:
                  security: [ben, ann]
              - id: beta
                name: Beta
                language: en
                zone: America/Denver
                phone: "+1 303 555 0100"
                email: office@beta.example
                serviceHours: office hours
            peers:
              - id: grid
                name: Grid
                language: en
                zone: UTC
                phone: "+46 8 5550 0300"
                email: noc@grid.example
                serviceHours: 24x7
            staff:
              - id: li
                name: Li Wei
                email: li@parley.example
                roles: [responder, operator]
                account:
                  username: li
                  passwordHash: "HASH"
              - id: wu
                name: Wu Fang
                email: wu@parley.example
                roles: [supervisor]
                account:
                  username: wu
                  passwordHash: "HASH"
            calendars:
              - id: always
                always: true
              - id: office
                weekly:
                  monday: ["09:00-12:00", "13:00-17:00"]
                holidays:
                  - date: 2026-01-01
                    name: New Year
            agreements:
              - id: HOUSE
                party: parley
                template: standard
                calendar: always
                zone: Asia/Shanghai
                from: 2026-01-01
              - id: A-1
                party: acme
                template: standard
                calendar: office
                zone: Europe/Berlin
                from: 2026-01-01
                terms:
                  - key: incident.notice
                    when: { severity: P1 }
                    limit: 1 h
            """
                    .replace("HASH", HASH);

    static FileUnderTest good() {
        return new FileUnderTest(GOOD);
    }

    /** Replaces what stands in the file exactly once. */
    FileUnderTest edit(String old, String replacement) {
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
                .as("'%s' stands once", old)
                .hasSize(2);
        return new FileUnderTest(text.replace(old, replacement));
    }

    FileUnderTest append(String more) {
        return new FileUnderTest(text + more);
    }

    byte[] bytes() {
        return text.replace("§", "").getBytes(StandardCharsets.UTF_8);
    }

    /** Where the mark stands. */
    Position mark() {
        String before = text.substring(0, text.indexOf('§'));
        return new Position(
                (int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - before.lastIndexOf('\n'));
    }

    PartiesFile read() {
        return PartiesFile.read(bytes(), PasswordRule.HASHED);
    }

    /** What is wrong in it. */
    List<Flaw> flaws() {
        try {
            read();
            return List.of();
        } catch (RefusedFile refusal) {
            return refusal.flaws();
        }
    }
}
