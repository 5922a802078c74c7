package io.parley.support;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parley in a process of its own, so that it can be killed. */
public final class ParleyProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final Thread reader;

    private ParleyProcess(String... arguments) {
        try {
            process = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        reader = new Thread(this::read, "parley-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the application on a free port, and waits until it is there. */
    public static ParleyProcess start(String... arguments) {
        var all =
                Stream.concat(Stream.of("--server.port=0", "--spring.main.banner-mode=off"), Arrays.stream(arguments));
        var parley = new ParleyProcess(all.toArray(String[]::new));
        parley.port();
        return parley;
    }

    /** Runs a command to its end. */
    public static Result run(String... arguments) {
        try (var parley = new ParleyProcess(arguments)) {
            if (!parley.process.waitFor(PATIENCE_SECONDS, SECONDS)) {
                throw new AssertionError("'" + String.join(" ", arguments) + "' does not end:\n" + parley.log());
            }
            parley.reader.join(SECONDS.toMillis(PATIENCE_SECONDS));
            return new Result(parley.process.exitValue(), parley.log());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command said, and the code it ended with. */
    public record Result(int exitCode, String output) {}

    /** The application as it was built, and the libraries: the same class path without the tests' own classes. */
    private static List<String> command(String... arguments) {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                libraries,
                "io.parley.Parley"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            Matcher port = PORT.matcher("");
            int at = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                at = port.reset(line).find() ? Integer.parseInt(port.group(1)) : at;
                if (line.contains("Started Parley in ")) {
                    started.complete(at);
                }
            }
        } catch (IOException e) {
            log.add("(" + e + ")");
        }
        started.completeExceptionally(new IllegalStateException("Parley has ended"));
    }

    public int port() {
        try {
            return started.get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Parley did not start:\n" + log(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has written so far. */
    public String log() {
        return String.join("\n", log);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** {@code kill -9}: nothing is finished, nothing is cleaned up. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
