package io.parley.casefile;

import io.parley.party.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a case comes into the register. */
record Opening(JdbcClient database, CaseFacts facts, Recorder recorder, Clock clock) {

    CaseFile open(
            CaseKind kind,
            Optional<String> customer,
            Optional<CaseNumber> parent,
            String termsOf,
            String title,
            String status,
            Actor by) {
        Recorder.insideTransaction("A case is opened");
        Instant now = clock.instant();
        long serial =
                database.sql("select nextval('case_serial')").query(Long.class).single();
        var number = CaseNumber.of(kind, now.atOffset(ZoneOffset.UTC).getYear(), serial);
        var file = new CaseFile(
                number,
                kind,
                Reference.random(),
                customer,
                parent,
                termsOf,
                title,
                status,
                now,
                Optional.empty(),
                Optional.empty());
        database.sql("insert into case_file"
                        + " (number, serial, kind, reference, customer, parent, terms_of, title, status, opened)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        serial,
                        kind.name(),
                        file.reference(),
                        customer.orElse(null),
                        parent.map(CaseNumber::value).orElse(null),
                        termsOf,
                        title,
                        status,
                        Timestamp.from(now))
                .update();
        database.sql("insert into case_lock (number) values (?)")
                .param(number.value())
                .update();
        facts.reached(number, status, now);
        recorder.opened(file, by);
        return file;
    }
}
