package io.parley.contract;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that Java hands on as text, found in its sources: no contract class declares them. */
final class Sources {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private Sources() {}

    /** The first text in each call of a method. */
    static Set<String> firstTexts(String method) {
        return calls(method)
                .flatMap(call -> TEXT.matcher(call).results().limit(1))
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** All texts in calls of a method that look like this. */
    static Set<String> texts(String method, Pattern shape) {
        return calls(method)
                .flatMap(call -> TEXT.matcher(call).results())
                .map(found -> found.group(1))
                .filter(text -> shape.matcher(text).matches())
                .collect(toCollection(TreeSet::new));
    }

    /** From the method's name to the end of the statement. */
    private static Stream<String> calls(String method) {
        Pattern call = Pattern.compile("\\b" + method + "\\([^;]*;");
        return sources().flatMap(source -> call.matcher(source).results()).map(found -> found.group());
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Sources::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
