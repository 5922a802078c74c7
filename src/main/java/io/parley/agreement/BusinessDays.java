package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts business days: days of the zone that have service hours.
 *
 * <p><em>After</em>: the anchor's own day is not counted, whether it is a business day or not and whatever the hour;
 * the limit is the end of the last service hours of the n-th business day after it (midnight at the latest). That is
 * how periods in days run by law where no contract says otherwise: the day of the event does not count, and the last
 * day ends when business ends (China's Civil Code, art. 201 and 203; Regulation 1182/71, art. 3, for the European
 * Union). A count of hours is what the unit service hour is for.
 *
 * <p><em>Before</em>: the mirror image. The limit is the start of the first service hours of the n-th business day
 * before the anchor's day. Whatever is done by then leaves n whole business days until the anchor's day, neither that
 * day nor the day of the deed being counted.
 */
record BusinessDays(BusinessCalendar calendar, ZoneId zone) {

    Instant after(Instant anchor, long days) {
        List<Opening> last = count(anchor, days, 1);
        return last.get(last.size() - 1).to();
    }

    Instant before(Instant anchor, long days) {
        return count(anchor, days, -1).get(0).from();
    }

    private List<Opening> count(Instant anchor, long days, int step) {
        LocalDate day = anchor.atZone(zone).toLocalDate();
        var patience = new Patience(day);
        for (long counted = 0; ; ) {
            day = day.plusDays(step);
            List<Opening> openings = calendar.openings(day, zone);
            patience.seen(day, openings);
            if (!openings.isEmpty() && ++counted == days) {
                return openings;
            }
        }
    }
}
