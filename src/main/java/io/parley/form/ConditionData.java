package io.parley.form;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What conditions see: of what is known the plain values only, so that an expression cannot reach into objects, and of
 * asked fields the answers only. A field with several values is an empty list while it has none.
 */
final class ConditionData {

    private final Map<String, Object> data = new HashMap<>();

    ConditionData(Form form, Map<String, Object> known) {
        known.forEach((name, value) -> put(name, value));
        for (Field field : form.fields()) {
            if (!field.readOnly()) {
                data.remove(field.key());
                if (field.kind().several()) {
                    data.put(field.key(), List.of());
                }
            }
        }
    }

    void put(String name, Object value) {
        if (isPlain(value)) {
            data.put(name, plain(value));
        } else if (value instanceof Collection<?> values && values.stream().allMatch(ConditionData::isPlain)) {
            data.put(name, values.stream().map(ConditionData::plain).toList());
        }
    }

    boolean hides(Part part) {
        return part.condition()
                .filter(condition -> condition.hides(Map.copyOf(data)))
                .isPresent();
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor;
    }

    private static Object plain(Object value) {
        return value instanceof Enum<?> || value instanceof TemporalAccessor ? Objects.toString(value) : value;
    }
}
