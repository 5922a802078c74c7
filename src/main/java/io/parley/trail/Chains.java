package io.parley.trail;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains' entries and heads. */
final class Chains {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient database;

    Chains(DataSource source) {
        template = new JdbcTemplate(source);
        database = JdbcClient.create(template);
    }

    /** Appends to the chains, locking them in the order of their names until the transaction ends. */
    void append(List<Draft> drafts) {
        var byChain = new TreeMap<String, List<Draft>>();
        drafts.forEach(draft -> byChain.computeIfAbsent(draft.chain(), chain -> new ArrayList<>())
                .add(draft));
        var entries = new ArrayList<Trail.Entry>();
        var heads = new ArrayList<Trail.Head>();
        byChain.forEach((chain, added) -> {
            Trail.Head head = lock(chain);
            for (Draft draft : added) {
                Trail.Entry entry = draft.after(head);
                entries.add(entry);
                head = new Trail.Head(chain, entry.seq(), entry.hash());
            }
            heads.add(head);
        });
        template.batchUpdate(
                "insert into trail_entry (chain, seq, recorded_at, what, who, details, prev, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                BATCH,
                Chains::bind);
        template.batchUpdate(
                "update trail_head set seq = ?, hash = ?, sealed = false where chain = ?",
                heads,
                BATCH,
                (statement, head) -> {
                    statement.setLong(1, head.seq());
                    statement.setString(2, head.hash());
                    statement.setString(3, head.chain());
                });
    }

    Optional<Trail.Head> head(String chain) {
        return database.sql("select chain, seq, hash from trail_head where chain = ?")
                .param(chain)
                .query(Chains::head)
                .optional();
    }

    /** Heads in the order that the database gives to names, after a chain. */
    List<Trail.Head> heads(String afterChain, int limit) {
        return database.sql("select chain, seq, hash from trail_head where chain > ? order by chain"
                        + " fetch first ? rows only")
                .params(afterChain, limit)
                .query(Chains::head)
                .list();
    }

    List<Trail.Entry> entries(String chain, long afterSeq, int limit) {
        return database.sql("select chain, seq, recorded_at, what, who, details, prev, hash from trail_entry"
                        + " where chain = ? and seq > ? order by seq fetch first ? rows only")
                .params(chain, afterSeq, limit)
                .query(Chains::entry)
                .list();
    }

    private Trail.Head lock(String chain) {
        return lockExisting(chain).orElseGet(() -> {
            begin(chain);
            return lockExisting(chain)
                    .orElseThrow(() -> new IllegalStateException("The head of " + chain + " has vanished"));
        });
    }

    private Optional<Trail.Head> lockExisting(String chain) {
        return database.sql("select chain, seq, hash from trail_head where chain = ? for update")
                .param(chain)
                .query(Chains::head)
                .optional();
    }

    /**
     * Begins a chain, or waits for the neighbour that is beginning it. The savepoint keeps the transaction alive when
     * the neighbour was first.
     */
    private void begin(String chain) {
        template.execute((java.sql.Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into trail_head (chain, seq, hash, sealed) values (?, 0, ?, false)")) {
                insert.setString(1, chain);
                insert.setString(2, Fingerprint.NOTHING);
                insert.executeUpdate();
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!(template.getExceptionTranslator().translate("begin chain", null, e)
                        instanceof DuplicateKeyException)) {
                    throw e;
                }
                connection.rollback(before);
            }
            return null;
        });
    }

    private static void bind(PreparedStatement statement, Trail.Entry entry) throws SQLException {
        statement.setString(1, entry.chain());
        statement.setLong(2, entry.seq());
        statement.setTimestamp(3, Timestamp.from(entry.at()));
        statement.setString(4, entry.what());
        statement.setString(5, entry.who());
        statement.setString(6, entry.details());
        statement.setString(7, entry.prev());
        statement.setString(8, entry.hash());
    }

    private static Trail.Head head(ResultSet row, int index) throws SQLException {
        return new Trail.Head(row.getString("chain"), row.getLong("seq"), row.getString("hash"));
    }

    private static Trail.Entry entry(ResultSet row, int index) throws SQLException {
        return new Trail.Entry(
                row.getString("chain"),
                row.getLong("seq"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("what"),
                row.getString("who"),
                row.getString("details"),
                row.getString("prev"),
                row.getString("hash"));
    }
}
