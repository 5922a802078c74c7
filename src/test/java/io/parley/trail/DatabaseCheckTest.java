package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever can write the database tampers with it; the check says where and how. */
class DatabaseCheckTest {

    private static final String A = "CHG-2026-000002";
    private static final String B = "INC-2026-000001";

    @TempDir
    Path home;

    private TrailGround ground(TestDatabase database) {
        var ground =
                new TrailGround(database).record(A, "a", "b", "c", "d", "e").record(B, "x", "y", "z");
        seals(ground).seal();
        return ground.record(A, "f").record(B, "w");
    }

    private Seals seals(TrailGround ground) {
        return new Seals(ground.source, ground.manager, ground.clock, home);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSoundTrailIsFoundSound(TestDatabase database) {
        var ground = ground(database);
        seals(ground).seal();

        var inspection = Inspection.of(ground.source, "--seals=" + home.resolve("seals.jsonl"));

        assertThat(inspection.out()).contains("2 chains, 10 entries, 2 seals").contains("Nothing is wrong.");
        assertThat(inspection.exitCode()).isZero();
    }

    static Stream<Arguments> tampering() {
        String second = " where chain = '" + A + "' and seq = 2";
        List<Arguments> ways = List.of(
                Arguments.of("update trail_entry set what = 'B'" + second, A + ", entry 2: changed"),
                Arguments.of("update trail_entry set who = 'person:li.wej'" + second, A + ", entry 2: changed"),
                Arguments.of("update trail_entry set details = '{}'" + second, A + ", entry 2: changed"),
                Arguments.of(
                        "update trail_entry set recorded_at = recorded_at + interval '1' second" + second,
                        A + ", entry 2: changed"),
                Arguments.of(
                        "update trail_entry set prev = replace(prev, substring(prev, 1, 1), 'x')" + second,
                        A + ", entry 2: changed"),
                Arguments.of("update trail_entry set hash = prev" + second, A + ", entry 2: changed"),
                Arguments.of("delete from trail_entry" + second, A + ", entries 2 to 2: missing"),
                Arguments.of(
                        "update trail_entry set seq = 20" + second,
                        A + ", entry 20: reordered or renumbered. It was recorded as entry 2"),
                Arguments.of(
                        "update trail_entry set seq = seq - 1 where chain = '" + A + "' and seq = 6",
                        // takes the place of the entry that was removed before
                        A + ", entry 5: reordered or renumbered. It was recorded as entry 6"),
                Arguments.of(
                        "insert into trail_entry select chain, 7, recorded_at, what, who, details, prev, hash"
                                + " from trail_entry" + second,
                        A + ", entry 7: reordered or renumbered. It was recorded as entry 2"),
                Arguments.of(
                        "insert into trail_entry select chain, 0, recorded_at, what, who, details, prev, hash"
                                + " from trail_entry" + second,
                        A + ", entry 0: "),
                Arguments.of(
                        "delete from trail_entry where chain = '" + A + "' and seq = 6",
                        A + ": the head does not match. It says entry 6, but the last entry is 5"),
                Arguments.of(
                        "update trail_head set seq = 5, hash = (select hash from trail_entry where chain = '" + A
                                + "' and seq = 5) where chain = '" + A + "'",
                        A + ": the head does not match. It says entry 5, but the last entry is 6"),
                Arguments.of(
                        "update trail_head set hash = 'f' where chain = '" + A + "'",
                        A + ", entry 6: the head does not match"),
                Arguments.of("delete from trail_entry where chain = '" + A + "'", A + ": the head does not match"),
                Arguments.of("insert into trail_head values ('X', 0, 'f', true)", "X: there is a head but no entry."),
                Arguments.of("update trail_sealed_head set seq = 4", "trail, seal 1: changed"),
                Arguments.of("update trail_seal set sealed_at = sealed_at + interval '1' second", "seal 1: changed"),
                Arguments.of("delete from trail_seal_head", "trail: the seals end at 1"),
                Arguments.of("update trail_seal_head set no = 2", "trail: the seals end at 1"));
        return ways.stream().flatMap(way -> Stream.of(TestDatabase.values())
                .map(database -> Arguments.of(database, way.get()[0], way.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void tamperingIsFoundAndNamed(TestDatabase database, String statement, String complaint) {
        var ground = ground(database);
        if (statement.contains("seq = seq - 1")) {
            ground.sql
                    .sql("delete from trail_entry where chain = ? and seq = 5")
                    .param(A)
                    .update();
        }

        assertThat(ground.sql.sql(statement).update()).isPositive();
        var inspection = Inspection.of(ground.source);

        assertThat(inspection.out()).contains(complaint).contains("FAULTS FOUND");
        assertThat(inspection.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTailCutWithItsHeadIsHeldByTheSeal(TestDatabase database) {
        var ground = ground(database);
        ground.sql
                .sql("delete from trail_entry where chain = ? and seq > 3")
                .param(A)
                .update();
        ground.sql
                .sql("update trail_head set seq = 3, hash ="
                        + " (select hash from trail_entry where chain = ? and seq = 3) where chain = ?")
                .params(A, A)
                .update();

        assertThat(Inspection.of(ground.source).out())
                .contains(A + ": entry 5, which seal 1 holds, is missing. The last entry is 3.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRewrittenChainIsHeldByTheSeal(TestDatabase database) {
        var ground = ground(database);
        ground.sql.sql("delete from trail_entry where chain = ?").param(A).update();
        ground.sql.sql("delete from trail_head where chain = ?").param(A).update();
        ground.record(A, "a", "b", "c", "d", "E", "f");

        assertThat(Inspection.of(ground.source).out()).contains(A + ", entry 5: changed. Seal 1 holds another hash");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRemovedChainIsHeldByTheSeal(TestDatabase database) {
        var ground = ground(database);
        ground.sql.sql("delete from trail_entry where chain = ?").param(A).update();
        ground.sql.sql("delete from trail_head where chain = ?").param(A).update();

        assertThat(Inspection.of(ground.source).out())
                .contains(A + ": the whole chain is missing. Seal 1 holds its head.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void entriesWithoutAHeadAreFound(TestDatabase database) {
        var ground = ground(database);
        String constraint = ground.sql
                .sql("select constraint_name from information_schema.table_constraints"
                        + " where lower(table_name) = 'trail_entry' and constraint_type = 'FOREIGN KEY'")
                .query(String.class)
                .single();
        ground.sql.sql("alter table trail_entry drop constraint " + constraint).update();
        ground.sql.sql("delete from trail_head where chain = ?").param(B).update();

        assertThat(Inspection.of(ground.source).out()).contains(B + ": there are entries but no head.");
    }

    /** The seals are made anew as well; only what was kept apart from the database can tell. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTrailForgedWithItsSealsIsFoundByTheSealsFile(TestDatabase database) throws IOException {
        var ground = ground(database);
        Path kept = Files.copy(home.resolve("seals.jsonl"), home.resolve("kept.jsonl"));
        for (String table : List.of("trail_entry", "trail_head", "trail_sealed_head", "trail_seal")) {
            ground.sql.sql("delete from " + table).update();
        }
        ground.sql
                .sql("update trail_seal_head set no = 0, hash = ?")
                .param(Fingerprint.NOTHING)
                .update();
        Files.delete(home.resolve("seals.jsonl"));
        ground.record(B, "x", "y", "forged");
        seals(ground).seal();

        assertThat(Inspection.of(ground.source).exitCode()).isZero();
        var inspection = Inspection.of(ground.source, "--seals", kept.toString());
        assertThat(inspection.exitCode()).isEqualTo(1);
        assertThat(inspection.out())
                .contains("trail, seal 1: changed. kept.jsonl holds another.")
                .contains(A + ": the whole chain is missing. Seal 1 holds its head.")
                .contains(B + ", entry 3: changed. Seal 1 holds another hash of it.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void removedSealsAreFound(TestDatabase database) {
        var ground = ground(database);
        seals(ground).seal();
        ground.record(A, "g");
        seals(ground).seal();
        ground.sql.sql("delete from trail_sealed_head where no = 2").update();
        ground.sql.sql("delete from trail_seal where no = 2").update();

        assertThat(Inspection.of(ground.source, "--seals=" + home.resolve("seals.jsonl"))
                        .out())
                .contains("trail, seals 2 to 2: missing.")
                .contains("trail, seal 2: missing. seals.jsonl holds it.");
    }

    /** As the embedded database lies there when Parley is stopped; the check must not write to it. */
    @Test
    void theEmbeddedDatabaseIsCheckedReadOnly() throws IOException {
        String url = "jdbc:h2:file:" + home.resolve("parley").toAbsolutePath();
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "parley", "");
        Flyway.configure().dataSource(pool).load().migrate();
        var clock = SettableClock.at("2026-03-02T09:00:00Z");
        var trail = new Trail(pool, clock);
        new TransactionTemplate(new JdbcTransactionManager(pool))
                .executeWithoutResult(status -> trail.record(A, "a", "system:test", Map.of()));
        pool.dispose();
        byte[] before = Files.readAllBytes(home.resolve("parley.mv.db"));

        var inspection = Inspection.of("--url=" + url + ";ACCESS_MODE_DATA=r", "--lang=en");

        assertThat(inspection.err()).isEmpty();
        assertThat(inspection.out()).contains("1 chains, 1 entries").contains("Nothing is wrong.");
        assertThat(Files.readAllBytes(home.resolve("parley.mv.db"))).isEqualTo(before);
    }
}
