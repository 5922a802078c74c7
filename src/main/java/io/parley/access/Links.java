package io.parley.access;

import io.parley.casefile.CaseNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Personal links in mails: bound to one contact, one case, one purpose; they expire and can be revoked. What stands in
 * the database is no key: the token is made from the link's id with the installation's secret when the mail is sent.
 */
@Component
public class Links {

    /**
     * Makes a link's record in the current transaction.
     *
     * @param purpose such as {@code acknowledge-notice} (a step's key) or {@code track}
     * @return the link's id, which opens nothing by itself
     */
    public String issue(String contactId, CaseNumber number, String purpose, Duration valid) {
        throw new UnsupportedOperationException();
    }

    /** The address to put into the mail for a link's id. */
    public URI address(String linkId) {
        throw new UnsupportedOperationException();
    }

    /** What a token opens; empty for a guess, an expired and a revoked one alike. Changes nothing. */
    public Optional<Link> open(String token) {
        throw new UnsupportedOperationException();
    }

    public void revoke(String linkId) {
        throw new UnsupportedOperationException();
    }

    /** What a live link stands for. */
    public record Link(String id, String contactId, CaseNumber number, String purpose, Instant expires) {}
}
