package io.parley.setup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words after {@code import} on the command line.
 *
 * @param settings everything that Spring Boot reads itself, such as {@code --spring.datasource.url=…}
 */
record ImportArguments(Optional<Path> file, boolean check, Locale reader, List<String> settings) {

    private static final String LANGUAGE = "--language=";

    static ImportArguments of(String[] arguments, Locale machine) {
        List<String> words = Arrays.stream(arguments)
                .skip(arguments.length > 0 && arguments[0].equals("import") ? 1 : 0)
                .toList();
        List<String> files =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        Locale reader = words.stream()
                .filter(word -> word.startsWith(LANGUAGE))
                .map(word -> Locale.forLanguageTag(word.substring(LANGUAGE.length())))
                .reduce(machine, (first, last) -> last);
        return new ImportArguments(
                files.size() == 1 ? Optional.of(Path.of(files.get(0))) : Optional.empty(),
                words.contains("--check"),
                reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                words.stream()
                        .filter(word -> word.startsWith("--") && !word.startsWith(LANGUAGE) && !word.equals("--check"))
                        .toList());
    }
}
