package io.parley.setup;

import java.util.Collection;

/** What the import asks of the accounts. */
interface SignIns {

    /** Makes or changes an account; false where it was so already. */
    boolean save(String username, String personId, String passwordHash);

    /** Closes every account that is not named; says how many. */
    int retain(Collection<String> usernames);
}
