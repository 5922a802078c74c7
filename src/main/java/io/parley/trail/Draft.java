package io.parley.trail;

import java.time.Instant;
import java.util.Map;

/** What has been recorded but not yet appended: all of an entry but its place in the chain. */
record Draft(String chain, Instant at, String what, String who, String details) {

    Draft(String chain, Instant at, String what, String who, Map<String, ?> details) {
        this(name("chain", chain), at, name("what", what), name("who", who), scalars(details));
    }

    Trail.Entry after(Trail.Head head) {
        long seq = head.seq() + 1;
        String hash = Fingerprint.ofEntry(chain, seq, at, what, who, details, head.hash());
        return new Trail.Entry(chain, seq, at, what, who, details, head.hash(), hash);
    }

    private static String name(String field, String value) {
        if (value == null || value.isBlank() || value.chars().anyMatch(Draft::unspeakable)) {
            throw new IllegalArgumentException("'" + field + "' of a trail entry must be a text without control"
                    + " characters and not blank; it was '" + value + "'");
        }
        return value;
    }

    /** Control characters, and halves of characters, which no encoding keeps. */
    private static boolean unspeakable(int unit) {
        return Character.isISOControl(unit) || Character.isSurrogate((char) unit);
    }

    private static String scalars(Map<String, ?> details) {
        details.forEach((key, value) -> {
            if (value instanceof Iterable || value instanceof Map) {
                throw new IllegalArgumentException(
                        "'" + key + "' is a " + value.getClass().getSimpleName()
                                + "; details are strings, numbers, booleans and instants: record the hash of what is larger");
            }
        });
        return CanonicalJson.of(details);
    }
}
