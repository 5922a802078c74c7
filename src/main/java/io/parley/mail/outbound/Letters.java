package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox's table, as the sender works on it. */
@Repository
class Letters {

    /** How many earlier letters a reply chain names at most, besides its root (RFC 5322, 3.6.4). */
    private static final int REFERENCES = 10;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Letter letter, Rendered text, String messageId, Optional<MailThread> thread, Instant now) {
        Letter.Recipient to = letter.recipient();
        jdbc.sql(
                        """
                insert into letter (case_number, message, round, revision, recipient_id, staff,
                    recipient_name, recipient_email, language, zone, subject, body_text, body_html, link_id, asked_duty, asked_step,
                    message_id, in_reply_to, thread_references, status, attempts, next_attempt_at, created_at)
                values (:number, :message, :round, :revision, :recipient, :staff,
                    :name, :email, :language, :zone, :subject, :text, :html, :link, :duty, :step,
                    :messageId, :inReplyTo, :references, 'QUEUED', 0, :now, :now)""")
                .param("number", letter.number().value())
                .param("message", letter.message())
                .param("round", letter.round())
                .param("revision", letter.revision())
                .param("recipient", to.id())
                .param("staff", to.staff())
                .param("name", PlainText.line(to.name(), 200))
                .param("email", PlainText.line(to.email(), 320))
                .param("language", to.language().toLanguageTag())
                .param("zone", to.zone().getId())
                .param("subject", text.subject())
                .param("text", text.text())
                .param("html", text.html())
                .param("link", letter.link().orElse(null))
                .param("duty", letter.asked().map(asked -> asked.duty().name()).orElse(null))
                .param("step", letter.asked().flatMap(Letter.Asked::step).orElse(null))
                .param("messageId", messageId)
                .param("inReplyTo", thread.map(MailThread::last).orElse(null))
                .param("references", thread.map(MailThread::references).orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean exists(Letter letter) {
        return jdbc.sql(
                                """
                select count(*) from letter where case_number = ? and message = ? and round = ? and recipient_id = ?
                    and revision = ?""")
                        .params(
                                letter.number().value(),
                                letter.message(),
                                letter.round(),
                                letter.recipient().id(),
                                letter.revision())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What went to this recipient about this case before. */
    Optional<MailThread> thread(CaseNumber number, String recipient) {
        String of = "select message_id from letter where case_number = ? and recipient_id = ? order by id";
        List<String> last = jdbc.sql(of + " desc fetch first " + REFERENCES + " rows only")
                .params(number.value(), recipient)
                .query(String.class)
                .list();
        return jdbc.sql(of + " fetch first 1 rows only")
                .params(number.value(), recipient)
                .query(String.class)
                .optional()
                .map(root -> MailThread.of(root, last));
    }

    /** Locks the letter that has been due longest; others that look at the same time pass it by. */
    Optional<StoredLetter> claim(Instant now) {
        return jdbc.sql(
                        """
                select * from letter where status = 'QUEUED' and next_attempt_at <= ?
                order by next_attempt_at, id fetch first 1 rows only for update skip locked""")
                .param(Timestamp.from(now))
                .query(Letters::letter)
                .optional();
    }

    void settle(long id, LetterStatus status, String answer, Instant at) {
        jdbc.sql(
                        """
                update letter set status = ?, answer = ?, settled_at = ?, attempts = attempts + 1, last_error = ?
                where id = ?""")
                .params(status.name(), answer, Timestamp.from(at), status == LetterStatus.REFUSED ? answer : null, id)
                .update();
    }

    void postpone(long id, String error, Instant next) {
        jdbc.sql(
                        """
                update letter set last_error = ?, next_attempt_at = ?, attempts = attempts + 1
                where id = ? and status = 'QUEUED'""")
                .params(error, Timestamp.from(next), id)
                .update();
    }

    /** The server has it: what is left is to record that, so that it must not be sent again. */
    void keepAccepted(long id, String answer, Instant at) {
        jdbc.sql("update letter set accepted_at = ?, answer = ? where id = ? and status = 'QUEUED'")
                .params(Timestamp.from(at), answer, id)
                .update();
    }

    /** Letters whose fate the process has not been told, in order of id. */
    List<StoredLetter> untold(long after, int limit) {
        return jdbc.sql(
                        """
                select * from letter where told_at is null and id > ? and status <> 'QUEUED'
                order by id fetch first ? rows only""")
                .params(after, limit)
                .query(Letters::letter)
                .list();
    }

    /**
     * Locks the letter for telling; false when somebody else has told it meanwhile. It waits for the lock: another sender
     * that was about to claim the letter may hold it for a moment, and the process should not hear of its letter only
     * when the next sweep comes.
     */
    boolean lockUntold(long id) {
        return jdbc.sql("select id from letter where id = ? and told_at is null for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void told(long id, Instant at) {
        jdbc.sql("update letter set told_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Locks the letter unless it is just being sent. */
    Optional<StoredLetter> lock(long id) {
        return jdbc.sql("select * from letter where id = ? for update skip locked")
                .param(id)
                .query(Letters::letter)
                .optional();
    }

    void requeue(long id, Instant next) {
        jdbc.sql(
                        "update letter set status = 'QUEUED', next_attempt_at = ?, settled_at = null, told_at = null where id = ?")
                .params(Timestamp.from(next), id)
                .update();
    }

    Optional<StoredLetter> find(long id) {
        return jdbc.sql("select * from letter where id = ?")
                .param(id)
                .query(Letters::letter)
                .optional();
    }

    private static StoredLetter letter(ResultSet row, int index) throws SQLException {
        return new StoredLetter(
                row.getLong("id"),
                Optional.of(new CaseNumber(row.getString("case_number"))),
                row.getString("message"),
                row.getInt("round"),
                row.getInt("revision"),
                new Letter.Recipient(
                        row.getString("recipient_id"),
                        row.getBoolean("staff"),
                        row.getString("recipient_name"),
                        row.getString("recipient_email"),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone"))),
                new Rendered(row.getString("subject"), row.getString("body_text"), row.getString("body_html")),
                Optional.ofNullable(row.getString("link_id")),
                row.getString("message_id"),
                Optional.ofNullable(row.getString("in_reply_to")),
                Optional.ofNullable(row.getString("thread_references")),
                LetterStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "settled_at"),
                Optional.ofNullable(row.getString("answer")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
