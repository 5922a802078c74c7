package io.parley.trail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks an exported file, line by line. */
final class ExportCheck {

    private final String name;
    private final Consumer<Fault> faults;
    private final Verifier verifier;
    private final MessageDigest digest = Fingerprint.sha256();
    private String scope;
    private boolean sealsEnded;
    private boolean ended;

    private ExportCheck(Path export, Consumer<Fault> faults, Optional<SealVerifier> file) {
        this.name = export.getFileName().toString();
        this.faults = faults;
        this.verifier = new Verifier(faults, file);
    }

    static Checked check(Path export, Consumer<Fault> faults, Optional<SealVerifier> file) throws IOException {
        var check = new ExportCheck(export, faults, file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(export), 1 << 16)) {
            new CanonicalLines(check.name, in, faults).forEach(check::line);
        }
        check.end();
        Verifier verifier = check.verifier;
        return new Checked(
                verifier.chains(), verifier.entries(), verifier.seals().count(), 0);
    }

    /** Reads a seals' file. */
    static SealVerifier seals(Path path, Consumer<Fault> faults) throws IOException {
        String name = path.getFileName().toString();
        var seals = new SealVerifier(name, faults);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            new CanonicalLines(name, in, faults).forEach((no, bytes, values) -> seals.seal(Line.seal(values)));
        }
        return seals;
    }

    private void line(long no, byte[] bytes, Map<String, Object> values) {
        String type = Line.text(values, "type");
        if (ended) {
            faults.accept(Fault.of("file.after-end", name, no));
        } else if (type.equals("end")) {
            end(values);
        } else if (scope == null) {
            begin(values);
        } else if (type.equals("seal") && !sealsEnded) {
            verifier.seals().seal(Line.seal(values));
        } else if (type.equals("entry")) {
            endSeals();
            verifier.entry(Line.entry(values));
        } else if (type.equals("chain")) {
            endSeals();
            verifier.head(Line.head(values));
        } else {
            faults.accept(Fault.of("file.line", name, no, "'type' " + type));
        }
        digest.update(bytes);
        digest.update((byte) '\n');
    }

    private void begin(Map<String, Object> values) {
        scope = Line.text(values, "scope");
        if (!Line.text(values, "type").equals("export")
                || !Line.text(values, "format").equals(Line.FORMAT)) {
            faults.accept(Fault.of("file.format", name, Line.FORMAT));
        }
    }

    private void endSeals() {
        if (!sealsEnded) {
            sealsEnded = true;
            verifier.sealsEnd(isComplete());
        }
    }

    private void end(Map<String, Object> values) {
        ended = true;
        boolean counted = Line.number(values, "chains") == verifier.chains()
                && Line.number(values, "entries") == verifier.entries()
                && Line.number(values, "seals") == verifier.seals().count();
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!counted || !Line.text(values, "sha256").equals(actual)) {
            faults.accept(Fault.of("file.digest", name));
        }
    }

    private void end() {
        if (!ended) {
            faults.accept(Fault.of("file.truncated", name));
        }
        endSeals();
        verifier.end(isComplete());
    }

    private boolean isComplete() {
        return Line.ALL.equals(scope);
    }
}
