package io.parley.party;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The provider's staff. */
@Repository
public class Staff {

    public Optional<Person> find(String personId) {
        throw new UnsupportedOperationException();
    }

    /** Who holds a role, by name. */
    public List<Person> holding(StaffRole role) {
        throw new UnsupportedOperationException();
    }
}
