package io.parley.trail;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The heads of all chains that have moved since the seal before, under one hash.
 *
 * @param no from 1
 * @param heads in the order of chains (UTF-16 code units)
 * @param prev the hash of the seal before
 */
record Seal(long no, Instant at, List<Trail.Head> heads, String prev, String hash) {

    Seal {
        heads = heads.stream().sorted(Comparator.comparing(Trail.Head::chain)).toList();
    }

    static Seal over(long no, Instant at, List<Trail.Head> heads, String prev) {
        var open = new Seal(no, at, heads, prev, "");
        return new Seal(no, at, open.heads, prev, open.fingerprint());
    }

    /** The hash that the seal should have. */
    String fingerprint() {
        return Fingerprint.ofSeal(no, at, prev, heads);
    }
}
