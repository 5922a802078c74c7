package io.parley.casefile;

import io.parley.party.Actor;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import io.parley.trail.Trail;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A database with a register and a dossier, for tests. */
final class CaseGround {

    static final Actor LI = new Actor(Actor.Kind.PERSON, "li.wei", "Li Wei");
    static final Actor ANNA = new Actor(Actor.Kind.CONTACT, "anna", "Anna");

    final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    final DataSource source;
    final TransactionTemplate transaction;
    final Trail trail;
    final Cases cases;
    final Dossier dossier;
    final JdbcClient sql;

    CaseGround(TestDatabase database) {
        source = database.fresh();
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        trail = new Trail(source, clock);
        cases = new Cases(source, trail, clock);
        dossier = new Dossier(source, cases, trail, clock, DataSize.ofMegabytes(2));
        sql = JdbcClient.create(source);
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    <T> T call(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    CaseFile incident(String title) {
        return call(() -> cases.open(CaseKind.INCIDENT, "provider", title, "received", LI));
    }

    CaseFile customers(String customer, CaseFile parent) {
        return call(() -> cases.openFor(customer, parent.number(), parent.title(), "received", LI));
    }

    List<String> trailOf(CaseFile file) {
        return trail.entries(file.number().value(), 0, 1000).stream()
                .map(entry -> entry.what() + " " + entry.who())
                .toList();
    }
}
