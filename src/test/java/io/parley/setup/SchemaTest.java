package io.parley.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.party.Duty;
import io.parley.party.StaffRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    private final JsonNode schema = SchemaFile.tree();

    @Test
    void everyFieldAndEveryDefinitionIsDescribed() {
        List<String> silent = new ArrayList<>();
        look(schema, "", silent);

        assertThat(silent).isEmpty();
    }

    @Test
    void everyObjectIsClosed() {
        List<JsonNode> open = schema.findParents("properties").stream()
                .filter(object -> object.has("type")
                        && !object.path("additionalProperties").isBoolean())
                .toList();

        assertThat(open).isEmpty();
        assertThat(schema.findParents("properties")).hasSizeGreaterThan(10);
    }

    @Test
    void rolesAndDutiesAreThoseOfTheStaffAndTheParties() {
        assertThat(schema.at("/$defs/role/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Arrays.stream(StaffRole.values()).map(StaffRole::word).toList());
        assertThat(schema.at("/$defs/duties/properties").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Duty.values()).map(Duty::word).toList());
    }

    private static void look(JsonNode node, String path, List<String> silent) {
        for (String group : List.of("properties", "patternProperties", "$defs")) {
            if (node.path(group).isObject() && !path.endsWith("/properties")) {
                node.get(group).properties().forEach(field -> {
                    String at = path + "/" + group + "/" + field.getKey();
                    if (!field.getValue().path("description").isString()) {
                        silent.add(at);
                    }
                    look(field.getValue(), at, silent);
                });
            }
        }
    }
}
