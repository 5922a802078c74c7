package io.parley.window;

import io.parley.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares open windows with live timers, and raises any window that has none: its limit would pass unnoticed. */
@Component
public class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Timers timers;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watchdog(Ledger ledger, Timers timers, Trail trail, TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.timers = timers;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks once at every open window. */
    public void look() {
        long after = 0;
        for (List<Window> page = ledger.openAfter(after, PAGE); !page.isEmpty(); page = ledger.openAfter(after, PAGE)) {
            Set<Timers.Timed> live = timers.live();
            page.forEach(window -> judge(window, live.contains(new Timers.Timed(window.number(), window.key()))));
            after = page.get(page.size() - 1).id();
        }
    }

    private void judge(Window window, boolean hasTimer) {
        if (hasTimer) {
            ledger.timed(window.id());
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (ledger.untimed(window.id(), clock.instant())) {
                LOG.error(
                        "Window {} of {} has no timer: nobody would notice that it is due at {}",
                        window.key(),
                        window.number(),
                        window.due());
                trail.record(
                        window.number().value(),
                        "window.untimed",
                        "system:watchdog",
                        Map.of("window", window.key(), "round", window.round(), "due", window.due()));
            }
        });
    }
}
