package io.parley.mail.outbound;

import io.parley.access.Links;
import io.parley.access.SignInRequested;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.party.Party;
import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Mails one-time sign-ins. They belong to no case and are worth nothing after minutes, so that they do not go through
 * the outbox, where the staff would see them: they are tried once, and the contact may ask again.
 */
@Component
class SignInMail {

    private static final Logger LOG = LoggerFactory.getLogger(SignInMail.class);
    private static final String MESSAGE = "contact.sign-in";

    private final Parties parties;
    private final Typesetter typesetter;
    private final Composer composer;
    private final Carrier carrier;
    private final Links links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInMail(Parties parties, Typesetter typesetter, Composer composer, Carrier carrier, Links links, Clock clock) {
        this.parties = parties;
        this.typesetter = typesetter;
        this.composer = composer;
        this.carrier = carrier;
        this.links = links;
        this.clock = clock;
    }

    @TransactionalEventListener
    void mail(SignInRequested request) {
        parties.contact(request.contactId()).ifPresent(contact -> mail(contact, request.linkId()));
    }

    private void mail(Contact contact, String link) {
        try {
            StoredLetter letter = letter(contact, link);
            var to = Mailbox.address(contact.email());
            Outcome outcome = carrier.carry(letter, composer.compose(letter, to), to);
            if (carrier.isServer()) {
                LOG.info("One-time sign-in for contact {}: {}", contact.id(), outcome);
            } else {
                // Without a mail server there is no mailbox to look into, and the file holds the same link.
                LOG.info("{} signs in once at {}", contact.email(), links.address(link));
            }
        } catch (MessagingException | Mailbox.NoAddress e) {
            LOG.warn("The one-time sign-in for contact {} could not be mailed", contact.id(), e);
        }
    }

    private StoredLetter letter(Contact contact, String link) {
        Party provider = parties.provider();
        var recipient = new Letter.Recipient(
                contact.id(), false, contact.name(), contact.email(), contact.language(), contact.zone());
        return new StoredLetter(
                random.nextInt(Integer.MAX_VALUE),
                Optional.empty(),
                MESSAGE,
                1,
                1,
                recipient,
                typesetter.render(MESSAGE, recipient, provider),
                Optional.of(link),
                composer.newMessageId(),
                Optional.empty(),
                Optional.empty(),
                LetterStatus.QUEUED,
                0,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
