package io.parley.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with one spelling for each value, so that equal values have equal hashes.
 *
 * <p>No white space; keys in the order of their UTF-16 code units; strings escape only the quote, the backslash,
 * control characters below U+0020, U+007F and lone surrogates (each but the first two as {@code \}{@code u} and four
 * lower-case hexadecimal digits); numbers as {@link BigDecimal#toString()} writes them, so that 1.50 stays 1.50;
 * instants as ISO 8601 text in UTC.
 */
public final class CanonicalJson {

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The text of an object.
     *
     * @throws IllegalArgumentException where a value is none of string, number, boolean, instant, list or map of these
     */
    public static String of(Map<String, ?> values) {
        var json = new CanonicalJson();
        json.write("", values);
        return json.text.toString();
    }

    /**
     * The values of an object: strings, {@link BigDecimal}s, booleans, lists and maps.
     *
     * @throws IllegalArgumentException where the text is no JSON object
     */
    public static Map<String, Object> read(String text) {
        try {
            LinkedHashMap<String, Object> values = READER.readValue(text, OBJECT);
            if (values == null) {
                throw new IllegalArgumentException("Not a JSON object: null");
            }
            values.replaceAll((key, value) -> decimal(value));
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    private static Object decimal(Object value) {
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalJson::decimal).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((key, inner) -> copy.put(key, decimal(inner)));
            return copy;
        }
        return value;
    }

    private void write(String key, Object value) {
        if (value instanceof String string) {
            quote(string);
        } else if (value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Number number) {
            text.append(decimal(key, number));
        } else if (value instanceof Instant) {
            quote(value.toString());
        } else if (value instanceof List<?> list) {
            String separator = "";
            text.append('[');
            for (Object element : list) {
                text.append(separator);
                write(key, element);
                separator = ",";
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map);
        } else {
            throw new IllegalArgumentException("'" + key + "' is " + (value == null ? "null" : value.getClass())
                    + "; give a string, number, boolean, instant, or a list or map of these");
        }
    }

    private void writeObject(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "";
        text.append('{');
        for (var member : sorted.entrySet()) {
            text.append(separator);
            quote(member.getKey());
            text.append(':');
            write(member.getKey(), member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static BigDecimal decimal(String key, Number number) {
        try {
            return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + key + "' is " + number + ", which is no JSON number", e);
        }
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                text.append(c).append(string.charAt(++i));
            } else if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
