package io.parley.casefile;

import io.parley.trail.CanonicalJson;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the dossier of a case really holds, by hash, beside what its trail says that it holds. */
final class WitnessedCases {

    private final JdbcClient database;

    WitnessedCases(JdbcClient database) {
        this.database = database;
    }

    /** A case by its number, and the place from which the next page goes on. */
    record Case(long serial, String number) {}

    List<Case> after(long serial, int limit) {
        return database.sql("select serial, number from case_file where serial > ? order by serial"
                        + " fetch first ? rows only")
                .params(serial, limit)
                .query((row, index) -> new Case(row.getLong("serial"), row.getString("number")))
                .list();
    }

    /** One hash for all that a form's row says, so that no column can differ unseen. */
    Map<String, String> forms(Case file) {
        var forms = new LinkedHashMap<String, String>();
        database.sql("select id, form, form_version, step, answers, actor_kind, actor_id, handed_in"
                        + " from dossier_entry where number = ? order by id")
                .param(file.number())
                .query(row -> {
                    forms.put(
                            Long.toString(row.getLong("id")),
                            fingerprint(
                                    row.getString("form"),
                                    row.getString("form_version"),
                                    row.getString("step"),
                                    CaseRows.instant(row, "handed_in").toString(),
                                    Sha256.of(row.getString("answers")),
                                    Recorder.who(row.getString("actor_kind"), row.getString("actor_id"))));
                });
        return forms;
    }

    Map<String, String> recordedForms(Case file) {
        return recorded(file, "form.handed-in", "entry", List.of("form", "version", "step", "at", "sha256"), true);
    }

    /** Reads every file through; its name, type and size count too. */
    Map<String, String> files(Case file) {
        var files = new LinkedHashMap<String, String>();
        database.sql("select id, file_name, media_type, size from attachment where number = ?")
                .param(file.number())
                .query((row, index) -> List.of(
                        row.getString("id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        Long.toString(row.getLong("size"))))
                .list()
                .forEach(row ->
                        files.put(row.get(0), fingerprint(row.get(1), row.get(2), row.get(3), content(row.get(0)))));
        return files;
    }

    Map<String, String> recordedFiles(Case file) {
        return recorded(file, "attachment.stored", "attachment", List.of("name", "type", "size", "sha256"), false);
    }

    private String content(String attachment) {
        MessageDigest digest = Sha256.digest();
        var contents = new AttachmentContent(database);
        int no = 0;
        for (byte[] chunk = contents.chunk(attachment, no);
                chunk.length > 0;
                chunk = contents.chunk(attachment, ++no)) {
            digest.update(chunk);
        }
        return Sha256.hex(digest.digest());
    }

    /** What the trail holds by the id in its details; who recorded it comes last, where the row says it too. */
    private Map<String, String> recorded(Case file, String what, String id, List<String> fields, boolean byWhom) {
        var recorded = new LinkedHashMap<String, String>();
        database.sql("select who, details from trail_entry where chain = ? and what = ? order by seq")
                .params(file.number(), what)
                .query(row -> {
                    Map<String, Object> details = readable(row.getString("details"));
                    var values = new ArrayList<String>();
                    fields.forEach(field -> values.add(String.valueOf(details.get(field))));
                    if (byWhom) {
                        values.add(row.getString("who"));
                    }
                    recorded.put(String.valueOf(details.get(id)), fingerprint(values.toArray(String[]::new)));
                });
        return recorded;
    }

    /** Details that are no JSON any more are the chain's fault to report; here they speak for nothing. */
    private static Map<String, Object> readable(String details) {
        try {
            return CanonicalJson.read(details);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static String fingerprint(String... values) {
        return Sha256.of(CanonicalJson.of(Map.of("values", List.of(values))));
    }
}
