package io.parley.portal;

import io.parley.party.Contact;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Knows in which language this request is read. */
@Component
class Readers {

    private final MessageSource texts;
    private final Clock clock;

    Readers(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The contact as the reader of this request's page. */
    Reader of(Contact contact) {
        return new Reader(texts, LocaleContextHolder.getLocale(), contact.zone(), clock.instant());
    }
}
