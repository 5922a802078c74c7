package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealsTest {

    @TempDir
    Path home;

    private Seals seals(TrailGround ground) {
        return new Seals(ground.source, ground.manager, ground.clock, home);
    }

    private List<Seal> inFile() throws IOException {
        return Files.readAllLines(home.resolve("seals.jsonl")).stream()
                .map(line -> Line.seal(CanonicalJson.read(line)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSealHoldsTheHeadsThatHaveMovedSinceTheOneBefore(TestDatabase database) throws IOException {
        var ground = new TrailGround(database).record("B", "x").record("A", "y");
        assertThat(seals(ground).seal()).contains(1L);
        ground.record("B", "z");
        assertThat(seals(ground).seal()).contains(2L);

        List<Seal> seals = inFile();

        assertThat(seals).extracting(Seal::no).containsExactly(1L, 2L);
        assertThat(seals.get(0).heads()).extracting(Trail.Head::chain).containsExactly("A", "B");
        assertThat(seals.get(1).heads()).containsExactly(ground.trail.head("B").orElseThrow());
        assertThat(seals.get(1).prev()).isEqualTo(seals.get(0).hash());
        assertThat(seals).allSatisfy(seal -> assertThat(seal.fingerprint()).isEqualTo(seal.hash()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereNothingHasChangedThereIsNoNewSeal(TestDatabase database) throws IOException {
        var ground = new TrailGround(database);
        assertThat(seals(ground).seal()).isEmpty();
        ground.record("A", "x");
        assertThat(seals(ground).seal()).contains(1L);

        assertThat(seals(ground).seal()).isEmpty();
        assertThat(inFile()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theFileCatchesUpAfterACrash(TestDatabase database) throws IOException {
        var ground = new TrailGround(database).record("A", "x");
        seals(ground).seal();
        byte[] whole = Files.readAllBytes(home.resolve("seals.jsonl"));
        ground.record("A", "y");
        seals(ground).seal();
        byte[] both = Files.readAllBytes(home.resolve("seals.jsonl"));

        Files.write(home.resolve("seals.jsonl"), whole);
        Files.writeString(home.resolve("seals.jsonl"), "{\"at\":\"2026", StandardOpenOption.APPEND);
        seals(ground).seal();

        assertThat(Files.readAllBytes(home.resolve("seals.jsonl"))).isEqualTo(both);
        Files.delete(home.resolve("seals.jsonl"));
        seals(ground).seal();
        assertThat(Files.readAllBytes(home.resolve("seals.jsonl"))).isEqualTo(both);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFileOfAnotherDatabaseIsNotContinued(TestDatabase database) throws IOException {
        seals(new TrailGround(database).record("A", "x")).seal();
        byte[] before = Files.readAllBytes(home.resolve("seals.jsonl"));
        var other = new TrailGround(database).record("A", "other");

        assertThatIllegalStateException()
                .isThrownBy(() -> seals(other).seal())
                .withMessageContaining("Seal 1")
                .withMessageContaining("move the file away");
        assertThat(Files.readAllBytes(home.resolve("seals.jsonl"))).isEqualTo(before);
    }
}
