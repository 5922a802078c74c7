package io.parley.window;

import static java.util.Comparator.naturalOrder;

import io.parley.agreement.AgreedTerm;
import io.parley.agreement.Agreements;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.party.Actor;
import io.parley.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The windows of all cases: opens, meets, re-dates and ends them, and says what is to be done when a limit nears or
 * passes. Windows do not pause.
 */
@Service("agreedWindows")
@Transactional(propagation = Propagation.MANDATORY)
public class Windows {

    /** Where a timer waits that has nothing left to wake for. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Ledger ledger;
    private final Agreements agreements;
    private final Cases cases;
    private final Trail trail;
    private final ObjectProvider<Timers> timers;
    private final Clock clock;

    Windows(
            Ledger ledger,
            Agreements agreements,
            Cases cases,
            Trail trail,
            ObjectProvider<Timers> timers,
            Clock clock) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.cases = cases;
        this.trail = trail;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Starts the next round of a window from its anchor's instant, as the case's agreement says.
     *
     * @param awaits what meets it, see {@link Window#awaits()}
     * @return empty where the agreement sets no limit
     * @throws IllegalStateException where the case knows none of the instants that may start it
     */
    public Optional<Window> open(CaseNumber number, String key, String awaits) {
        CaseFile file = cases.get(number);
        Optional<Limit> limit = limit(file, key);
        limit.ifPresent(found -> {
            int round = ledger.open(file, key, found, awaits, clock.instant());
            trail.record(
                    number.value(),
                    "window.opened",
                    "system:windows",
                    Map.of("window", key, "round", round, "due", found.due(), "rule", found.rule()));
        });
        return limit.flatMap(found -> ledger.openOne(number, key));
    }

    /** The window is met, if it is open; a miss stays a miss. */
    public void met(CaseNumber number, String key, Instant at, String by) {
        ledger.openOne(number, key).ifPresent(window -> meet(window, at, by));
    }

    /** A message was delivered: meets the windows of the case that waited for it. */
    public void delivered(CaseNumber number, String message, Instant at) {
        ledger.openOf(number).stream()
                .filter(window -> window.awaits().equals("delivered:" + message))
                .forEach(window -> meet(window, at, message));
    }

    private void meet(Window window, Instant at, String by) {
        if (ledger.meet(window.id(), at, by)) {
            trail.record(
                    window.number().value(),
                    at.isAfter(window.due()) ? "window.met-late" : "window.met",
                    "system:windows",
                    Map.of("window", window.key(), "round", window.round(), "due", window.due(), "met", at, "by", by));
        }
    }

    /** A delivery that met a window is taken back: the window is open again with its original limit. */
    public void reopen(CaseNumber number, String message, String why) {
        ledger.metBy(number, message)
                .filter(window -> ledger.reopen(window.id()))
                .ifPresent(window -> {
                    trail.record(
                            number.value(),
                            "window.reopened",
                            "system:windows",
                            Map.of("window", window.key(), "round", window.round(), "due", window.due(), "why", why));
                });
    }

    /** The obligation has ended without being met; nothing happens where it is met or ended already. */
    public void cancel(CaseNumber number, String key, Actor by) {
        ledger.openOne(number, key)
                .filter(window -> ledger.end(window.id(), clock.instant(), "cancelled", by.id()))
                .ifPresent(window -> trail.record(
                        number.value(),
                        "window.cancelled",
                        "system:windows",
                        Map.of("window", key, "round", window.round(), "due", window.due())));
    }

    /** The limit of an open window; empty where none is open. */
    public Optional<Instant> due(CaseNumber number, String key) {
        return ledger.openOne(number, key).map(Window::due);
    }

    /** When the timer of a window should fire next; only reads. */
    public Instant nextAlarm(CaseNumber number, String key) {
        return ledger.openOne(number, key).map(this::nextAlarm).orElse(NEVER);
    }

    private Instant nextAlarm(Window window) {
        return alarms(window)
                .filter(alarm -> window.actedUntil().map(alarm::isAfter).orElse(true))
                .min(naturalOrder())
                .orElse(NEVER);
    }

    /** What is done at the limit's very instant is in time, so the miss rings one tick of the clock after it. */
    private static Stream<Instant> alarms(Window window) {
        return Stream.concat(window.reminders().stream(), Stream.of(window.due().plusMillis(1)));
    }

    /**
     * What is to be done about a window now, once: several alarms that passed meanwhile are one, and the miss outranks
     * the reminders.
     */
    public Optional<Alarm> act(CaseNumber number, String key) {
        Instant now = clock.instant();
        return ledger.openOne(number, key).flatMap(window -> {
            boolean rings = !nextAlarm(window).isAfter(now);
            boolean limitPassed = window.due().isBefore(now)
                    && window.actedUntil()
                            .map(until -> !until.isAfter(window.due()))
                            .orElse(true);
            if (!rings || !ledger.actedUntil(window.id(), now)) {
                return Optional.empty();
            }
            Alarm alarm = new Alarm(limitPassed ? Alarm.Kind.MISS : Alarm.Kind.REMINDER, window);
            trail.record(
                    number.value(),
                    limitPassed ? "window.missed" : "window.reminded",
                    "system:windows",
                    Map.of("window", key, "round", window.round(), "due", window.due(), "noticed", now));
            return Optional.of(alarm);
        });
    }

    /** What the present facts and agreement would do to the open windows of a case; changes nothing. */
    public List<Redating> redatings(CaseNumber number) {
        CaseFile file = cases.get(number);
        return ledger.openOf(number).stream()
                .flatMap(window -> limit(file, window.key())
                        .filter(limit -> !limit.due().equals(window.due()))
                        .map(limit -> new Redating(window, limit.due(), limit.rule()))
                        .stream())
                .toList();
    }

    /** Re-dates the open windows of a case and their timers to the present facts and agreement. */
    public List<Redating> redate(CaseNumber number) {
        CaseFile file = cases.lock(number);
        List<Redating> changes = redatings(number);
        for (Redating change : changes) {
            Window window = change.window();
            Limit limit = limit(file, window.key()).orElseThrow();
            ledger.redate(window, limit);
            trail.record(
                    number.value(),
                    "window.redated",
                    "system:windows",
                    Map.of(
                            "window", window.key(),
                            "round", window.round(),
                            "was", window.due(),
                            "due", limit.due(),
                            "rule", limit.rule()));
            Instant next = nextAlarm(number, window.key());
            timers.ifAvailable(all -> all.redate(number, window.key(), next, limit.due()));
        }
        return changes;
    }

    /**
     * Re-dates all open windows of one party whose agreement has changed.
     *
     * @return false where no agreement has changed
     */
    boolean followOneAgreement() {
        Optional<String> party = agreements.takeRevised();
        party.map(ledger::openUnder).ifPresent(numbers -> numbers.forEach(this::redate));
        return party.isPresent();
    }

    private Optional<Limit> limit(CaseFile file, String key) {
        Optional<AgreedTerm> agreed = agreements.term(file.termsOf(), key, cases.traits(file.number()));
        return agreed.map(term -> Limit.of(term, name -> cases.instant(file.number(), name)));
    }
}
