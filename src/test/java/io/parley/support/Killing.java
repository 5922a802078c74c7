package io.parley.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Parley in a process of its own that is killed at a chosen point of its work, and started again. */
public final class Killing implements AutoCloseable {

    private final DataSource database;
    private final MailServer mail;
    private final Supplier<ParleyProcess> start;
    private ParleyProcess parley;
    private int kills;

    public Killing(DataSource database, MailServer mail, Supplier<ParleyProcess> start) {
        this.database = database;
        this.mail = mail;
        this.start = start;
        this.parley = start.get();
    }

    public int port() {
        return parley.port();
    }

    /** How often it has been killed. */
    public int kills() {
        return kills;
    }

    /** In the middle of what somebody does: in its transaction, which is about to write to that table. */
    public void during(String table, Runnable act) {
        try (HeldTable held = new HeldTable(database, table)) {
            CompletableFuture<Void> acting = CompletableFuture.runAsync(act);
            held.awaitWriterUnless(acting::isDone);
            parley.kill();
            assertThatThrownBy(acting::join).as("an answer from the dead").hasRootCauseInstanceOf(IOException.class);
        }
        again();
    }

    /** As soon as somebody has the answer to what they did; what follows from it is anywhere. */
    public void after(Runnable act) {
        act.run();
        parley.kill();
        again();
    }

    /** When the mail server has the letter that follows from it, and before the server has said so. */
    public void beforeTheServersWord(Runnable act) {
        var answered = new CompletableFuture<Void>();
        var killed = new CompletableFuture<Void>();
        mail.onNext(letter -> {
            answered.join();
            parley.kill();
            killed.complete(null);
        });
        act.run();
        answered.complete(null);
        killed.orTimeout(1, TimeUnit.MINUTES).join();
        again();
    }

    /** When the mail server has said 250, and what follows from that is about to write to that table. */
    public void afterTheServersWord(String table, Runnable act) {
        var held = new AtomicReference<HeldTable>();
        mail.onNext(letter -> held.set(new HeldTable(database, table)));
        act.run();
        await("a letter").atMost(Duration.ofMinutes(1)).until(() -> held.get() != null);
        try (HeldTable hold = held.get()) {
            hold.awaitWriter();
            parley.kill();
        }
        again();
    }

    private void again() {
        kills++;
        parley = start.get();
    }

    @Override
    public void close() {
        parley.kill();
    }
}
