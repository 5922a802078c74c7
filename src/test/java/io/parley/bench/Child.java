package io.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Spring Boot application in a JVM of its own.
 *
 * @param home its working directory, where its database lies
 */
record Child(String classPath, String mainClass, Path home, List<String> settings) {

    /** What Spring Boot says when it may be sent requests, after everything that runs at its start. */
    private static final String READY = "ReadinessState changed to ACCEPTING_TRAFFIC";

    /** Milliseconds from the start of the process until it is ready; then it is stopped, in order. */
    double start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            awaitReady(output);
            double taken = (System.nanoTime() - begun) / 1e6;
            // Process.destroy would close the output that is still to be read.
            process.toHandle().destroy();
            output.lines().forEach(line -> {});
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(mainClass + " does not stop");
            }
            return taken;
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitReady(BufferedReader output) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            last.add(line);
            if (last.size() > 40) {
                last.remove();
            }
        }
        throw new IllegalStateException(mainClass + " ended before it was ready:\n" + String.join("\n", last));
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                mainClass,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.org.springframework.boot.availability=debug"));
        command.addAll(settings);
        return command;
    }
}
