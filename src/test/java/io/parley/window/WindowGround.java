package io.parley.window;

import io.parley.agreement.AgreementDefinition;
import io.parley.agreement.AgreementRegister;
import io.parley.agreement.Agreements;
import io.parley.agreement.CalendarDefinition;
import io.parley.agreement.TermDefinition;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.party.Actor;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import io.parley.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger on a database of its own. The customer acme has the standard terms and a calendar that never closes: notice
 * of a P1 within 4 h (reminders at 2 h and at 3 h 12 min), of a P2 within 24 h, and its P4 needs none.
 */
final class WindowGround {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final String NOTICE = "incident.notice";
    static final Actor SYSTEM = Actor.system("test");

    final SettableClock clock = new SettableClock(START);
    final List<String> redated = new ArrayList<>();
    final Set<Timers.Timed> live = new HashSet<>();
    final JdbcClient jdbc;
    final Ledger ledger;
    final Cases cases;
    final Trail trail;
    final Windows windows;
    final Watchdog watchdog;
    private final DataSource source;
    private final TransactionTemplate transaction;

    WindowGround(TestDatabase database) {
        source = database.fresh();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        trail = new Trail(source, clock);
        cases = new Cases(source, trail, clock);
        ledger = new Ledger(jdbc);
        Timers timers = new RecordedTimers();
        var beans = new StaticListableBeanFactory();
        beans.addBean("timers", timers);
        windows = new Windows(
                ledger, new Agreements(jdbc, clock), cases, trail, beans.getBeanProvider(Timers.class), clock);
        watchdog = new Watchdog(ledger, timers, trail, transaction, clock);
        run(() -> new AgreementRegister(jdbc)
                .save(
                        List.of(new CalendarDefinition("always", true, Map.of(), List.of(), List.of(), List.of())),
                        List.of(new AgreementDefinition(
                                "A-1", "acme", "standard", "always", "UTC", "2026-01-01", null, List.of(none())))));
    }

    private static TermDefinition none() {
        return new TermDefinition(
                NOTICE, Map.of("severity", "P4"), null, null, null, null, "none", null, null, null, null);
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    <T> T call(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** A case of acme's, confirmed now, of that severity. */
    CaseNumber confirmed(String severity) {
        return call(() -> {
            CaseFile file = cases.open(CaseKind.INCIDENT, "acme", "Storage outage", "received", SYSTEM);
            cases.remember(file.number(), "confirmed", clock.instant());
            cases.trait(file.number(), "severity", severity);
            return file.number();
        });
    }

    /** The same, with its notice's window open. */
    CaseNumber noticeOwed(String severity) {
        CaseNumber number = confirmed(severity);
        run(() -> windows.open(number, NOTICE, "delivered:" + NOTICE));
        return number;
    }

    void rate(CaseNumber number, String severity) {
        run(() -> {
            cases.trait(number, "severity", severity);
            windows.redate(number);
        });
    }

    void delivered(CaseNumber number) {
        run(() -> windows.delivered(number, NOTICE, clock.instant()));
    }

    java.util.Optional<Alarm.Kind> act(CaseNumber number) {
        return call(() -> windows.act(number, NOTICE)).map(Alarm::kind);
    }

    Window only(CaseNumber number) {
        List<Window> all = ledger.of(number);
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " windows: " + all);
        }
        return all.get(0);
    }

    Window.Standing standing(CaseNumber number) {
        return only(number).standing(clock.instant());
    }

    List<String> recorded(CaseNumber number) {
        return trail.entries(number.value(), 0, 100).stream()
                .map(Trail.Entry::what)
                .filter(what -> what.startsWith("window."))
                .toList();
    }

    void at(String time) {
        clock.set(Instant.parse("2026-03-02T" + time + "Z"));
    }

    void close() throws Exception {
        if (source instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    private final class RecordedTimers implements Timers {

        @Override
        public void redate(CaseNumber number, String key, Instant next, Instant due) {
            redated.add(key + " next " + next + " due " + due);
        }

        @Override
        public Set<Timed> live() {
            return live;
        }
    }
}
