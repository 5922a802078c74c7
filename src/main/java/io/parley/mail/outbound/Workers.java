package io.parley.mail.outbound;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that send. Each wake-up queues one look at the outbox; when as many looks wait as there are threads,
 * further ones are dropped, since a look that has not begun will see everything committed until then.
 */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    /** Longer than one attempt may take. */
    private static final int FAREWELL_SECONDS = 40;

    private final ObjectProvider<Sender> sender;
    private final int threads;
    private volatile ThreadPoolExecutor pool;

    Workers(ObjectProvider<Sender> sender, MailSettings settings) {
        this.sender = sender;
        this.threads = settings.threads();
    }

    /** Has one more thread look for letters that are due. */
    void wake() {
        ThreadPoolExecutor running = pool;
        if (running != null) {
            running.execute(this::send);
        }
    }

    void wakeAll() {
        for (int i = 0; i < threads; i++) {
            wake();
        }
    }

    private void send() {
        try {
            Sender one = sender.getObject();
            while (isRunning() && one.sendNext()) {
                // The next one, until nothing is due or Parley stops.
            }
        } catch (RuntimeException e) {
            LOG.error("Sending letters has failed; it is tried again with the next sweep", e);
        }
    }

    @Override
    public void start() {
        if (threads > 0) {
            var count = new AtomicInteger();
            var started = new ThreadPoolExecutor(
                    threads,
                    threads,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(threads),
                    task -> new Thread(task, "mail-" + count.incrementAndGet()),
                    new ThreadPoolExecutor.DiscardPolicy());
            started.allowCoreThreadTimeOut(true);
            pool = started;
            wakeAll();
        }
    }

    /** Lets letters that are on their way arrive, and begins no other. */
    @Override
    public void stop() {
        ThreadPoolExecutor stopping = pool;
        pool = null;
        if (stopping != null) {
            stopping.shutdown();
            try {
                if (!stopping.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A letter was still on its way when Parley stopped; it is sent again, under the same id");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return pool != null;
    }
}
