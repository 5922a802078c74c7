package io.parley.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail server with everybody's mailbox, and a hand on the moment at which it accepts a letter. */
public final class MailServer implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/portal/(?:link|enter)/\\S+");

    private final GreenMail server;
    private final AtomicReference<Consumer<Mail>> next = new AtomicReference<>();

    private MailServer(GreenMail server) {
        this.server = server;
        MessageDeliveryHandler mailboxes = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            GreenMailUser owner = mailboxes.handle(message, address);
            accepting(message);
            return owner;
        });
    }

    public static MailServer start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    /** A mail as it lies in a mailbox. */
    public record Mail(String id, String to, String subject, String text) {

        /** Where its personal link leads to, on whatever host. */
        public String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("There is no link in\n" + text);
            }
            return URI.create(link.group()).getPath();
        }
    }

    /** What makes Parley send here. */
    public List<String> settings() {
        return List.of(
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort(),
                "parley.mail.require-tls=false");
    }

    /** Does this once, while the next letter is in the server's hands and before it says so. */
    public void onNext(Consumer<Mail> hook) {
        next.set(hook);
    }

    private void accepting(MovingMessage message) {
        Consumer<Mail> hook = next.getAndSet(null);
        if (hook != null) {
            hook.accept(mail(message.getMessage()));
        }
    }

    public List<Mail> all() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::mail).toList();
    }

    public Stream<Mail> to(String address) {
        return all().stream().filter(mail -> mail.to().equals(address));
    }

    /** Waits for the mail to this address that comes after so many others. */
    public Mail await(String address, int after) {
        return org.awaitility.Awaitility.await("mail " + (after + 1) + " to " + address)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(address).toList(), mails -> mails.size() > after)
                .get(after);
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID(),
                    ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    message.getSubject(),
                    ((MimeMultipart) message.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
