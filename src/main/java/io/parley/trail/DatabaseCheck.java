package io.parley.trail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Checks the trail in a database, page by page, over plain JDBC and in one read-only transaction. */
final class DatabaseCheck {

    private static final int PAGE = 1000;

    private final Chains chains;
    private final SealRows seals;
    private final JdbcClient database;
    private final Consumer<Fault> faults;
    private final Verifier verifier;

    private DatabaseCheck(SingleConnectionDataSource source, Consumer<Fault> faults, Optional<SealVerifier> file) {
        var template = new JdbcTemplate(source);
        this.chains = new Chains(source);
        this.seals = new SealRows(template);
        this.database = JdbcClient.create(template);
        this.faults = faults;
        this.verifier = new Verifier(faults, file);
    }

    static Checked check(String url, String user, String password, Consumer<Fault> faults, Optional<SealVerifier> file)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var source = new SingleConnectionDataSource(connection, true);
            Checked checked = new DatabaseCheck(source, faults, file).run();
            connection.rollback();
            return checked;
        }
    }

    private Checked run() {
        for (var next = seals.next(0);
                next.isPresent();
                next = seals.next(next.get().no())) {
            verifier.seals().seal(next.get());
        }
        verifier.seals().head(seals.last());
        verifier.sealsEnd(true);
        List<Trail.Head> heads = chains.heads("", PAGE);
        while (!heads.isEmpty()) {
            heads.forEach(this::chain);
            heads = chains.heads(heads.get(heads.size() - 1).chain(), PAGE);
        }
        verifier.end(true);
        withoutHead();
        long witnessed = 0;
        for (TrailWitness witness : ServiceLoader.load(TrailWitness.class)) {
            witnessed += witness.testify(database, faults);
        }
        return new Checked(
                verifier.chains(), verifier.entries(), verifier.seals().count(), witnessed);
    }

    private void chain(Trail.Head head) {
        List<Trail.Entry> entries = chains.entries(head.chain(), Long.MIN_VALUE, PAGE);
        while (!entries.isEmpty()) {
            entries.forEach(verifier::entry);
            entries =
                    chains.entries(head.chain(), entries.get(entries.size() - 1).seq(), PAGE);
        }
        verifier.head(head);
    }

    /** The table's own constraint forbids this; who tampers may have dropped it. */
    private void withoutHead() {
        database.sql("select distinct chain from trail_entry entry"
                        + " where not exists (select 1 from trail_head head where head.chain = entry.chain)"
                        + " order by chain")
                .query(String.class)
                .list()
                .forEach(chain -> faults.accept(Fault.of("head.none", chain)));
    }
}
