package io.parley.access;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where requests for one-time sign-ins are dropped. They are looked at after the answer has gone out, so that its time
 * does not tell who is known; one after the other, so that a flood of them holds up nothing else. What does not fit in
 * is dropped: the contact asks again.
 */
@Component
class Letterbox implements DisposableBean {

    private static final int ROOM = 1000;

    private final ThreadPoolExecutor reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(ROOM),
            task -> new Thread(task, "letterbox"),
            new ThreadPoolExecutor.DiscardPolicy());

    void drop(Runnable request) {
        reader.execute(() -> {
            try {
                request.run();
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Letterbox.class).error("A request for a one-time sign-in failed", e);
            }
        });
    }

    @Override
    public void destroy() {
        reader.shutdown();
    }
}
