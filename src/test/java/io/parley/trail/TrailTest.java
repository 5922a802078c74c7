package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class TrailTest {

    private static final String CHAIN = "INC-2026-000001";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void entriesFollowEachOtherFromOneAndCarryTheHashBefore(TestDatabase database) {
        var ground = new TrailGround(database).record(CHAIN, "case.opened", "case.status", "case.closed");

        List<Trail.Entry> entries = ground.trail.entries(CHAIN, 0, 10);

        assertThat(entries).extracting(Trail.Entry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(0).prev()).isEqualTo("0".repeat(64));
        assertThat(entries.get(1).prev()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).prev()).isEqualTo(entries.get(1).hash());
        assertThat(entries).allSatisfy(entry -> assertThat(entry.fingerprint()).isEqualTo(entry.hash()));
        assertThat(ground.trail.head(CHAIN))
                .contains(new Trail.Head(CHAIN, 3, entries.get(2).hash()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEntryKeepsItsDetailsAndTheTimeWhenItWasRecorded(TestDatabase database) {
        var ground = new TrailGround(database);
        ground.transaction.executeWithoutResult(status -> {
            ground.trail.record(
                    CHAIN,
                    "window.missed",
                    "system:window",
                    Map.of("late", 90, "rate", new BigDecimal("1.50"), "met", false, "due", Instant.EPOCH, "键", "值\n"));
            ground.clock.advance(Duration.ofMinutes(5));
        });

        Trail.Entry entry = ground.trail.entries(CHAIN, 0, 10).get(0);

        assertThat(entry.at()).isEqualTo("2026-03-02T09:00:00.123Z");
        assertThat(entry.values())
                .isEqualTo(Map.of(
                        "late",
                        new BigDecimal(90),
                        "rate",
                        new BigDecimal("1.50"),
                        "met",
                        false,
                        "due",
                        "1970-01-01T00:00:00Z",
                        "键",
                        "值\n"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void entriesAreReadPageByPage(TestDatabase database) {
        var ground =
                new TrailGround(database).record(CHAIN, "a", "b", "c", "d", "e").record("INC-2026-000002", "x");

        assertThat(ground.trail.entries(CHAIN, 0, 2))
                .extracting(Trail.Entry::what)
                .containsExactly("a", "b");
        assertThat(ground.trail.entries(CHAIN, 2, 2))
                .extracting(Trail.Entry::what)
                .containsExactly("c", "d");
        assertThat(ground.trail.entries(CHAIN, 4, 2))
                .extracting(Trail.Entry::what)
                .containsExactly("e");
        assertThat(ground.trail.head("INC-2026-000003")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsRecordedOutsideATransaction(TestDatabase database) {
        var ground = new TrailGround(database);

        assertThatIllegalStateException()
                .isThrownBy(() -> ground.trail.record(CHAIN, "case.opened", "person:li.wei", Map.of()))
                .withMessageContaining("case.opened")
                .withMessageContaining("transaction");
        assertThat(ground.whats(CHAIN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsRolledBackLeavesNothing(TestDatabase database) {
        var ground = new TrailGround(database);

        ground.transaction.executeWithoutResult(status -> {
            ground.trail.record(CHAIN, "case.opened", "person:li.wei", Map.of());
            status.setRollbackOnly();
        });

        assertThat(ground.trail.head(CHAIN)).isEmpty();
        assertThat(ground.whats(CHAIN)).isEmpty();
        assertThat(ground.record(CHAIN, "case.opened").whats(CHAIN)).containsExactly("case.opened");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anInnerTransactionOfItsOwnRecordsForItself(TestDatabase database) {
        var ground = new TrailGround(database);
        var own = new TransactionTemplate(ground.manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        ground.transaction.executeWithoutResult(outer -> {
            ground.trail.record(CHAIN, "outer", "person:li.wei", Map.of());
            own.executeWithoutResult(inner -> ground.trail.record(CHAIN, "inner", "person:li.wei", Map.of()));
            outer.setRollbackOnly();
        });

        assertThat(ground.whats(CHAIN)).containsExactly("inner");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatANestedPartRecordedGoesWithItsSavepoint(TestDatabase database) {
        var ground = new TrailGround(database);
        var nested = new TransactionTemplate(ground.manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        ground.transaction.executeWithoutResult(outer -> {
            nested.executeWithoutResult(inner -> {
                ground.trail.record(CHAIN, "undone.first", "person:li.wei", Map.of());
                inner.setRollbackOnly();
            });
            ground.trail.record(CHAIN, "kept", "person:li.wei", Map.of());
            nested.executeWithoutResult(inner -> {
                ground.trail.record(CHAIN, "undone.second", "person:li.wei", Map.of());
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> ground.trail.record(CHAIN, "kept.nested", "person:li.wei", Map.of()));
        });

        assertThat(ground.whats(CHAIN)).containsExactly("kept", "kept.nested");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatOthersRecordJustBeforeTheCommitIsKept(TestDatabase database) {
        var ground = new TrailGround(database);

        ground.transaction.executeWithoutResult(status -> {
            beforeCommit(() -> ground.trail.record(CHAIN, "second", "system:engine", Map.of()));
            ground.trail.record(CHAIN, "first", "person:li.wei", Map.of());
            beforeCommit(() -> ground.trail.record(CHAIN, "third", "system:engine", Map.of()));
        });

        assertThat(ground.whats(CHAIN)).containsExactly("first", "second", "third");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsFirstRecordedDuringThePreparationOfTheCommitIsKept(TestDatabase database) {
        var ground = new TrailGround(database);
        ground.manager.addListener(ground.trail);

        ground.transaction.executeWithoutResult(
                status -> beforeCommit(() -> ground.trail.record(CHAIN, "late", "system:engine", Map.of())));

        assertThat(ground.whats(CHAIN)).containsExactly("late");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterTheCommitItIsTooLateAndSaysSo(TestDatabase database) {
        var ground = new TrailGround(database);

        assertThatThrownBy(() -> ground.transaction.executeWithoutResult(status -> {
                    ground.trail.record(CHAIN, "first", "person:li.wei", Map.of());
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            ground.trail.record(CHAIN, "late", "person:li.wei", Map.of());
                        }
                    });
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already committed");
        assertThat(ground.whats(CHAIN)).containsExactly("first");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatCannotBeRecordedIsRefusedWithTheFieldsName(TestDatabase database) {
        var ground = new TrailGround(database);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.transaction.executeWithoutResult(
                        status -> ground.trail.record(CHAIN, "x", "person:a", Map.of("list", List.of(1)))))
                .withMessageContaining("'list'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.transaction.executeWithoutResult(
                        status -> ground.trail.record(CHAIN, "x", "person:\u0000", Map.of())))
                .withMessageContaining("'who'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.transaction.executeWithoutResult(
                        status -> ground.trail.record(CHAIN, "x", "person:a", Map.of("ratio", Double.NaN))))
                .withMessageContaining("'ratio'");
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
