package io.parley.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The head of a form's file: its id and, as form-js has no property for it, its title in the first text component.
 *
 * @param components what follows the title
 */
record Heading(String id, Wording title, List<JsonNode> components) {

    static Heading read(String file, JsonNode json) {
        Source root = new Source(file, "form", "", json);
        root.ignore("schemaVersion", "executionPlatform", "executionPlatformVersion", "exporter", "versionTag");
        String id = root.requiredText("id");
        if (!file.equals(id + ".form")) {
            throw root.refuse("id", "'" + id + "' must be the file's base name");
        }
        if (!root.requiredText("type").equals("default")) {
            throw root.refuse("type", "must be 'default'");
        }
        List<JsonNode> components = root.list("components");
        root.done();
        if (components.isEmpty()) {
            throw root.refuse("components", "must begin with the title, a text that begins with '# '");
        }
        return new Heading(id, title(file, components.get(0)), components.subList(1, components.size()));
    }

    private static Wording title(String file, JsonNode first) {
        Source component = new Source(file, FormReader.name(first), "", first);
        component.ignore("id", "layout");
        if (!component.requiredText("type").equals("text")) {
            throw component.refuse("type", "must be 'text': the first component is the title and begins with '# '");
        }
        Source properties = component.within("properties");
        Wording text = Wordings.read(component, "text", properties, "text.zh");
        component.done();
        properties.done();
        if (!isTitle(text.english()) || !isTitle(text.chinese())) {
            throw component.refuse("text", "must begin with '# ' in both languages: it is the form's title");
        }
        return new Wording(text.english().substring(2), text.chinese().substring(2));
    }

    private static boolean isTitle(String text) {
        return text.startsWith("# ") && text.length() > 2 && !text.contains("\n");
    }
}
