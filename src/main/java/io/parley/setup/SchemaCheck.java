package io.parley.setup;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds the file against {@code setup/parties.schema.json} and says in the reader's language what differs. */
final class SchemaCheck {

    private static final Schema SCHEMA = load();

    /** Keywords that have a text of their own in {@code i18n/setup}; all others fall back to the validator's words. */
    private static final Set<String> WORDED =
            Set.of("enum", "maxLength", "maximum", "minItems", "minLength", "minimum", "uniqueItems");

    private final YamlScan scan;

    SchemaCheck(YamlScan scan) {
        this.scan = scan;
    }

    List<Flaw> flaws(JsonNode root) {
        return SCHEMA.validate(root).stream().map(this::flaw).toList();
    }

    private Flaw flaw(Error error) {
        Field field = Field.of(error.getInstanceNode(), path(error.getInstanceLocation()));
        return switch (error.getKeyword()) {
            case "required" ->
                Flaw.of(field.at(), Paths.field(field.path(), error.getProperty()), "setup.schema.required");
            case "additionalProperties" -> unknown(field.path(), error);
            case "type" -> field.flaw("setup.type." + argument(error, 1), argument(error, 0));
            case "pattern" -> field.flaw("setup.pattern." + definition(error));
            default ->
                WORDED.contains(error.getKeyword())
                        ? field.flaw("setup.schema." + error.getKeyword(), argument(error, 0))
                        : field.flaw("setup.schema.other", error.getMessage());
        };
    }

    private Flaw unknown(String parent, Error error) {
        String path = Paths.field(parent, error.getProperty());
        return Flaw.of(scan.nameOf(path), path, "setup.schema.unknown", known(error));
    }

    /** The names that the schema knows in the place of an unknown one. */
    private static String known(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        JsonNode properties = SCHEMA.getSchemaNode().at(keyword.substring(0, keyword.lastIndexOf('/')) + "/properties");
        return properties.propertyNames().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The definition whose pattern did not match: {@code email} of {@code #/$defs/email/pattern}. */
    private static String definition(Error error) {
        NodePath schema = error.getSchemaLocation().getFragment();
        return schema.getName(schema.getNameCount() - 2);
    }

    private static String argument(Error error, int index) {
        Object[] arguments = error.getArguments();
        if (arguments == null || arguments.length <= index) {
            return "";
        }
        return arguments[index] instanceof JsonNode list && list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "))
                : String.valueOf(arguments[index]).replaceAll("[\\[\\]\"]", "");
    }

    private static String path(NodePath location) {
        String path = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            path = location.getElement(i) instanceof Integer index
                    ? Paths.item(path, index)
                    : Paths.field(path, location.getName(i));
        }
        return path;
    }

    private static Schema load() {
        try (InputStream schema = SchemaCheck.class.getResourceAsStream("/setup/parties.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
