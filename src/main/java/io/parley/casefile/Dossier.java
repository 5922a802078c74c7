package io.parley.casefile;

import io.parley.party.Actor;
import io.parley.trail.CanonicalJson;
import io.parley.trail.Trail;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.util.unit.DataSize;

/**
 * Every form handed in to a case, by whom, when, under which version of the form. The trail holds the hash of each, so
 * that the dossier is covered by the case's chain.
 */
@Repository
public class Dossier {

    private static final String ENTRY = "select id, number, form, form_version, step, answers,"
            + " actor_kind, actor_id, actor_name, handed_in from dossier_entry where number = ?";
    private static final String ATTACHMENT =
            "select id, number, file_name, media_type, size, sha256 from attachment where ";

    private final JdbcClient database;
    private final AttachmentContent contents;
    private final Cases cases;
    private final Recorder recorder;
    private final Clock clock;
    private final DataSize largest;

    /** @param largest how large an attachment may be where the caller does not say otherwise */
    public Dossier(
            DataSource database,
            Cases cases,
            Trail trail,
            Clock clock,
            @Value("${parley.dossier.largest-attachment:25MB}") DataSize largest) {
        this.database = JdbcClient.create(database);
        this.contents = new AttachmentContent(this.database);
        this.cases = cases;
        this.recorder = new Recorder(trail);
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * Adds what was handed in.
     *
     * @param form the form's id, {@code formVersion} the SHA-256 of its file
     * @param answers by field key: strings, numbers, booleans, lists of strings; as the gate let them through
     */
    public Entry handIn(
            CaseNumber number, String form, String formVersion, String step, Map<String, Object> answers, Actor by) {
        cases.lock(number);
        String canonical = CanonicalJson.of(answers);
        Instant now = clock.instant();
        var key = new GeneratedKeyHolder();
        database.sql("insert into dossier_entry (number, form, form_version, step, answers,"
                        + " actor_kind, actor_id, actor_name, handed_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        form,
                        formVersion,
                        step,
                        canonical,
                        by.kind().name(),
                        by.id(),
                        by.name(),
                        Timestamp.from(now))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        recorder.record(
                number,
                "form.handed-in",
                by,
                Map.of(
                        "entry", id,
                        "form", form,
                        "version", formVersion,
                        "step", step,
                        "at", now,
                        "sha256", Sha256.of(canonical)));
        return new Entry(id, number, form, formVersion, step, CanonicalJson.read(canonical), by, now);
    }

    /** Everything handed in to the case, oldest first. */
    public List<Entry> entries(CaseNumber number) {
        return database.sql(ENTRY + " order by id")
                .param(number.value())
                .query(Dossier::entry)
                .list();
    }

    /** What was last handed in under this form. */
    public Optional<Entry> latest(CaseNumber number, String form) {
        return database.sql(ENTRY + " and form = ? order by id desc fetch first 1 row only")
                .params(number.value(), form)
                .query(Dossier::entry)
                .optional();
    }

    /** Stores a file that was handed in, in pieces, and gives its attachment with size and SHA-256. */
    public Attachment store(CaseNumber number, String fileName, String mediaType, InputStream content) {
        return store(number, fileName, mediaType, content, largest, Actor.system("dossier"));
    }

    /**
     * Stores a file in pieces, never the whole in memory.
     *
     * @param fileName as its sender calls it: data, never a path
     * @throws AttachmentTooLarge where there is more than {@code most}; the transaction must then be rolled back
     */
    public Attachment store(
            CaseNumber number, String fileName, String mediaType, InputStream content, DataSize most, Actor by) {
        if (most.isNegative()) {
            throw new IllegalArgumentException("'most' is " + most + "; give how large the file may be");
        }
        cases.lock(number);
        CaseFile.text("fileName", fileName);
        CaseFile.text("mediaType", mediaType);
        String id = UUID.randomUUID().toString();
        AttachmentContent.Measured measured = contents.write(id, fileName, content, most);
        var attachment = new Attachment(id, number, fileName, mediaType, measured.size(), measured.sha256());
        database.sql("insert into attachment (id, number, file_name, media_type, size, sha256, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        number.value(),
                        fileName,
                        mediaType,
                        attachment.size(),
                        attachment.sha256(),
                        Timestamp.from(clock.instant()))
                .update();
        recorder.record(
                number,
                "attachment.stored",
                by,
                Map.of(
                        "attachment", id,
                        "name", fileName,
                        "type", mediaType,
                        "size", attachment.size(),
                        "sha256", attachment.sha256()));
        return attachment;
    }

    public Optional<Attachment> attachment(String id) {
        return database.sql(ATTACHMENT + "id = ?")
                .param(id)
                .query(Dossier::attachment)
                .optional();
    }

    /** The files of a case, oldest first. */
    public List<Attachment> attachments(CaseNumber number) {
        return database.sql(ATTACHMENT + "number = ? order by stored_at, id")
                .param(number.value())
                .query(Dossier::attachment)
                .list();
    }

    /**
     * Writes an attachment's content out, piece by piece.
     *
     * @throws NoSuchElementException where there is none of that id
     * @throws IllegalStateException after the last piece, where the content is not what was stored
     */
    public void read(String attachmentId, OutputStream sink) {
        Attachment attachment = attachment(attachmentId)
                .orElseThrow(() -> new NoSuchElementException("There is no attachment " + attachmentId));
        contents.read(attachment, sink);
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new CaseNumber(row.getString("number")),
                row.getString("form"),
                row.getString("form_version"),
                row.getString("step"),
                CanonicalJson.read(row.getString("answers")),
                CaseRows.actor(row),
                CaseRows.instant(row, "handed_in"));
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getString("id"),
                new CaseNumber(row.getString("number")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }

    /** One form handed in. Numbers among the answers are {@link java.math.BigDecimal}s. */
    public record Entry(
            long id,
            CaseNumber number,
            String form,
            String formVersion,
            String step,
            Map<String, Object> answers,
            Actor by,
            Instant at) {}

    /** One file handed in. */
    public record Attachment(
            String id, CaseNumber number, String fileName, String mediaType, long size, String sha256) {}
}
