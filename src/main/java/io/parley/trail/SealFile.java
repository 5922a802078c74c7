package io.parley.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The seals outside of the database: one {@link Line} each, only ever appended. */
final class SealFile {

    private static final int BLOCK = 8192;

    private final Path path;

    SealFile(Path path) {
        this.path = path;
    }

    /** Appends the seals that the file lacks, and returns when they are on the disk. */
    synchronized void catchUp(SealRows rows) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // Held until the channel is closed: instances on one machine may share their home.
                channel.lock();
                long last = cutTornLine(channel).map(line -> agreed(line, rows)).orElse(0L);
                for (var next = rows.next(last); next.isPresent(); next = rows.next(last)) {
                    append(channel, Line.of(next.get()));
                    last = next.get().no();
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The seals could not be written to " + path + "; make the directory writable, they follow then", e);
        }
    }

    private long agreed(String line, SealRows rows) {
        Seal seal = Line.seal(CanonicalJson.read(line));
        if (!rows.hash(seal.no()).equals(Optional.of(seal.hash()))) {
            throw new IllegalStateException("Seal " + seal.no() + " in " + path + " is not the database's. Either the"
                    + " database is another one (then move the file away), or it was tampered with: run the check with"
                    + " --seals=" + path);
        }
        return seal.no();
    }

    /** The last whole line; what follows it was torn by a crash, and is written again. */
    private static Optional<String> cutTornLine(FileChannel channel) throws IOException {
        long end = lastNewline(channel, channel.size()) + 1;
        channel.truncate(end).position(end);
        if (end == 0) {
            return Optional.empty();
        }
        long start = lastNewline(channel, end - 1) + 1;
        ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - 1 - start));
        read(channel, line, start);
        return Optional.of(StandardCharsets.UTF_8.decode(line.flip()).toString());
    }

    /** Where the last line feed before {@code before} is; -1 where there is none. */
    private static long lastNewline(FileChannel channel, long before) throws IOException {
        for (long end = before; end > 0; end -= BLOCK) {
            long start = Math.max(0, end - BLOCK);
            ByteBuffer block = ByteBuffer.allocate((int) (end - start));
            read(channel, block, start);
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i;
                }
            }
        }
        return -1;
    }

    private static void read(FileChannel channel, ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {
            // until full
        }
    }

    private static void append(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
