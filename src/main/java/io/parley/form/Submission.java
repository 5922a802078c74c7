package io.parley.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was handed in, as it came. */
record Submission(Map<String, List<String>> raw, Map<String, List<Upload>> files) {

    private static final int MOST_FIELDS = 200;
    private static final int MOST_TEXTS = 1_000;

    /** Whether this is more than any form asks for. */
    boolean isTooMuch() {
        long texts = raw.values().stream()
                .filter(Objects::nonNull)
                .mapToLong(List::size)
                .sum();
        return raw.size() + files.size() > MOST_FIELDS || texts > MOST_TEXTS;
    }

    List<String> texts(String key) {
        return present(raw.get(key));
    }

    List<Upload> uploads(String key) {
        return present(files.get(key));
    }

    /** The names that came, without the door's own. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        names.addAll(raw.keySet());
        names.addAll(files.keySet());
        names.removeIf(name -> name == null || name.startsWith("_"));
        return names;
    }

    private static <T> List<T> present(List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
