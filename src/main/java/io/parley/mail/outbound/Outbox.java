package io.parley.mail.outbound;

import org.springframework.stereotype.Component;

/** Letters to be sent, written in the transaction of the step that sends them. */
@Component
public class Outbox {

    /**
     * Puts a letter into the outbox; the same (case, message, recipient, revision) again changes nothing. The sender is
     * woken after commit.
     *
     * @return whether it was new
     */
    public boolean post(Letter letter) {
        throw new UnsupportedOperationException();
    }
}
