package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCarrierTest {

    @TempDir
    private Path home;

    @Test
    void withoutAServerALetterIsAFileWithTheRealLink() throws Exception {
        Mailroom room = new Mailroom(TestDatabase.H2, new FileCarrier(home.resolve("mail")));
        room.post(letter().with("what", "../../evil").build());

        room.sender.sendDue();

        LetterView sent = room.only();
        assertThat(sent.status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(files()).containsExactly("20260703T080000Z-" + sent.id() + ".eml");
        try (InputStream in = Files.newInputStream(home.resolve("mail").resolve(files().get(0)))) {
            var mail = new MimeMessage(null, in);
            assertThat(mail.getSubject()).isEqualTo("K7Q2-M9XD: ../../evil");
            assertThat(((MimeMultipart) mail.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("https://parley.example/l/secret-of-link-1");
        }
    }

    @Test
    void withoutAServerTheDeskIsTheMailbox() {
        Mailroom room = new Mailroom(TestDatabase.H2, new FileCarrier(home.resolve("mail")));
        room.post(letter().build());

        Postbox.Content content = room.postbox.content(room.only().id());

        assertThat(room.postbox.isConfigured()).isFalse();
        assertThat(content.text()).contains("https://parley.example/l/secret-of-link-1?a=1&b=2");
        assertThat(content.html()).contains("href=\"https://parley.example/l/secret-of-link-1?a=1&amp;b=2\"");
    }

    @Test
    void aLetterWrittenAgainAfterACrashReplacesItself() throws Exception {
        Mailroom room = new Mailroom(TestDatabase.H2, new FileCarrier(home.resolve("mail")));
        room.post(letter().build());
        room.sender.sendDue();
        room.jdbc.sql("update letter set status = 'QUEUED'").update();
        room.clock.advance(java.time.Duration.ofMinutes(1));

        room.sender.sendDue();

        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
        Files.writeString(home.resolve("mail"), "a file where the folder should be");
        Mailroom room = new Mailroom(TestDatabase.H2, new FileCarrier(home.resolve("mail")));
        room.post(letter().build());

        room.sender.sendDue();

        assertThat(room.only().status()).isEqualTo(LetterStatus.QUEUED);
        assertThat(room.only().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("could not be written to"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
