package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.party.Duty;
import io.parley.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox as people and procedures look at it. */
@Component
public class Postbox {

    private static final String VIEW =
            """
            select id, case_number, message, round, revision, recipient_id, staff, recipient_name, recipient_email,
                subject, status, attempts, next_attempt_at, last_error, answer, asked_duty, asked_step,
                created_at, settled_at from letter
            """;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Composer composer;
    private final Carrier carrier;
    private final Workers workers;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postbox(
            JdbcClient jdbc,
            Letters letters,
            Composer composer,
            Carrier carrier,
            Workers workers,
            MessageSource words,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.composer = composer;
        this.carrier = carrier;
        this.workers = workers;
        this.words = words;
        this.trail = trail;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether a mail server is configured; without one, letters are only written to files. */
    public boolean isConfigured() {
        return carrier.isServer();
    }

    /** The letters of a case, oldest first. */
    public List<LetterView> letters(CaseNumber number) {
        return jdbc.sql(VIEW + "where case_number = ? order by id")
                .param(number.value())
                .query(Postbox::view)
                .list();
    }

    /**
     * A page of the outbox, newest first.
     *
     * @param before the last id of the page before; empty for the first page
     * @param limit 1 to 500 letters
     */
    public List<LetterView> page(Optional<LetterStatus> status, Optional<Long> before, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit is " + limit + "; a page holds 1 to 500 letters");
        }
        return jdbc.sql(VIEW + "where id < :before" + (status.isPresent() ? " and status = :status" : "")
                        + " order by id desc fetch first :limit rows only")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("status", status.map(Enum::name).orElse(""))
                .param("limit", limit)
                .query(Postbox::view)
                .list();
    }

    /** What somebody should look at: queued letters that have failed, then the newest refused ones. */
    public List<LetterView> undelivered(int limit) {
        List<LetterView> waiting = jdbc.sql(
                        VIEW + "where status = 'QUEUED' and attempts > 0 order by id desc fetch first :limit rows only")
                .param("limit", limit)
                .query(Postbox::view)
                .list();
        List<LetterView> refused = page(Optional.of(LetterStatus.REFUSED), Optional.empty(), limit);
        return java.util.stream.Stream.concat(waiting.stream(), refused.stream())
                .limit(limit)
                .toList();
    }

    /** Who has been tried with a message in one of its rounds, and with what success; in order of revision. */
    public List<LetterView> attempts(CaseNumber number, String message, int round) {
        return jdbc.sql(VIEW + "where case_number = ? and message = ? and round = ? order by revision, id")
                .params(number.value(), message, round)
                .query(Postbox::view)
                .list();
    }

    /** The letter that was last delivered to a contact of the case; letters to the staff do not count. */
    public Optional<LetterView> lastDelivered(CaseNumber number) {
        return jdbc.sql(
                        VIEW
                                + """
                        where case_number = ? and status = 'DELIVERED' and staff = false
                        order by settled_at desc, id desc fetch first 1 rows only""")
                .param(number.value())
                .query(Postbox::view)
                .optional();
    }

    /**
     * Has a letter tried again now, on a person's word; one that was refused as well. Changes nothing while the letter
     * is just being sent.
     *
     * @throws IllegalStateException when it has been delivered
     */
    public void retry(long letterId, Actor who) {
        transactions.executeWithoutResult(status -> letters.lock(letterId).ifPresent(letter -> {
            if (letter.status() == LetterStatus.DELIVERED) {
                throw new IllegalStateException("Letter " + letterId + " has been delivered; post a new one instead");
            }
            letters.requeue(letterId, clock.instant());
            trail.record(
                    letter.number().value(),
                    "letter.retried",
                    who.kind().name().toLowerCase(Locale.ROOT) + ":" + who.id(),
                    Map.of(
                            "letter", letterId,
                            "message", letter.message(),
                            "recipient", letter.recipient().id()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    workers.wake();
                }
            });
        }));
    }

    /**
     * What a letter says. The personal link is named, not shown, since it would let the reader act as the contact; only
     * where no mail server is configured it is shown, since there the desk is the only place to read it.
     */
    public Content content(long letterId) {
        StoredLetter letter =
                letters.find(letterId).orElseThrow(() -> new NoSuchElementException("There is no letter " + letterId));
        Rendered text = isConfigured() ? letter.content().withLabel(label(letter)) : composer.revealed(letter);
        return new Content(text.subject(), text.text(), text.html());
    }

    private String label(StoredLetter letter) {
        Object[] name = {letter.recipient().name()};
        return words.getMessage(
                "mail.link.placeholder",
                name,
                Texts.supported(letter.recipient().language()));
    }

    private static LetterView view(ResultSet row, int index) throws SQLException {
        LetterStatus status = LetterStatus.valueOf(row.getString("status"));
        return new LetterView(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("message"),
                row.getInt("round"),
                row.getInt("revision"),
                row.getString("recipient_id"),
                row.getBoolean("staff"),
                row.getString("recipient_name"),
                row.getString("recipient_email"),
                row.getString("subject"),
                status,
                row.getInt("attempts"),
                Letters.instant(row, "next_attempt_at").filter(next -> status == LetterStatus.QUEUED),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("asked_duty")).map(Duty::valueOf),
                Optional.ofNullable(row.getString("asked_step")),
                row.getTimestamp("created_at").toInstant(),
                Letters.instant(row, "settled_at"));
    }

    /** A letter's subject and both forms of its text. */
    public record Content(String subject, String text, String html) {}
}
