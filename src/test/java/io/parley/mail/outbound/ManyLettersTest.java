package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyLettersTest {

    private static final int LETTERS = 200;

    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eightSendersDeliverEachOfTwoHundredLettersOnce(TestDatabase database) throws Exception {
        Mailroom room = new Mailroom(database, carrier);
        post(room);
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(room.sender::sendDue);
        }

        int attempts = 0;
        for (Future<Integer> done : senders.invokeAll(work, 60, TimeUnit.SECONDS)) {
            attempts += done.get();
        }
        senders.shutdown();

        assertThat(attempts).isEqualTo(LETTERS);
        assertThat(carrier.carried).hasSize(LETTERS).doesNotHaveDuplicates();
        assertThat(room.deliveries.recorded).hasSize(LETTERS).doesNotHaveDuplicates();
        assertThat(room.deliveries.told).hasSize(LETTERS).doesNotHaveDuplicates();
        assertThat(room.trailed).hasSize(LETTERS);
    }

    @Test
    void theWorkersAreWokenByTheCommitAndStopWithoutLosingALetter() throws Exception {
        Mailroom room = new Mailroom(TestDatabase.POSTGRES, carrier, Mailroom.settings(2));
        var told = new CountDownLatch(LETTERS);
        room.deliveries.onTell = told::countDown;
        room.workers.start();

        post(room);

        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        room.workers.stop();
        assertThat(room.workers.isRunning()).isFalse();
        assertThat(room.deliveries.told).hasSize(LETTERS).doesNotHaveDuplicates();
        room.post(letter().round(LETTERS + 1).build());
        assertThat(room.deliveries.told).hasSize(LETTERS);
    }

    @Test
    void lettersThatWaitedWhileParleyWasDownGoOutWhenItStarts() throws Exception {
        Mailroom room = new Mailroom(TestDatabase.H2, carrier, Mailroom.settings(1));
        var told = new CountDownLatch(1);
        room.deliveries.onTell = told::countDown;
        room.post(letter().build());

        room.workers.start();

        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        room.workers.stop();
    }

    private static void post(Mailroom room) {
        room.transactions.executeWithoutResult(status -> {
            for (int round = 1; round <= LETTERS; round++) {
                room.outbox.post(letter().round(round).build());
            }
        });
    }
}
