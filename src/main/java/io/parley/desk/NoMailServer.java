package io.parley.desk;

import io.parley.access.Banner;
import io.parley.mail.outbound.Postbox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page of the desk that letters are only written to files, so that nobody waits for an answer. */
@Component
class NoMailServer implements Banner {

    private final Postbox postbox;

    NoMailServer(Postbox postbox) {
        this.postbox = postbox;
    }

    @Override
    public Optional<String> text() {
        return postbox.isConfigured() ? Optional.empty() : Optional.of("desk.banner.no-mail-server");
    }
}
