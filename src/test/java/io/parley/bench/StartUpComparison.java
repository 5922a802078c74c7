package io.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareApplication;
import io.parley.Parley;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** From the start of the process until it may be sent requests, on an empty database and on one with data. */
class StartUpComparison {

    private static final double LIMIT = 1.5;

    private final Path homes = Bench.results().resolve("start-up");

    @Test
    void parleyStartsNearlyAsFastAsABareApplicationOnTheSameEngine() throws Exception {
        var classPath = new ClassPath(Path.of(System.getProperty("bench.jar")).toAbsolutePath());
        layOutBareApplication();
        var bare = new Child(
                classPath.bare(),
                BareApplication.class.getName(),
                homes.resolve("bare"),
                List.of("--spring.datasource.url=jdbc:h2:file:./data/bare"));
        var parley = new Child(
                classPath.parley(),
                Parley.class.getName(),
                homes.resolve("parley"),
                List.of("--parley.sample-data=true"));

        Result result = new Bench("start-up")
                .with(Candidate.yardstick("bare, empty database", () -> fresh(bare)))
                .with(new Candidate("Parley, empty database", "bare, empty database", LIMIT, () -> fresh(parley)))
                .with(Candidate.yardstick("bare, second start", bare::start))
                .with(new Candidate("Parley, second start", "bare, second start", LIMIT, parley::start))
                .run();

        assertThat(result.tooSlow()).isEmpty();
    }

    private static double fresh(Child child) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(child.home());
        return child.start();
    }

    /** In a folder of its own, because this build's test classes stand on one class path with much else. */
    private static void layOutBareApplication() throws IOException {
        Path classes = Bench.results().resolve("bare-classes");
        copy("/bare/BareApplication.class", classes.resolve("bare/BareApplication.class"));
        copy("/bare/one-step.bpmn", classes.resolve("one-step.bpmn"));
    }

    private static void copy(String resource, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream content = StartUpComparison.class.getResourceAsStream(resource)) {
            Files.write(to, content.readAllBytes());
        }
    }
}
