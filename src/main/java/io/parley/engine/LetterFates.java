package io.parley.engine;

import io.parley.casefile.Cases;
import io.parley.mail.outbound.Deliveries;
import io.parley.window.Windows;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a letter's fate means for its case. Texts for the staff are named {@code staff.…}; they oblige nobody, and no
 * window waits for them.
 */
@Component
class LetterFates implements Deliveries {

    private final Cases cases;
    private final Windows windows;
    private final Signals signals;
    private final Procedures procedures;

    LetterFates(Cases cases, Windows windows, Signals signals, Procedures procedures) {
        this.cases = cases;
        this.windows = windows;
        this.signals = signals;
        this.procedures = procedures;
    }

    @Override
    public void record(Fate fate) {
        if (isToStaff(fate)) {
            return;
        }
        cases.lock(fate.number());
        if (fate.delivered()) {
            cases.announce(fate.number());
            cases.remember(fate.number(), fate.message() + ".delivered", fate.at());
            cases.remember(fate.number(), "delivered", fate.at());
            windows.delivered(fate.number(), fate.message(), fate.at());
        } else {
            windows.reopen(fate.number(), fate.message(), fate.reason());
        }
    }

    @Override
    public void tell(Fate fate) {
        if (fate.delivered()) {
            signals.tell(fate.number(), fate.message() + ".delivered", Map.of());
        } else if (!isToStaff(fate)) {
            // The case's own procedure need not be running any more.
            procedures.begin(UndeliveredProcess.KEY, fate.number(), Map.of(UndeliveredProcess.LETTER, fate.letter()));
        }
    }

    private static boolean isToStaff(Fate fate) {
        return fate.message().startsWith("staff.");
    }
}
