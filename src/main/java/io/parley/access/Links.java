package io.parley.access;

import io.parley.casefile.CaseNumber;
import io.parley.party.Parties;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Personal links in mails: bound to one contact, one case, one purpose; they expire and can be revoked. What stands in
 * the database is no key: the token is made from the link's id with the installation's secret when the mail is sent.
 */
@Component
public class Links {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Clock clock;
    private final LinkSeal seal;
    private final URI baseUrl;

    Links(JdbcClient jdbc, Parties parties, Clock clock, LinkSeal seal, AccessSettings settings) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.clock = clock;
        this.seal = seal;
        this.baseUrl = settings.baseUrl();
    }

    /**
     * Makes a link's record in the current transaction.
     *
     * @param purpose such as {@code acknowledge-notice} (a step's key) or {@code track}
     * @return the link's id, which opens nothing by itself
     */
    public String issue(String contactId, CaseNumber number, String purpose, Duration valid) {
        if (purpose.isBlank() || purpose.equals(OneTimeSignIns.PURPOSE)) {
            throw new IllegalArgumentException(
                    "'" + purpose + "' is no purpose of a case's link; name the step it serves");
        }
        if (valid.isNegative() || valid.isZero()) {
            throw new IllegalArgumentException("A link must be valid for some time, not " + valid);
        }
        Instant now = clock.instant();
        String id = seal.newId();
        jdbc.sql("insert into link (id, contact_id, case_number, purpose, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, contactId, number.value(), purpose, Timestamp.from(now), Timestamp.from(now.plus(valid)))
                .update();
        return id;
    }

    /**
     * The address to put into the mail for a link's id, a one-time sign-in's included; throws
     * {@link NoSuchElementException} for an id that was never issued.
     */
    public URI address(String linkId) {
        String purpose = jdbc.sql("select purpose from link where id = ?")
                .param(linkId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No link has the id '" + linkId + "'; issue it first"));
        String path = purpose.equals(OneTimeSignIns.PURPOSE) ? "/portal/enter/" : "/portal/link/";
        return URI.create(baseUrl + path + seal.token(linkId));
    }

    /** What a token opens; empty for a guess, an expired and a revoked one alike. Changes nothing. */
    public Optional<Link> open(String token) {
        return seal.id(token).flatMap(this::live).filter(link -> parties.contact(link.contactId())
                .isPresent());
    }

    /** Ends a link for good; ending it again changes nothing. */
    public void revoke(String linkId) {
        jdbc.sql("update link set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), linkId)
                .update();
    }

    private Optional<Link> live(String id) {
        return jdbc.sql("select contact_id, case_number, purpose, expires_at from link"
                        + " where id = ? and case_number is not null and revoked_at is null and expires_at > ?")
                .params(id, Timestamp.from(clock.instant()))
                .query((row, n) -> new Link(
                        id,
                        row.getString("contact_id"),
                        new CaseNumber(row.getString("case_number")),
                        row.getString("purpose"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** What a live link stands for. */
    public record Link(String id, String contactId, CaseNumber number, String purpose, Instant expires) {}
}
