package io.parley.trail;

import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with a trail, for tests. */
final class TrailGround {

    final SettableClock clock = SettableClock.at("2026-03-02T09:00:00.123Z");
    final DataSource source;
    final JdbcTransactionManager manager;
    final TransactionTemplate transaction;
    final Trail trail;
    final JdbcClient sql;

    TrailGround(TestDatabase database) {
        source = database.fresh();
        manager = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(manager);
        trail = new Trail(source, clock);
        sql = JdbcClient.create(source);
    }

    /** Records entries, each in a transaction of its own. */
    TrailGround record(String chain, String... whats) {
        for (String what : whats) {
            transaction.executeWithoutResult(
                    status -> trail.record(chain, what, "person:li.wei", Map.of("note", what + "!", "round", 1)));
        }
        return this;
    }

    List<String> whats(String chain) {
        return trail.entries(chain, 0, 1000).stream().map(Trail.Entry::what).toList();
    }
}
