package io.parley.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the components of one form. */
final class FormReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w{0,63}");

    private final String file;
    private final Conditions conditions;

    FormReader(String file, Conditions conditions) {
        this.file = file;
        this.conditions = conditions;
    }

    /** The parts of the form whose root is given; the id and the title are {@link Heading}'s. */
    List<Part> parts(List<JsonNode> components) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode node : components) {
            parts.add(part(node));
        }
        return parts;
    }

    private Part part(JsonNode node) {
        Source component = new Source(file, name(node), "", node);
        component.ignore("id", "layout");
        Source properties = component.within("properties");
        Optional<Condition> condition = condition(component);
        String type = component.requiredText("type");
        Part part =
                switch (type) {
                    case "text" -> new Part.Paragraphs(Wordings.plain(component, properties), condition);
                    case "group" -> group(component, properties, condition);
                    case "separator" -> new Part.Gap(true, condition);
                    case "spacer" -> {
                        component.ignore("height");
                        yield new Part.Gap(false, condition);
                    }
                    default -> field(type, component, properties, condition);
                };
        component.done();
        properties.done();
        return part;
    }

    /** How messages call a component: its key, else its id. */
    static String name(JsonNode node) {
        String named = node.path("key").asText(node.path("id").asText(""));
        return node.path("type").asText("?") + (named.isEmpty() ? "" : " '" + named + "'");
    }

    private Optional<Condition> condition(Source component) {
        Source conditional = component.within("conditional");
        Optional<String> hide = conditional.text("hide");
        conditional.done();
        try {
            return hide.map(conditions::compile);
        } catch (IllegalArgumentException e) {
            throw conditional.refuse("hide", e.getMessage());
        }
    }

    private Part group(Source component, Source properties, Optional<Condition> condition) {
        component.ignore("showOutline");
        if (component.text("path").isPresent()) {
            throw component.refuse("path", "is not supported; keys are flat");
        }
        Wording label = Wordings.read(component, "label", properties, "label.zh");
        return new Part.Group(label, condition, parts(component.list("components")));
    }

    private Field field(String type, Source component, Source properties, Optional<Condition> condition) {
        Source validate = component.within("validate");
        Kind kind = new KindReader(component, validate, properties).read(type);
        boolean required = validate.flag("required");
        validate.done();
        boolean disabled = component.flag("disabled");
        boolean readOnly = component.flag("readonly") || disabled;
        Field field = new Field(
                key(component),
                kind,
                Wordings.read(component, labelKey(type, component), properties, "label.zh"),
                component
                        .text("description")
                        .map(text -> Wordings.read(component, "description", properties, "description.zh")),
                required,
                readOnly,
                component.texts("defaultValue"),
                condition);
        if (readOnly && required) {
            throw component.refuse("validate.required", "cannot be asked of a read-only field");
        }
        return field;
    }

    private static String key(Source component) {
        String key = component.requiredText("key");
        if (!KEY.matcher(key).matches()) {
            throw component.refuse("key", "must be a letter, then letters, digits and _, 64 at the most");
        }
        return key;
    }

    /** form-js labels dates and times with other properties than the rest. */
    private static String labelKey(String type, Source component) {
        if (!type.equals("datetime")) {
            return "label";
        }
        component.ignore("dateLabel", "timeLabel");
        return component.text("subtype").orElse("date").equals("time") ? "timeLabel" : "dateLabel";
    }
}
