package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpCarrierTest {

    private final StubServer server = new StubServer();

    SmtpCarrierTest() throws IOException {}

    @AfterEach
    void close() {
        server.close();
    }

    private Mailroom room(boolean requireTls) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var settings = new MailSettings(
                Optional.empty(), Optional.of("bounces@nordwind.example"), Optional.empty(), requireTls, 0);
        return new Mailroom(TestDatabase.H2, new SmtpCarrier(sender, settings), settings);
    }

    private LetterView sent(Mailroom room) {
        room.post(letter().build());
        room.sender.sendDue();
        return room.only();
    }

    @Test
    void theServersAnswerIsKeptInItsOwnWords() {
        server.on(".", "250 2.0.0 Ok: queued as 4F2A");

        LetterView letter = sent(room(false));

        assertThat(letter.status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(letter.answer()).contains("250 2.0.0 Ok: queued as 4F2A");
        assertThat(server.commands).contains("MAIL FROM:<bounces@nordwind.example>", "RCPT TO:<anna@customer.example>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 no such user",
                "551 user not local",
                "552 5.2.2 mailbox full",
                "553 5.1.3 bad mailbox",
                "554 5.7.1 refused",
                "556 5.1.10 null MX"
            })
    void aRecipientWhomTheServerRefusesForGoodIsRefused(String answer) {
        server.on("RCPT", answer);

        LetterView letter = sent(room(false));

        assertThat(letter.status()).isEqualTo(LetterStatus.REFUSED);
        assertThat(letter.answer())
                .hasValueSatisfying(words -> assertThat(words).contains(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT|451 4.7.1 greylisted",
                "RCPT|452 4.2.2 over quota now",
                "RCPT|421 closing",
                "RCPT|530 5.7.0 authentication required",
                "RCPT|drop the connection",
                "CONNECT|554 no service",
                "CONNECT|421 busy",
                "MAIL|550 5.7.1 sender refused",
                "MAIL|451 later",
                "DATA|554 no",
                ".|554 5.6.0 content refused",
                ".|451 4.3.0 disk full",
                ".|drop the connection",
            })
    void whatDoesNotSpeakOfTheRecipientIsTriedAgain(String command, String answer) {
        server.on(command, answer);

        LetterView letter = sent(room(false));

        assertThat(letter.status()).isEqualTo(LetterStatus.QUEUED);
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.nextAttempt()).contains(Mailroom.START.plusSeconds(60));
        assertThat(letter.lastError()).isPresent();
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgain() {
        Mailroom room = room(false);
        server.close();

        assertThat(sent(room).lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("Couldn't connect to host"));
    }

    @Test
    void aBadFarewellDoesNotUndoADelivery() {
        server.on("QUIT", StubServer.DROP);

        assertThat(sent(room(false)).status()).isEqualTo(LetterStatus.DELIVERED);
    }

    @Test
    void nothingIsSentInTheClearUnlessThatIsAllowed() {
        LetterView letter = sent(room(true));

        assertThat(letter.status()).isEqualTo(LetterStatus.QUEUED);
        assertThat(letter.lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("STARTTLS"));
        assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
    }
}
