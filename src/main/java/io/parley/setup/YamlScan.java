package io.parley.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A first pass over the text, token by token, before any tree is built. It refuses what a tree no longer shows
 * (repeated names, several documents) and what the file does not need and attackers like (aliases, tags).
 */
final class YamlScan {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String yaml;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Position> names = new HashMap<>();
    private boolean whole = true;

    private YamlScan(String yaml) {
        this.yaml = yaml;
    }

    static YamlScan of(String yaml, YAMLFactory factory) {
        YamlScan scan = new YamlScan(yaml);
        try (var parser = factory.createParser(ObjectReadContext.empty(), yaml)) {
            scan.read((YAMLParser) parser);
        } catch (JacksonException broken) {
            scan.whole = false;
            scan.flaws.add(scan.syntax(broken));
        }
        return scan;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Whether the text could be read to its end. */
    boolean whole() {
        return whole;
    }

    /** Where the name of a field stands. */
    Position nameOf(String path) {
        return names.getOrDefault(path, Position.START);
    }

    private void read(YAMLParser parser) {
        int documents = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            var context = parser.streamReadContext();
            boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            if (opens ? context.getParent().inRoot() : token.isScalarValue() && context.inRoot()) {
                documents++;
            }
            if (documents > 1) {
                flaws.add(Flaw.of(at(parser), "", "setup.yaml.documents"));
                whole = false;
                return;
            }
            look(parser, token, path(context));
        }
    }

    private void look(YAMLParser parser, JsonToken token, String path) {
        if (token == JsonToken.PROPERTY_NAME) {
            Position first = names.putIfAbsent(path, at(parser));
            if (first != null) {
                flaws.add(Flaw.of(at(parser), path, "setup.yaml.duplicate", String.valueOf(first.line())));
            }
        } else if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            flaws.add(Flaw.of(at(parser), path, "setup.yaml.alias"));
        } else if (parser.getTypeId() != null) {
            flaws.add(Flaw.of(at(parser), path, "setup.yaml.tag"));
        } else if (token == JsonToken.VALUE_STRING
                && CONTROL.matcher(parser.getString()).find()) {
            flaws.add(Flaw.of(at(parser), path, "setup.yaml.control"));
        }
    }

    private static Position at(YAMLParser parser) {
        var location = parser.currentTokenLocation();
        return new Position(location.getLineNr(), location.getColumnNr());
    }

    private static String path(TokenStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? Paths.item(parent, context.getCurrentIndex()) : parent;
        }
        return context.currentName() == null ? parent : Paths.field(parent, context.currentName());
    }

    /** The reader knows the place and the problem better than the parser around it. */
    private Flaw syntax(JacksonException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                var mark = marked.getProblemMark().get();
                Position at = new Position(mark.getLine() + 1, mark.getColumn() + 1);
                return Flaw.of(at, "", "setup.yaml.syntax", String.valueOf(marked.getProblem()));
            }
            if (cause instanceof ReaderException character) {
                return Flaw.of(position(character.getPosition()), "", "setup.yaml.character");
            }
        }
        var location = broken.getLocation();
        Position at = location == null || location.getLineNr() < 1
                ? Position.START
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
        return Flaw.of(at, "", "setup.yaml.syntax", broken.getOriginalMessage());
    }

    private Position position(int index) {
        String before =
                yaml.substring(0, yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length()))));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, before.length() - before.lastIndexOf('\n'));
    }
}
