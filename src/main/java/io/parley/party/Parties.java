package io.parley.party;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The parties and their contacts. */
@Repository
public class Parties {

    /** The provider that runs this installation; throws {@link IllegalStateException} with the remedy before an import. */
    public Party provider() {
        throw new UnsupportedOperationException();
    }

    public Optional<Party> find(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Party> customers() {
        throw new UnsupportedOperationException();
    }

    /** A party's contacts for a duty, first to last resort. */
    public List<Contact> contacts(String partyId, Duty duty) {
        throw new UnsupportedOperationException();
    }

    /** All of a party's contacts, by name. */
    public List<Contact> contacts(String partyId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Contact> contact(String id) {
        throw new UnsupportedOperationException();
    }

    /** The contacts with this mail address (compared without case); one address may serve several parties. */
    public List<Contact> contactsAt(String email) {
        throw new UnsupportedOperationException();
    }
}
