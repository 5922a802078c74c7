package io.parley.casefile;

import static io.parley.casefile.CaseGround.LI;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CasesConcurrencyTest {

    private static final int THREADS = 6;

    private static void together(IntConsumer work) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            all.add(() -> {
                work.accept(number);
                return true;
            });
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Boolean> done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void numbersAndReferencesAreUniqueHoweverManyOpenCases(TestDatabase database) throws Exception {
        var ground = new CaseGround(database);
        List<CaseFile> opened = Collections.synchronizedList(new ArrayList<>());
        CaseKind[] kinds = CaseKind.values();

        together(thread -> {
            for (int i = 0; i < 20; i++) {
                CaseKind kind = kinds[(thread + i) % kinds.length];
                opened.add(ground.call(() -> ground.cases.open(kind, "provider", "Case", "received", LI)));
            }
        });

        assertThat(opened)
                .extracting(file -> file.number().serial())
                .doesNotHaveDuplicates()
                .hasSize(THREADS * 20);
        assertThat(opened).extracting(CaseFile::reference).doesNotHaveDuplicates();
    }

    /** Each hands in a form, which refers to the case, before it decides: a lock on the case's own row would deadlock. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void workOnOneCaseIsSerialisedWithoutDeadlock(TestDatabase database) throws Exception {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        together(thread -> {
            for (int i = 0; i < 10; i++) {
                ground.run(() -> {
                    ground.sql
                            .sql("insert into case_status (number, status, reached_at)"
                                    + " values (?, 'noted', current_timestamp)")
                            .param(file.number().value())
                            .update();
                    int count = Integer.parseInt(
                            ground.cases.lock(file.number()).title().replaceAll("\\D", "0"));
                    ground.cases.rename(file.number(), Integer.toString(count + 1));
                });
            }
        });

        assertThat(ground.cases.get(file.number()).title()).isEqualTo(Integer.toString(THREADS * 10));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void oneOfManyWhoReachAStatusOrCloseDoesSo(TestDatabase database) throws Exception {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        together(thread -> ground.run(() -> {
            ground.cases.reach(file.number(), "confirmed", LI);
            ground.cases.join(file.number(), "responder", LI);
            ground.cases.close(file.number(), "by " + thread, LI);
        }));

        assertThat(ground.trailOf(file))
                .containsExactly(
                        "case.opened person:li.wei",
                        "case.status person:li.wei",
                        "case.joined person:li.wei",
                        "case.closed person:li.wei");
    }
}
