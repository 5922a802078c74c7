package io.parley.mail.outbound;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to the mail server of {@code spring.mail.*}, one connection each. */
final class SmtpCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

    /** Answers to RCPT that speak of us, not of the recipient: wrong sequence, authentication or encryption wanted. */
    private static final Set<Integer> ABOUT_US = Set.of(503, 530, 534, 535, 538);

    private final JavaMailSenderImpl server;
    private final String protocol;

    SmtpCarrier(JavaMailSenderImpl server, MailSettings settings) {
        this.server = server;
        this.protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Properties properties = server.getJavaMailProperties();
        for (String prefix : new String[] {"mail.smtp.", "mail.smtps."}) {
            // The letter's row is locked meanwhile, so that no attempt may hang.
            properties.putIfAbsent(prefix + "connectiontimeout", "10000");
            properties.putIfAbsent(prefix + "timeout", "20000");
            properties.putIfAbsent(prefix + "writetimeout", "20000");
            properties.putIfAbsent(prefix + "quitwait", "false");
            properties.putIfAbsent(prefix + "starttls.enable", "true");
            properties.putIfAbsent(prefix + "starttls.required", String.valueOf(settings.requireTls()));
            properties.putIfAbsent(prefix + "ssl.checkserveridentity", "true");
        }
    }

    @Override
    public boolean isServer() {
        return true;
    }

    @Override
    public Outcome carry(StoredLetter letter, MimeMessage message, InternetAddress to) {
        Transport transport = null;
        try {
            transport = server.getSession().getTransport(protocol);
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(message, new Address[] {to});
            return Outcome.accepted(transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "sent");
        } catch (MessagingException e) {
            return failed(e);
        } finally {
            close(transport);
        }
    }

    private static Outcome failed(MessagingException failure) {
        Exception cause = failure;
        while (cause instanceof MessagingException step) {
            if (step instanceof SMTPAddressFailedException address) {
                int code = address.getReturnCode();
                return code >= 500 && !ABOUT_US.contains(code)
                        ? Outcome.refused(Outcome.words(address))
                        : Outcome.postponed(Outcome.words(address));
            }
            cause = step.getNextException();
        }
        return Outcome.postponed(Outcome.words(failure) + (cause == null ? "" : ": " + Outcome.words(cause)));
    }

    /** The letter's fate is known by now; a bad farewell changes nothing. */
    private static void close(Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }
}
