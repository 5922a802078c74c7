package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailConcurrencyTest {

    private static final int THREADS = 8;
    private static final int TRANSACTIONS = 40;
    private static final int CHAINS = 6;

    @TempDir
    Path home;

    /** None of the chains exists before: their heads are begun by several at once. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neighboursOnRandomPairsOfChainsLoseNothingAndDoNotDeadlock(TestDatabase database) throws Exception {
        var ground = new TrailGround(database);
        var seals = new Seals(ground.source, ground.manager, ground.clock, home);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            var random = new Random(thread);
            work.add(() -> {
                for (int i = 0; i < TRANSACTIONS; i++) {
                    int first = random.nextInt(CHAINS);
                    int second = random.nextInt(CHAINS);
                    ground.transaction.executeWithoutResult(status -> {
                        ground.trail.record("chain-" + first, "one", "system:test", Map.of());
                        ground.trail.record("chain-" + second, "two", "system:test", Map.of());
                    });
                }
                return TRANSACTIONS;
            });
        }
        work.add(() -> {
            for (int i = 0; i < 10; i++) {
                seals.seal();
            }
            return 0;
        });

        int done = 0;
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> finished : threads.invokeAll(work)) {
                done += finished.get();
            }
        } finally {
            threads.shutdown();
        }
        seals.seal();

        assertThat(done).isEqualTo(THREADS * TRANSACTIONS);
        var inspection = Inspection.of(ground.source, "--seals=" + home.resolve("seals.jsonl"));
        assertThat(inspection.out())
                .contains(CHAINS + " chains, " + 2 * THREADS * TRANSACTIONS + " entries")
                .contains("Nothing is wrong.");
    }
}
