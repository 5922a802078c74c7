package io.parley.setup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what may stand only once and stands again. */
final class Once {

    private final String key;
    private final Map<String, Field> first = new HashMap<>();

    /** @param key of the text; its argument is the line where the first one stands */
    private Once(String key) {
        this.key = key;
    }

    static Stream<Flaw> flaws(String key, Stream<Field> fields) {
        Once once = new Once(key);
        return fields.flatMap(field -> once.again(field).stream());
    }

    private Optional<Flaw> again(Field field) {
        return field.text()
                .map(text -> first.putIfAbsent(Field.caseless(text), field))
                .map(before -> field.flaw(key, String.valueOf(before.at().line())));
    }
}
