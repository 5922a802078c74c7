package io.parley.mail.outbound;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.parley.access.Links;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.party.Parties;
import io.parley.party.Party;
import io.parley.party.PartyKind;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import io.parley.trail.Trail;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room with its own real parts on a real database, and the other rooms' faces acted out. */
final class Mailroom {

    static final Instant START = Instant.parse("2026-07-03T08:00:00Z");

    final SettableClock clock = new SettableClock(START);
    final Parties parties = mock(Parties.class);
    final Cases cases = mock(Cases.class);
    final Links links = mock(Links.class);
    final Trail trail = mock(Trail.class);
    final List<String> trailed = new CopyOnWriteArrayList<>();
    final Recorder deliveries = new Recorder();
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final Letters letters;
    final Composer composer;
    final Messenger messenger;
    final Sender sender;
    final Workers workers;
    final Outbox outbox;
    final Postbox postbox;

    Mailroom(TestDatabase database, Carrier carrier) {
        this(database, carrier, settings(0));
    }

    Mailroom(TestDatabase database, Carrier carrier, MailSettings settings) {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        var manager = new JdbcTransactionManager(source);
        transactions = new TransactionTemplate(manager);
        actOthers();
        var beans = new StaticListableBeanFactory();
        beans.addBean("deliveries", deliveries);
        letters = new Letters(jdbc);
        composer = new Composer(parties, links, settings, clock);
        messenger = new Messenger(letters, beans.getBeanProvider(Deliveries.class), manager, clock);
        sender = new Sender(
                letters, composer, carrier, beans.getBeanProvider(Deliveries.class), messenger, trail, manager, clock);
        beans.addBean("sender", sender);
        workers = new Workers(beans.getBeanProvider(Sender.class), settings);
        outbox = new Outbox(letters, typesetter(), parties, cases, composer, workers, clock);
        postbox = new Postbox(jdbc, letters, composer, carrier, workers, words(), trail, manager, clock);
    }

    private void actOthers() {
        when(parties.provider()).thenReturn(provider());
        when(cases.get(any())).thenAnswer(call -> caseFile(call.getArgument(0)));
        when(links.address(anyString()))
                .thenAnswer(
                        call -> URI.create("https://parley.example/l/secret-of-" + call.getArgument(0) + "?a=1&b=2"));
        doAnswer(call -> trailed.add(call.getArgument(0) + " " + call.getArgument(1) + " " + call.getArgument(2) + " "
                        + call.<Map<String, ?>>getArgument(3).get("answer")))
                .when(trail)
                .record(anyString(), anyString(), anyString(), any());
    }

    static MailSettings settings(int threads) {
        return new MailSettings(Optional.empty(), Optional.empty(), Optional.empty(), false, threads);
    }

    static Party provider() {
        return new Party(
                "nordwind",
                PartyKind.PROVIDER,
                "Nordwind Cloud",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                "+49 30 1234",
                "notices@nordwind.example",
                "Mon–Fri 09:00–17:00");
    }

    static CaseFile caseFile(CaseNumber number) {
        return new CaseFile(
                number,
                CaseKind.INCIDENT,
                "K7Q2-M9XD",
                Optional.of("huaxin"),
                Optional.of(new CaseNumber("INC-2026-000001")),
                "huaxin",
                "Storage outage",
                "received",
                START,
                Optional.empty(),
                Optional.empty());
    }

    static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/mail");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    static Typesetter typesetter() {
        return new Typesetter(new Texts(), words());
    }

    boolean post(Letter letter) {
        return inTransaction(() -> outbox.post(letter));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    LetterView only() {
        List<LetterView> all = postbox.letters(LetterBuilder.NUMBER);
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " letters: " + all);
        }
        return all.get(0);
    }

    /** What the rest of Parley has heard; it can be made to fail. */
    static final class Recorder implements Deliveries {
        final List<Fate> recorded = new CopyOnWriteArrayList<>();
        final List<Fate> told = new CopyOnWriteArrayList<>();
        volatile Runnable onRecord = () -> {};
        volatile Runnable onTell = () -> {};

        @Override
        public void record(Fate fate) {
            onRecord.run();
            recorded.add(fate);
        }

        @Override
        public void tell(Fate fate) {
            onTell.run();
            told.add(fate);
        }
    }
}
