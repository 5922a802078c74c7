package io.parley.casefile;

import io.parley.party.Actor;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every form handed in to a case, by whom, when, under which version of the form. */
@Repository
public class Dossier {

    /**
     * Adds what was handed in.
     *
     * @param form the form's id, {@code formVersion} the SHA-256 of its file
     * @param answers by field key: strings, numbers, booleans, lists of strings; as the gate let them through
     */
    public Entry handIn(
            CaseNumber number, String form, String formVersion, String step, Map<String, Object> answers, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Everything handed in to the case, oldest first. */
    public List<Entry> entries(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** What was last handed in under this form. */
    public Optional<Entry> latest(CaseNumber number, String form) {
        throw new UnsupportedOperationException();
    }

    /** Stores a file that was handed in, in pieces, and gives its attachment with size and SHA-256. */
    public Attachment store(CaseNumber number, String fileName, String mediaType, InputStream content) {
        throw new UnsupportedOperationException();
    }

    public Optional<Attachment> attachment(String id) {
        throw new UnsupportedOperationException();
    }

    /** Writes an attachment's content out, piece by piece. */
    public void read(String attachmentId, OutputStream sink) {
        throw new UnsupportedOperationException();
    }

    /** One form handed in. */
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
