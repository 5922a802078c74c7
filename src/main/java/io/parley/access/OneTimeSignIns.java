package io.parley.access;

import io.parley.party.Contact;
import io.parley.party.Parties;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins that are mailed to a contact and work once. */
@Component
class OneTimeSignIns {

    static final String PURPOSE = "sign-in";
    static final Duration VALID = Duration.ofMinutes(20);

    /** So that nobody's mailbox is flooded: this many unused ones at a time, this far apart. */
    static final int LIVE = 3;

    static final Duration APART = Duration.ofMinutes(1);

    private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}\\s@]{1,64}@[^\\p{Cntrl}\\s@]{1,189}");

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Clock clock;
    private final LinkSeal seal;
    private final ApplicationEventPublisher events;

    OneTimeSignIns(JdbcClient jdbc, Parties parties, Clock clock, LinkSeal seal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.clock = clock;
        this.seal = seal;
        this.events = events;
    }

    /** Issues one for each contact at this address, if there is any; says to nobody whether there was. */
    @Transactional
    public void request(String address) {
        String email = address.strip();
        if (ADDRESS.matcher(email).matches()) {
            parties.contactsAt(email).stream()
                    .filter(this::mayHaveOneMore)
                    .forEach(contact -> events.publishEvent(new SignInRequested(contact.id(), issue(contact))));
        }
    }

    /** Whose sign-in this is, as long as it can be used. Changes nothing. */
    Optional<Contact> open(String token) {
        return seal.id(token)
                .flatMap(id -> jdbc.sql("select contact_id from link where id = ? and purpose = ?"
                                + " and used_at is null and revoked_at is null and expires_at > ?")
                        .params(id, PURPOSE, Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional())
                .flatMap(parties::contact);
    }

    /** Uses it up. Of several at once, one succeeds. */
    Optional<Contact> use(String token) {
        Optional<Contact> contact = open(token);
        Timestamp now = Timestamp.from(clock.instant());
        return contact.filter(c -> jdbc.sql("update link set used_at = ? where id = ? and used_at is null"
                                + " and revoked_at is null and expires_at > ?")
                        .params(now, seal.id(token).orElseThrow(), now)
                        .update()
                == 1);
    }

    private boolean mayHaveOneMore(Contact contact) {
        Instant now = clock.instant();
        var live = jdbc.sql("select issued_at from link where contact_id = ? and purpose = ?"
                        + " and issued_at > ? and used_at is null and revoked_at is null")
                .params(contact.id(), PURPOSE, Timestamp.from(now.minus(VALID)))
                .query((row, n) -> row.getTimestamp("issued_at").toInstant())
                .list();
        return live.size() < LIVE && live.stream().noneMatch(issued -> issued.isAfter(now.minus(APART)));
    }

    private String issue(Contact contact) {
        Instant now = clock.instant();
        String id = seal.newId();
        jdbc.sql("insert into link (id, contact_id, purpose, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(id, contact.id(), PURPOSE, Timestamp.from(now), Timestamp.from(now.plus(VALID)))
                .update();
        return id;
    }
}
