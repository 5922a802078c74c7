package io.parley.form;

import java.util.List;
import java.util.Map;

/**
 * What a person answered, as the gate let it through: only fields of that form, each of its type and within its
 * bounds. Strings, {@link java.math.BigDecimal}s, booleans, lists of strings; dates and times as ISO 8601 text; files as
 * {@link Upload}s.
 *
 * @param form the form's id, {@code version} the SHA-256 of its file
 */
public record Answers(String form, String version, Map<String, Object> values, Map<String, List<Upload>> files) {

    public Answers {
        values = Map.copyOf(values);
        files = Map.copyOf(files);
    }
}
