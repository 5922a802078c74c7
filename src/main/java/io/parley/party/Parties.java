package io.parley.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parties and their contacts.
 *
 * <p>A party that has vanished from the parties' file is still found by its id, because cases refer to it; it is not
 * listed. A contact who has vanished is not returned at all: nothing may be sent to, or accepted from, them.
 */
@Repository
public class Parties {

    private final JdbcClient jdbc;

    public Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The provider that runs this installation; throws {@link IllegalStateException} with the remedy before an import. */
    public Party provider() {
        return ofKind(PartyKind.PROVIDER).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No provider is registered yet; import the parties' file: "
                        + "java -jar parley.jar import parties.yaml"));
    }

    /** Whether the parties' file has been imported. */
    public boolean haveProvider() {
        return !ofKind(PartyKind.PROVIDER).isEmpty();
    }

    /** The party with this id, ended ones included. */
    public Optional<Party> find(String id) {
        return jdbc.sql("select " + PartyRows.PARTY + " from party p where p.id = :id")
                .param("id", id)
                .query(PartyRows::party)
                .optional();
    }

    /** The present customers, by name. */
    public List<Party> customers() {
        return ofKind(PartyKind.CUSTOMER);
    }

    /** The present parties of a kind, by name. */
    public List<Party> ofKind(PartyKind kind) {
        return jdbc.sql("select " + PartyRows.PARTY
                        + " from party p where p.kind = :kind and p.ended_at is null order by p.name, p.id")
                .param("kind", kind.name())
                .query(PartyRows::party)
                .list();
    }

    /** A party's contacts for a duty, first to last resort. */
    public List<Contact> contacts(String partyId, Duty duty) {
        return jdbc.sql("select " + PartyRows.CONTACT
                        + " from contact_duty d join contact c on c.id = d.contact_id"
                        + " where d.party_id = :party and d.duty = :duty and c.ended_at is null order by d.place")
                .param("party", partyId)
                .param("duty", duty.name())
                .query(PartyRows::contact)
                .list();
    }

    /** All of a party's contacts, by name. */
    public List<Contact> contacts(String partyId) {
        return jdbc.sql("select " + PartyRows.CONTACT
                        + " from contact c where c.party_id = :party and c.ended_at is null order by c.name, c.id")
                .param("party", partyId)
                .query(PartyRows::contact)
                .list();
    }

    /** The present contact with this id. */
    public Optional<Contact> contact(String id) {
        return jdbc.sql("select " + PartyRows.CONTACT + " from contact c where c.id = :id and c.ended_at is null")
                .param("id", id)
                .query(PartyRows::contact)
                .optional();
    }

    /** The party whose contact has, or once had, this id: an id is never given to another party's contact. */
    public Optional<String> partyOfContact(String id) {
        return jdbc.sql("select party_id from contact where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The contacts with this mail address (compared without case); one address may serve several parties. */
    public List<Contact> contactsAt(String email) {
        return jdbc.sql("select " + PartyRows.CONTACT
                        + " from contact c where c.email_key = :email and c.ended_at is null order by c.party_id, c.id")
                .param("email", emailKey(email))
                .query(PartyRows::contact)
                .list();
    }

    static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
