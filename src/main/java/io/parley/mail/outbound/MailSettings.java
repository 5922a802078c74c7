package io.parley.mail.outbound;

import io.parley.party.Party;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out; the server itself is {@code spring.mail.*}.
 *
 * @param from the address that letters come from; the provider's own where nothing is set
 * @param envelopeFrom where failures are reported to; {@code from} where nothing is set
 * @param replyTo where answers go to, if not to {@code from}
 * @param requireTls whether a server without TLS is refused; letters hold personal links
 * @param threads how many letters are sent at the same time, 0 to 16; 0 sends only on demand
 */
@ConfigurationProperties("parley.mail")
record MailSettings(
        Optional<String> from,
        Optional<String> envelopeFrom,
        Optional<String> replyTo,
        @DefaultValue("true") boolean requireTls,
        @DefaultValue("2") int threads) {

    MailSettings {
        from = checked("from", from);
        envelopeFrom = checked("envelope-from", envelopeFrom);
        replyTo = checked("reply-to", replyTo);
        if (threads < 0 || threads > 16) {
            throw new IllegalArgumentException("parley.mail.threads is " + threads + "; set it to 0 to 16, such as 2");
        }
    }

    private static Optional<String> checked(String name, Optional<String> address) {
        Optional<String> given =
                Optional.ofNullable(address).flatMap(set -> set).filter(text -> !text.isBlank());
        given.ifPresent(text -> {
            try {
                Mailbox.address(text);
            } catch (Mailbox.NoAddress e) {
                throw new IllegalArgumentException(
                        "parley.mail." + name + " is no mail address; set it to one such as notices@example.com", e);
            }
        });
        return given;
    }

    String from(Party provider) {
        return from.orElse(provider.email());
    }
}
