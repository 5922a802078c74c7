package io.parley.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The content of attachments, in rows of at most 256 KiB: one of them is in memory at a time. */
final class AttachmentContent {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient database;

    AttachmentContent(JdbcClient database) {
        this.database = database;
    }

    /** What was written. */
    record Measured(long size, String sha256) {}

    Measured write(String attachment, String fileName, InputStream content, DataSize most) {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try {
            byte[] chunk = content.readNBytes(CHUNK);
            for (int no = 0; chunk.length > 0; no++) {
                size += chunk.length;
                if (size > most.toBytes()) {
                    throw new AttachmentTooLarge(fileName, most);
                }
                digest.update(chunk);
                database.sql("insert into attachment_chunk (attachment, no, content) values (?, ?, ?)")
                        .params(attachment, no, chunk)
                        .update();
                chunk = content.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file '" + fileName + "' could not be read to its end; send it again", e);
        }
        return new Measured(size, Sha256.hex(digest.digest()));
    }

    void read(Dossier.Attachment attachment, OutputStream sink) {
        MessageDigest digest = Sha256.digest();
        try {
            long left = attachment.size();
            for (int no = 0; left > 0; no++) {
                byte[] chunk = chunk(attachment.id(), no);
                if (chunk.length == 0) {
                    break;
                }
                digest.update(chunk);
                sink.write(chunk);
                left -= chunk.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + attachment.id() + " could not be written out", e);
        }
        if (!Sha256.hex(digest.digest()).equals(attachment.sha256())) {
            throw new IllegalStateException("Attachment " + attachment.id() + " of " + attachment.number()
                    + " is not what was stored: its SHA-256 differs; restore it from a backup");
        }
    }

    /** A piece by its number from 0; empty after the last. */
    byte[] chunk(String attachment, int no) {
        return database.sql("select content from attachment_chunk where attachment = ? and no = ?")
                .params(attachment, no)
                .query((row, index) -> row.getBytes("content"))
                .optional()
                .orElse(new byte[0]);
    }
}
