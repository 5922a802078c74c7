package io.parley.mail.outbound;

import io.parley.access.Links;
import io.parley.party.Parties;
import io.parley.party.Party;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Makes the MIME message of a stored letter; only here the personal link's token is made. */
@Component
class Composer {

    private final Parties parties;
    private final Links links;
    private final MailSettings settings;
    private final Clock clock;

    Composer(Parties parties, Links links, MailSettings settings, Clock clock) {
        this.parties = parties;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Made once for a letter, and kept over all attempts; it tells nothing about the case. */
    String newMessageId() {
        try {
            return "<" + UUID.randomUUID() + "@" + Mailbox.domain(settings.from(parties.provider())) + ">";
        } catch (Mailbox.NoAddress e) {
            throw noSender(e);
        }
    }

    private static IllegalStateException noSender(Mailbox.NoAddress cause) {
        return new IllegalStateException("Letters need a sender: set parley.mail.from or the provider's e-mail", cause);
    }

    /** The text with the real address of the personal link. */
    Rendered revealed(StoredLetter letter) {
        return letter.link()
                .map(link -> letter.content().withLink(links.address(link).toString()))
                .orElse(letter.content());
    }

    MimeMessage compose(StoredLetter letter, InternetAddress to) throws MessagingException {
        var message = new LetterMessage(letter.messageId());
        from(message, parties.provider());
        message.setRecipient(Message.RecipientType.TO, to);
        Rendered content = revealed(letter);
        message.setSubject(PlainText.line(content.subject(), Integer.MAX_VALUE), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(
                new String[] {Texts.supported(letter.recipient().language()).toLanguageTag()});
        // RFC 3834: asks automatic responders to keep still.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.inReplyTo().isPresent()) {
            message.setHeader("In-Reply-To", letter.inReplyTo().get());
        }
        if (letter.references().isPresent()) {
            message.setHeader(
                    "References", MimeUtility.fold(12, letter.references().get()));
        }
        message.setContent(
                new MimeMultipart("alternative", part(content.text(), "plain"), part(content.html(), "html")));
        message.saveChanges();
        return message;
    }

    private void from(SMTPMessage message, Party provider) throws MessagingException {
        try {
            InternetAddress from = Mailbox.named(provider.name(), settings.from(provider));
            message.setFrom(from);
            message.setEnvelopeFrom(Mailbox.address(settings.envelopeFrom().orElse(from.getAddress()))
                    .getAddress());
            if (settings.replyTo().isPresent()) {
                message.setReplyTo(new InternetAddress[] {
                    Mailbox.address(settings.replyTo().get())
                });
            }
        } catch (Mailbox.NoAddress e) {
            throw noSender(e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        // Canonical line ends, also inside base64 (RFC 2045, 6.8).
        part.setText(text.replace("\n", "\r\n"), "UTF-8", subtype);
        return part;
    }

    /** Keeps the Message-ID that the letter was posted with. */
    private static final class LetterMessage extends SMTPMessage {
        private final String id;

        LetterMessage(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
