package io.parley.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The hashes of the trail: SHA-256, in lower-case hexadecimal digits, over fields that are each written as a netstring
 * ({@code length:bytes,} with the length in bytes as a decimal number, and the bytes in UTF-8), so that no two
 * different lists of fields are written alike. Numbers are decimal, instants ISO 8601 in UTC as
 * {@link Instant#toString()} writes them.
 *
 * <ul>
 *   <li>an entry: {@code parley-trail-1}, chain, seq, at, what, who, details, prev
 *   <li>a seal: {@code parley-seal-1}, no, at, prev, and for each head in the order of chains (UTF-16 code units):
 *       chain, seq, hash
 * </ul>
 *
 * The first entry of a chain, and the first seal, have 64 zeros for {@code prev}.
 */
final class Fingerprint {

    /** What the first of a chain follows. */
    static final String NOTHING = "0".repeat(64);

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static String ofEntry(String chain, long seq, Instant at, String what, String who, String details, String prev) {
        return new Fingerprint()
                .add("parley-trail-1")
                .add(chain)
                .add(Long.toString(seq))
                .add(at.toString())
                .add(what)
                .add(who)
                .add(details)
                .add(prev)
                .hex();
    }

    static String ofSeal(long no, Instant at, String prev, List<Trail.Head> heads) {
        var fingerprint = new Fingerprint()
                .add("parley-seal-1")
                .add(Long.toString(no))
                .add(at.toString())
                .add(prev);
        for (Trail.Head head : heads) {
            fingerprint.add(head.chain()).add(Long.toString(head.seq())).add(head.hash());
        }
        return fingerprint.hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256; every Java platform must have it", e);
        }
    }

    private Fingerprint add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
