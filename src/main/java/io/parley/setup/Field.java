package io.parley.setup;

import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A field of the file with its path and place. Fields that are missing or of another type than asked for read as
 * empty, so that the checks go on in a file that the schema has already refused.
 */
record Field(JsonNode node, String path, Position at) {

    static Field root(JsonNode node) {
        return of(node, "");
    }

    /** A node that stands in the file. */
    static Field of(JsonNode node, String path) {
        return new Field(node, path, position(node, Position.START));
    }

    Field field(String name) {
        return child(node.get(name), Paths.field(path, name));
    }

    /** The entries of a list; none where it is no list. */
    List<Field> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> child(node.get(i), Paths.item(path, i)))
                        .toList()
                : List.of();
    }

    /** The fields of an object. */
    List<Field> fields() {
        return node.isObject() ? node.propertyNames().stream().map(this::field).toList() : List.of();
    }

    /** The field at a path below this one, such as {@code terms[0].limit}. */
    Field within(String below) {
        Field found = this;
        for (String step : below.split("[.\\[\\]]+", -1)) {
            if (found.node.isArray() && step.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(step);
                found = found.child(found.node.get(index), Paths.item(found.path, index));
            } else if (!step.isEmpty()) {
                found = found.field(step);
            }
        }
        return found;
    }

    /** The entries of a list in this object. */
    Stream<Field> each(String list) {
        return field(list).items().stream();
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The text of a field of this object; empty where it is missing or no text. */
    Optional<String> text(String name) {
        return field(name).text();
    }

    /** The texts of a list; entries that are no text are left out. */
    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The field's last name. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    Flaw flaw(String key, String... arguments) {
        return Flaw.of(at, path, key, arguments);
    }

    /** A mail address or user name as it is compared. */
    static String caseless(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Field child(JsonNode child, String childPath) {
        JsonNode found = child == null ? MissingNode.getInstance() : child;
        return new Field(found, childPath, position(found, at));
    }

    private static Position position(JsonNode node, Position otherwise) {
        if (node instanceof TokenStreamLocationAware placed) {
            var location = placed.tokenStreamLocation();
            return new Position(location.getLineNr(), location.getColumnNr());
        }
        return otherwise;
    }
}
