package io.parley.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Ends a walk over a calendar that has stopped opening. */
final class Patience {

    private static final int DAYS = 731;

    private LocalDate lastOpen;

    Patience(LocalDate start) {
        lastOpen = start;
    }

    /** @throws IllegalStateException when the calendar has been closed for two years, whichever way one walks */
    void seen(LocalDate day, List<?> openings) {
        if (!openings.isEmpty()) {
            lastOpen = day;
        } else if (Math.abs(ChronoUnit.DAYS.between(lastOpen, day)) > DAYS) {
            throw new IllegalStateException("The calendar has no service hours between " + lastOpen + " and " + day
                    + "; check its weekly intervals and holidays");
        }
    }
}
