package io.parley.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped schema, as tests look at it. */
final class SchemaFile {

    private SchemaFile() {}

    static String text() {
        try (InputStream schema = SchemaFile.class.getResourceAsStream("/setup/parties.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree() {
        return new JsonMapper().readTree(text());
    }

    static List<String> definitionsWithPattern() {
        return tree().get("$defs").properties().stream()
                .filter(definition -> definition.getValue().has("pattern"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
