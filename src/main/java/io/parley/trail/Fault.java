package io.parley.trail;

import java.util.Arrays;
import java.util.List;

/**
 * Something that the check found wrong.
 *
 * @param key what is wrong, such as {@code entry.changed}; the text is {@code trail.check.entry.changed}
 * @param arguments of the text: the first names the chain, the case or the file
 */
public record Fault(String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(String key, Object... arguments) {
        return new Fault(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
