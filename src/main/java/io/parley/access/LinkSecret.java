package io.parley.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The installation's secret for links: as configured or, for a single instance, from a file in its home that is made at
 * the first start and that only its owner can read.
 */
final class LinkSecret {

    private static final int LEAST = 32;

    private LinkSecret() {}

    static byte[] of(AccessSettings settings) {
        String configured = settings.access().linkKey();
        return configured.isBlank()
                ? fromFile(settings.home().resolve("link.key"))
                : decoded(configured, "parley.access.link-key");
    }

    private static byte[] fromFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
                byte[] secret = new byte[LEAST];
                new SecureRandom().nextBytes(secret);
                channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(secret)));
            } catch (FileAlreadyExistsException e) {
                // made at an earlier start
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The secret for links cannot be kept in " + file + "; make its directory writable or set"
                            + " parley.access.link-key",
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String text, String place) {
        String remedy = place + " must hold at least " + LEAST + " random bytes in Base64; make them with:"
                + " openssl rand -base64 " + LEAST;
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            if (secret.length < LEAST) {
                throw new IllegalStateException(remedy);
            }
            return secret;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(remedy, e);
        }
    }
}
