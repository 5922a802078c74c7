package io.parley.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens from the ids of links and back: the id's 16 bytes and 20 bytes of their HMAC-SHA256 (RFC 2104), in
 * Base64url (RFC 4648). Who reads the database cannot make a token; who guesses one never reaches the database.
 */
final class LinkSeal {

    private static final int ID = 16;
    private static final int SEAL = 20;
    /** 36 bytes fill 48 characters exactly: every token has one spelling. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{48}");

    private static final byte[] LABEL = "parley link 1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    LinkSeal(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String newId() {
        byte[] id = new byte[ID];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    String token(String linkId) {
        byte[] id = HexFormat.of().parseHex(linkId);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(ID + SEAL).put(id).put(seal(id)).array());
    }

    /** The id in a token that this installation made; empty for anything else. */
    Optional<String> id(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        byte[] id = Arrays.copyOf(bytes, ID);
        return MessageDigest.isEqual(seal(id), Arrays.copyOfRange(bytes, ID, bytes.length))
                ? Optional.of(HexFormat.of().formatHex(id))
                : Optional.empty();
    }

    private byte[] seal(byte[] id) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(LABEL);
            return Arrays.copyOf(mac.doFinal(id), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256, which every Java must have", e);
        }
    }
}
