package io.parley.setup;

import java.util.List;

/**
 * One thing that is wrong in the file.
 *
 * @param path the field, such as {@code customers[0].contacts[1].email}; empty for the file as a whole
 * @param key of the text in {@code i18n/setup}
 * @param arguments of the text; what stands in the file is data and is shown without control characters
 */
record Flaw(Position at, String path, String key, List<String> arguments) implements Comparable<Flaw> {

    private static final int LONGEST = 200;

    Flaw {
        path = shown(path);
        arguments = arguments.stream().map(Flaw::shown).toList();
    }

    static Flaw of(Position at, String path, String key, String... arguments) {
        return new Flaw(at, path, key, List.of(arguments));
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    @Override
    public int compareTo(Flaw other) {
        int order = at.compareTo(other.at);
        if (order == 0) {
            order = path.compareTo(other.path);
        }
        return order != 0 ? order : key.compareTo(other.key);
    }
}
