package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    private static final String A = "CHG-2026-000002";
    private static final String B = "INC-2026-000001";
    private static final byte[] SAMPLE = sample();

    @TempDir
    Path folder;

    private static TrailGround ground(TestDatabase database, Path home) {
        var ground = new TrailGround(database).record(A, "a", "b", "c").record(B, "x", "y");
        new Seals(ground.source, ground.manager, ground.clock, home).seal();
        return ground.record(A, "d");
    }

    private static byte[] sample() {
        try {
            Path home = Files.createTempDirectory("parley");
            var ground = ground(TestDatabase.H2, home);
            var bytes = new java.io.ByteArrayOutputStream();
            new TrailExport(ground.source, ground.clock).writeAll(bytes);
            Files.delete(home.resolve("seals.jsonl"));
            Files.delete(home);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsExportedIsSoundAndSelfContained(TestDatabase database) throws IOException {
        var ground = ground(database, folder);
        Path all = folder.resolve("all.jsonl");
        Path one = folder.resolve("one.jsonl");
        try (OutputStream sink = Files.newOutputStream(all)) {
            new TrailExport(ground.source, ground.clock).writeAll(sink);
        }
        try (OutputStream sink = Files.newOutputStream(one)) {
            new TrailExport(ground.source, ground.clock).write(A, sink);
        }
        String seals = "--seals=" + folder.resolve("seals.jsonl");

        var inspection = Inspection.of(all.toString(), one.toString(), seals, "--lang=en");

        assertThat(inspection.out())
                .contains("2 chains, 6 entries, 1 seals")
                .contains("1 chains, 4 entries, 0 seals")
                .contains("Nothing is wrong.");
        assertThat(inspection.exitCode()).isZero();
        assertThat(Files.readString(one)).doesNotContain(B);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void longChainsAreExportedWhole(TestDatabase database) throws IOException {
        var ground = new TrailGround(database);
        ground.transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1200; i++) {
                ground.trail.record(A, "step", "person:li.wei", java.util.Map.of("i", i));
            }
        });
        Path all = folder.resolve("all.jsonl");
        try (OutputStream sink = Files.newOutputStream(all)) {
            new TrailExport(ground.source, ground.clock).writeAll(sink);
        }

        assertThat(Inspection.of(all.toString(), "--lang=en").out()).contains("1 chains, 1200 entries");
        assertThat(Inspection.of(ground.source).out()).contains("1 chains, 1200 entries");
    }

    @Test
    void anUnknownChainIsNotExported() {
        var ground = new TrailGround(TestDatabase.H2);
        assertThatThrownBy(() -> new TrailExport(ground.source, ground.clock).write(A, OutputStream.nullOutputStream()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(A);
    }

    /** The footer's hash alone would find this; it must be found and never be fatal wherever the byte lies. */
    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anyChangedByteIsFound(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll @IntRange(min = 1, max = 255) int by)
            throws IOException {
        byte[] changed = SAMPLE.clone();
        changed[where % changed.length] ^= (byte) by;

        assertThat(inspect(changed).exitCode()).isEqualTo(1);
    }

    /** Who forges a file gives it a fitting last line as well. */
    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anyChangedByteOfAnEntryIsFoundWithoutTheLastLine(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll @IntRange(min = 1, max = 255) int by)
            throws IOException {
        int first = new String(SAMPLE, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int end = new String(SAMPLE, StandardCharsets.UTF_8).lastIndexOf("{\"chains\"");
        byte[] changed = SAMPLE.clone();
        changed[first + where % (end - first)] ^= (byte) by;

        assertThat(inspect(withFittingEnd(changed)).exitCode()).isEqualTo(1);
    }

    @Test
    void removedDoubledAndSwappedLinesAreNamed() throws IOException {
        assertThat(inspect(edited(lines -> without(lines, 3))).out()).contains(A + ", entries 2 to 2: missing.");
        assertThat(inspect(edited(lines -> {
                            lines.add(4, lines.get(3));
                            return lines;
                        }))
                        .out())
                .contains(A + ", entry 2: inserted.");
        assertThat(inspect(edited(lines -> {
                            Collections.swap(lines, 3, 4);
                            return lines;
                        }))
                        .out())
                .contains(A + ", entry 2: reordered. It stands after entry 3.");
        assertThat(inspect(edited(lines -> without(lines, 5))).out()).contains(A + ": the head does not match.");
        assertThat(inspect(edited(lines -> without(lines, 6))).out()).contains(A + ": there are entries but no head.");
        assertThat(inspect(edited(lines -> without(lines, 1))).out()).contains("changed. The counts or the SHA-256");
        assertThat(inspect(edited(lines -> {
                            lines.subList(2, 7).clear();
                            return lines;
                        }))
                        .out())
                .contains(A + ": the whole chain is missing. Seal 1 holds its head.");
        assertThat(inspect(Arrays.copyOf(SAMPLE, 2000)).out()).contains("the end is missing.");
        assertThat(inspect(new byte[0]).exitCode()).isEqualTo(1);
    }

    @Test
    void itSpeaksChinese() throws IOException {
        Path file = Files.write(folder.resolve("all.jsonl"), SAMPLE);

        assertThat(Inspection.of(file.toString(), "--lang=zh").out())
                .contains("2 条链")
                .contains("未发现问题");
        assertThat(Inspection.of(file.toString(), "--lang=zh-CN").out()).contains("未发现问题");
    }

    @Test
    void whatCannotBeCheckedSaysWhatToDo() {
        var missing = Inspection.of("no-such-file.jsonl", "--lang=en");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("no-such-file.jsonl").contains("Give the path");

        var unreachable = Inspection.of("--url=jdbc:h2:mem:none;IFEXISTS=TRUE;X=secret", "--lang=en");
        assertThat(unreachable.exitCode()).isEqualTo(2);
        assertThat(unreachable.err()).contains("jdbc:h2:mem:none").doesNotContain("database jdbc:h2:mem:none;");

        var unknown = Inspection.of("--sea1s=x");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("--sea1s").contains("java -jar parley.jar check");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var english = java.util.ResourceBundle.getBundle("i18n/trail", java.util.Locale.ROOT);
        var chinese = java.util.ResourceBundle.getBundle("i18n/trail", java.util.Locale.SIMPLIFIED_CHINESE);
        var own = new ArrayList<String>();
        english.keySet().forEach(key -> {
            if (!english.getString(key).equals(chinese.getString(key))) {
                own.add(key);
            }
        });
        assertThat(own).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static byte[] edited(UnaryOperator<List<String>> edit) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(SAMPLE, StandardCharsets.UTF_8).split("\n")));
        return withFittingEnd((String.join("\n", edit.apply(lines)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The last line made anew over the bytes before it; its counts stay. */
    private static byte[] withFittingEnd(byte[] export) {
        try {
            int end = new String(export, StandardCharsets.ISO_8859_1).lastIndexOf("{\"chains\"");
            var body = Arrays.copyOf(export, end);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            String line = new String(export, end, export.length - end, StandardCharsets.UTF_8)
                    .replaceFirst("\"sha256\":\"[0-9a-f]*\"", "\"sha256\":\"" + hash + "\"");
            byte[] tail = line.getBytes(StandardCharsets.UTF_8);
            byte[] whole = Arrays.copyOf(body, body.length + tail.length);
            System.arraycopy(tail, 0, whole, body.length, tail.length);
            return whole;
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Inspection inspect(byte[] export) throws IOException {
        Path file = Files.createTempFile("export", ".jsonl");
        try {
            Files.write(file, export);
            return Inspection.of(file.toString(), "--lang=en");
        } finally {
            Files.delete(file);
        }
    }
}
