package io.parley.trail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to check.
 *
 * @param exports files to check; the database where there are none
 * @param seals the seals' file to compare with
 */
record CheckArguments(
        List<Path> exports, String url, String user, String password, Optional<Path> seals, Locale language) {

    private static final Set<String> OPTIONS = Set.of("url", "user", "password", "seals", "lang");

    /** Reads options written {@code --name=value} or {@code --name value}; the rest are files. */
    static CheckArguments of(String[] arguments, Map<String, String> environment) {
        var options = new HashMap<String, String>();
        var files = new ArrayList<Path>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                files.add(Path.of(arguments[i]));
                continue;
            }
            String[] parts = arguments[i].substring(2).split("=", 2);
            if (!OPTIONS.contains(parts[0])) {
                throw new IllegalArgumentException("--" + parts[0]);
            }
            if (parts.length == 1 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + parts[0] + "=…");
            }
            options.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
        }
        return new CheckArguments(
                List.copyOf(files),
                first(
                        options.get("url"),
                        environment.get("SPRING_DATASOURCE_URL"),
                        "jdbc:h2:file:./data/parley;ACCESS_MODE_DATA=r"),
                first(options.get("user"), environment.get("SPRING_DATASOURCE_USERNAME"), "parley"),
                first(options.get("password"), environment.get("SPRING_DATASOURCE_PASSWORD"), ""),
                Optional.ofNullable(options.get("seals")).map(Path::of),
                Optional.ofNullable(options.get("lang"))
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.getDefault()));
    }

    private static String first(String option, String environment, String otherwise) {
        return option != null ? option : environment != null ? environment : otherwise;
    }
}
