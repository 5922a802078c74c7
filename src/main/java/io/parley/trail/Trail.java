package io.parley.trail;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The tamper-evident record of each case: what each party said, did, was sent, and when.
 *
 * <p>Entries are collected during the transaction and appended just before it commits, chains locked in the order of
 * their names, so that neighbours do not deadlock.
 */
@Component
public class Trail {

    /**
     * Records what happened, in the current transaction (which must exist).
     *
     * @param chain the case's number
     * @param what a short key, such as {@code window.missed}; the pages translate {@code trail.window.missed}
     * @param who such as {@code person:li.wei}
     * @param details scalars only (strings, numbers, booleans, instants); hashed in canonical form
     */
    public void record(String chain, String what, String who, Map<String, ?> details) {
        throw new UnsupportedOperationException();
    }
}
