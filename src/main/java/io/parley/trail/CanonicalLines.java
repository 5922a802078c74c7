package io.parley.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Reads lines that must be spelt canonically, so that no byte can differ unseen. */
final class CanonicalLines {

    /** A seal over a hundred thousand chains is shorter; what is longer is no line of ours. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final String name;
    private final InputStream in;
    private final Consumer<Fault> faults;

    CanonicalLines(String name, InputStream in, Consumer<Fault> faults) {
        this.name = name;
        this.in = in;
        this.faults = faults;
    }

    /** What to do with a line. An {@link IllegalArgumentException} from it is a fault of that line. */
    interface Reader {
        void line(long no, byte[] bytes, Map<String, Object> values);
    }

    void forEach(Reader reader) throws IOException {
        var line = new ByteArrayOutputStream();
        long no = 1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                one(no++, line.toByteArray(), reader);
                line.reset();
            } else if (line.size() < LONGEST) {
                line.write(b);
            } else {
                faults.accept(Fault.of("file.line", name, no, "> " + LONGEST + " B"));
                return;
            }
        }
        if (line.size() > 0) {
            faults.accept(Fault.of("file.torn", name, no));
            one(no, line.toByteArray(), reader);
        }
    }

    private void one(long no, byte[] bytes, Reader reader) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Map<String, Object> values = CanonicalJson.read(text);
            if (!CanonicalJson.of(values).equals(text)) {
                faults.accept(Fault.of("file.spelling", name, no));
            }
            reader.line(no, bytes, values);
        } catch (CharacterCodingException e) {
            faults.accept(Fault.of("file.line", name, no, "UTF-8"));
        } catch (IllegalArgumentException e) {
            faults.accept(Fault.of("file.line", name, no, e.getMessage()));
        }
    }
}
