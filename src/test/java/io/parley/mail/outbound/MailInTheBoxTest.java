package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.parley.support.TestDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters as they arrive in a real mailbox. */
class MailInTheBoxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            })
            .withConfiguration(GreenMailConfiguration.aConfig()
                    .withDisabledAuthentication()
                    .withUser("parley@nordwind.example", "parley", "open sesame"));

    private Mailroom room;

    @BeforeEach
    void open() {
        room = room(Mailroom.settings(0));
    }

    private static Mailroom room(MailSettings settings) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(SERVER.getSmtp().getPort());
        return new Mailroom(TestDatabase.H2, new SmtpCarrier(server, settings), settings);
    }

    private MimeMessage arrived(LetterBuilder letter) throws MessagingException {
        return arrived(room, letter);
    }

    private static MimeMessage arrived(Mailroom room, LetterBuilder letter) throws MessagingException {
        room.post(letter.build());
        room.sender.sendDue();
        MimeMessage[] all = SERVER.getReceivedMessages();
        assertThat(all).isNotEmpty();
        return all[all.length - 1];
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        assertThat(values).as(name).hasSize(1);
        return values[0];
    }

    private static BodyPart part(MimeMessage mail, int index) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index);
    }

    @Test
    void itHasATextAndAnHtmlPartWithTheRealLink() throws Exception {
        MimeMessage mail = arrived(letter());

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(2);
        assertThat(part(mail, 0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(part(mail, 1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(part(mail, 0).getContent().toString())
                .contains("\r\nhttps://parley.example/l/secret-of-link-1?a=1&b=2\r\n")
                .contains("Phone: +49 30 1234")
                .contains("Service hours: Mon–Fri 09:00–17:00");
        assertThat(part(mail, 1).getContent().toString())
                .contains("href=\"https://parley.example/l/secret-of-link-1?a=1&amp;b=2\"")
                .contains("Service hours: Mon–Fri 09:00–17:00");
    }

    @Test
    void itsHeadersSayWhoWroteItWhenAndThatAMachineDid() throws Exception {
        MimeMessage mail = arrived(letter());

        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("notices@nordwind.example", "Nordwind Cloud", "UTF-8"));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Anna Berg");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(Mailroom.START));
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Content-Language")).isEqualTo("en");
        assertThat(header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@nordwind\\.example>");
        assertThat(header(mail, "Return-Path")).isEqualTo("<notices@nordwind.example>");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getHeader("Reply-To")).isNull();
    }

    @Test
    void senderEnvelopeAndReplyAddressCanBeSet() throws Exception {
        MimeMessage mail = arrived(
                room(new MailSettings(
                        Optional.of("parley@例子.cn"),
                        Optional.of("bounces@nordwind.example"),
                        Optional.of("desk@nordwind.example"),
                        false,
                        0)),
                letter());

        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("parley@xn--fsqu00a.cn");
        assertThat(header(mail, "Message-ID")).endsWith("@xn--fsqu00a.cn>");
        assertThat(header(mail, "Return-Path")).isEqualTo("<bounces@nordwind.example>");
        assertThat(header(mail, "Reply-To")).isEqualTo("desk@nordwind.example");
    }

    @Test
    void chineseArrivesAsItWasWritten() throws Exception {
        MimeMessage mail =
                arrived(letter().to("li", "李伟", "li@customer.example").chinese().with("what", "存储响应缓慢，请关注"));

        assertThat(mail.getSubject()).isEqualTo("K7Q2-M9XD：存储响应缓慢，请关注");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("李伟");
        assertThat(header(mail, "Content-Language")).isEqualTo("zh-CN");
        assertThat(part(mail, 0).getContent().toString()).startsWith("李伟，您好：").contains("电话：+49 30 1234");
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8).chars()).allMatch(character -> character < 128);
    }

    @Test
    void lettersToOneRecipientAboutOneCaseMakeAThread() throws Exception {
        String first = header(arrived(letter()), "Message-ID");
        MimeMessage second = arrived(letter().round(2));
        MimeMessage third = arrived(letter().round(3));
        MimeMessage toAnother = arrived(letter().to("bo", "Bo", "bo@customer.example"));

        assertThat(header(second, "In-Reply-To")).isEqualTo(first);
        assertThat(header(second, "References")).isEqualTo(first);
        assertThat(header(third, "In-Reply-To")).isEqualTo(header(second, "Message-ID"));
        assertThat(header(third, "References").split("\\s+", -1)).containsExactly(first, header(second, "Message-ID"));
        assertThat(toAnother.getHeader("References")).isNull();
    }

    @Test
    void aLongThreadKeepsItsRootAndItsLatestLetters() throws Exception {
        String first = header(arrived(letter()), "Message-ID");
        String last = first;
        MimeMessage mail = null;
        for (int round = 2; round <= 15; round++) {
            last = mail == null ? first : header(mail, "Message-ID");
            mail = arrived(letter().round(round));
        }

        assertThat(header(mail, "References").split("\\s+", -1))
                .hasSize(11)
                .startsWith(first)
                .endsWith(last);
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void nothingThatPeopleWriteAddsAHeaderOrARecipient() throws Exception {
        String evil = "x\r\nBcc: all@customer.example\r\nX-Evil: 1\r\n\r\nbody";

        MimeMessage mail = arrived(
                letter().with("what", evil).to("anna", "Anna\r\nX-Evil: 1 <e@e.example>", "anna@customer.example"));

        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("anna@customer.example");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void overTlsWithAPasswordItArrivesToo() throws Exception {
        var server = new JavaMailSenderImpl();
        server.setProtocol("smtps");
        server.setHost("127.0.0.1");
        server.setPort(SERVER.getSmtps().getPort());
        server.setUsername("parley");
        server.setPassword("open sesame");
        server.getJavaMailProperties().setProperty("mail.smtps.auth", "true");
        server.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
        server.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
        var settings = new MailSettings(Optional.empty(), Optional.empty(), Optional.empty(), true, 0);
        Mailroom secure = new Mailroom(TestDatabase.H2, new SmtpCarrier(server, settings), settings);

        assertThat(arrived(secure, letter()).getSubject()).isEqualTo("K7Q2-M9XD: Storage is slow");
        assertThat(secure.only().status()).isEqualTo(LetterStatus.DELIVERED);
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedGetsNothing() {
        var server = new JavaMailSenderImpl();
        server.setProtocol("smtps");
        server.setHost("127.0.0.1");
        server.setPort(SERVER.getSmtps().getPort());
        var settings = new MailSettings(Optional.empty(), Optional.empty(), Optional.empty(), true, 0);
        Mailroom secure = new Mailroom(TestDatabase.H2, new SmtpCarrier(server, settings), settings);
        secure.post(letter().build());

        secure.sender.sendDue();

        assertThat(secure.only().status()).isEqualTo(LetterStatus.QUEUED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void afterACrashTheMailboxHoldsOneLetterUnderOneId() throws Exception {
        room.post(letter().build());
        room.deliveries.onRecord = () -> {
            throw new IllegalStateException("the ledger is locked");
        };
        room.sender.sendDue();
        room.deliveries.onRecord = () -> {};
        room.clock.advance(Duration.ofMinutes(1));
        room.sender.sendDue();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
    }
}
