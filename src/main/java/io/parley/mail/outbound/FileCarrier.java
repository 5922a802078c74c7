package io.parley.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes letters to files where no mail server is configured. The name is made of the letter's time and id, so that
 * nothing people wrote gets into it, and a letter written again replaces itself.
 */
final class FileCarrier implements Carrier {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    FileCarrier(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public Outcome carry(StoredLetter letter, MimeMessage message, InternetAddress to) {
        String name = TIME.format(letter.created()) + "-" + letter.id() + ".eml";
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(draft)) {
                message.writeTo(out);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return Outcome.accepted("written to " + name);
        } catch (IOException | MessagingException e) {
            return Outcome.postponed("The file " + name + " could not be written to " + folder + ": " + e);
        }
    }
}
