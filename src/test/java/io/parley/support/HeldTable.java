package io.parley.support;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of a PostgreSQL database that nobody can write to: who wants to stands still in mid-transaction. */
public final class HeldTable implements AutoCloseable {

    private final JdbcClient database;
    private final String table;
    private final Connection holder;

    public HeldTable(DataSource database, String table) {
        this.database = JdbcClient.create(database);
        this.table = table;
        try {
            holder = database.getConnection();
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until somebody stands still before the table. */
    public void awaitWriter() {
        awaitWriterUnless(() -> false);
    }

    /** The same, or until it is in vain. */
    void awaitWriterUnless(BooleanSupplier done) {
        await("somebody who writes to " + table)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done.getAsBoolean()
                        || database.sql(
                                                "select count(*) from pg_locks where relation = cast(? as regclass) and not granted and mode = 'RowExclusiveLock'")
                                        .param(table)
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    @Override
    public void close() {
        try {
            holder.rollback();
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
