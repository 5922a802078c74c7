package io.parley.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seals in the database. */
final class SealRows {

    private final JdbcTemplate template;
    private final JdbcClient database;

    SealRows(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /** The last seal's number and hash; one seal at a time is made, by who holds this row. */
    Last lock() {
        return database.sql("select no, hash from trail_seal_head where id = 1 for update")
                .query(SealRows::lastOf)
                .single();
    }

    /** As far as the head says; as if there were none where it was removed, so that the check finds the difference. */
    Last last() {
        return database.sql("select no, hash from trail_seal_head where id = 1")
                .query(SealRows::lastOf)
                .optional()
                .orElse(new Last(0, Fingerprint.NOTHING));
    }

    List<Trail.Head> unsealed() {
        return database.sql("select chain, seq, hash from trail_head where sealed = false and seq > 0")
                .query(SealRows::head)
                .list();
    }

    /** Heads are marked in the order of chains, as the trail locks them; one that has moved on meanwhile stays. */
    void add(Seal seal) {
        database.sql("insert into trail_seal (no, sealed_at, prev, hash) values (?, ?, ?, ?)")
                .params(seal.no(), Timestamp.from(seal.at()), seal.prev(), seal.hash())
                .update();
        template.batchUpdate(
                "insert into trail_sealed_head (no, chain, seq, hash) values (?, ?, ?, ?)",
                seal.heads(),
                500,
                (statement, head) -> {
                    statement.setLong(1, seal.no());
                    statement.setString(2, head.chain());
                    statement.setLong(3, head.seq());
                    statement.setString(4, head.hash());
                });
        template.batchUpdate(
                "update trail_head set sealed = true where chain = ? and seq = ?",
                seal.heads(),
                500,
                (statement, head) -> {
                    statement.setString(1, head.chain());
                    statement.setLong(2, head.seq());
                });
        database.sql("update trail_seal_head set no = ?, hash = ? where id = 1")
                .params(seal.no(), seal.hash())
                .update();
    }

    /** The first seal after a number. */
    Optional<Seal> next(long afterNo) {
        return database.sql("select no, sealed_at, prev, hash from trail_seal where no > ?"
                        + " order by no fetch first 1 row only")
                .param(afterNo)
                .query((row, index) -> new Seal(
                        row.getLong("no"),
                        row.getTimestamp("sealed_at").toInstant(),
                        heads(row.getLong("no")),
                        row.getString("prev"),
                        row.getString("hash")))
                .optional();
    }

    Optional<String> hash(long no) {
        return database.sql("select hash from trail_seal where no = ?")
                .param(no)
                .query(String.class)
                .optional();
    }

    private List<Trail.Head> heads(long no) {
        return database.sql("select chain, seq, hash from trail_sealed_head where no = ?")
                .param(no)
                .query(SealRows::head)
                .list();
    }

    private static Trail.Head head(ResultSet row, int index) throws SQLException {
        return new Trail.Head(row.getString("chain"), row.getLong("seq"), row.getString("hash"));
    }

    private static Last lastOf(ResultSet row, int index) throws SQLException {
        return new Last(row.getLong("no"), row.getString("hash"));
    }

    record Last(long no, String hash) {}
}
