package io.parley.support;

import io.parley.mail.outbound.LetterView;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as its recipient gets it: read back as MIME from the file that was written in place of a mail server. */
public record Mail(String subject, String language, String headers, String plain, String html) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/portal/link/\\S+)");

    public static Mail of(LetterView letter) {
        Path file =
                Path.of("target/whole-application/mail", TIME.format(letter.created()) + "-" + letter.id() + ".eml");
        try (InputStream in = Files.newInputStream(file)) {
            var message = new MimeMessage((Session) null, in);
            var both = (Multipart) message.getContent();
            var headers = new StringBuilder();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.append(header.getName())
                        .append(": ")
                        .append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())))
                        .append('\n');
            }
            return new Mail(
                    message.getSubject(),
                    message.getContentLanguage()[0],
                    headers.toString(),
                    (String) both.getBodyPart(0).getContent(),
                    (String) both.getBodyPart(1).getContent());
        } catch (IOException | MessagingException e) {
            throw new AssertionError("Letter " + letter.id() + " is not to be read", e);
        }
    }

    /** The path of the personal link in it. */
    public String link() {
        Matcher link = LINK.matcher(plain);
        if (!link.find()) {
            throw new AssertionError("No personal link in: " + plain);
        }
        return link.group(1);
    }

    /** All that the recipient can read. */
    public String everything() {
        return headers + plain + html;
    }
}
