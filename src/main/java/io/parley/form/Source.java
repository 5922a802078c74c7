package io.parley.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object of a form's file, read strictly: {@link #done()} refuses every property that nobody asked for, so that
 * nothing a form says is silently left undone.
 */
final class Source {

    private final String file;
    private final String component;
    private final String prefix;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Source(String file, String component, String prefix, JsonNode node) {
        this.file = file;
        this.component = component;
        this.prefix = prefix;
        this.node = node;
        if (!node.isObject()) {
            throw refuse("", "must be an object");
        }
    }

    UnreadableForm refuse(String key, String reason) {
        return UnreadableForm.because(file, component, prefix + key, reason);
    }

    void ignore(String... keys) {
        asked.addAll(Arrays.asList(keys));
    }

    Optional<String> text(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isTextual()) {
            throw refuse(key, "must be a text");
        }
        return value.map(JsonNode::textValue).filter(text -> !text.isEmpty());
    }

    String requiredText(String key) {
        return text(key).filter(text -> !text.isBlank()).orElseThrow(() -> refuse(key, "is missing"));
    }

    boolean flag(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw refuse(key, "must be true or false; expressions are not supported");
        }
        return value.isPresent() && value.get().booleanValue();
    }

    /** A number, or a text that is one, as Camunda Modeler writes either. */
    Optional<BigDecimal> number(String key) {
        Optional<String> text = value(key).map(JsonNode::asText).filter(written -> !written.isEmpty());
        try {
            return text.map(BigDecimal::new);
        } catch (NumberFormatException e) {
            throw refuse(key, "must be a number; expressions are not supported");
        }
    }

    int whole(String key, int otherwise) {
        try {
            return number(key).map(BigDecimal::intValueExact).orElse(otherwise);
        } catch (ArithmeticException e) {
            throw refuse(key, "must be a whole number");
        }
    }

    /** The texts of a value or of a list of values. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        value(key).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(each -> texts.add(each.asText()));
            } else if (value.isValueNode()) {
                texts.add(value.asText());
            } else {
                throw refuse(key, "must be a value or a list of values");
            }
        });
        return texts;
    }

    /** An object within; an empty one where there is none. */
    Source within(String key) {
        JsonNode inner = value(key).orElseGet(() -> JsonNodeFactory.instance.objectNode());
        return inner(key, inner);
    }

    /** One object of a list within. */
    Source inner(String key, JsonNode item) {
        return new Source(file, component, prefix + key + ".", item);
    }

    List<JsonNode> list(String key) {
        List<JsonNode> items = new ArrayList<>();
        value(key).ifPresent(value -> {
            if (!value.isArray()) {
                throw refuse(key, "must be a list");
            }
            value.forEach(items::add);
        });
        return items;
    }

    void done() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                throw refuse(key, "is not supported");
            }
        });
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }
}
