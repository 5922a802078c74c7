package io.parley.setup;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The parties' file, read and found to be in order. */
record PartiesFile(Field root) {

    /** Larger files are refused unread. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** Repeated names pass here: the scan reports every one of them. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(LARGEST)
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();

    private static final NodeReader READER = NodeReader.builder()
            .locationAware()
            .yamlMapper(YAMLMapper.builder(YAML)
                    .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build())
            .build();

    /**
     * Reads and checks a file.
     *
     * @throws RefusedFile with everything that is wrong
     */
    static PartiesFile read(byte[] content, PasswordRule passwords) {
        String yaml = text(content);
        YamlScan scan = YamlScan.of(yaml, YAML);
        List<Flaw> flaws = new ArrayList<>(scan.flaws());
        if (!scan.whole()) {
            throw new RefusedFile(flaws);
        }
        JsonNode tree = READER.readTree(yaml, InputFormat.YAML);
        if (tree == null || tree.isMissingNode() || tree.isNull() || isBlank(tree)) {
            throw refused("setup.file.empty");
        }
        Field root = Field.root(tree);
        flaws.addAll(new SchemaCheck(scan).flaws(tree));
        flaws.addAll(Checks.flaws(root, passwords));
        if (!flaws.isEmpty()) {
            throw new RefusedFile(flaws);
        }
        return new PartiesFile(root);
    }

    private static boolean isBlank(JsonNode tree) {
        return tree.isString() && tree.stringValue().isBlank();
    }

    private static String text(byte[] content) {
        if (content.length > LARGEST) {
            throw refused("setup.file.large");
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            Position at = new Position(line, text.length() - text.lastIndexOf('\n'));
            throw new RefusedFile(List.of(Flaw.of(at, "", "setup.file.encoding")));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RefusedFile refused(String key) {
        return new RefusedFile(List.of(Flaw.of(Position.START, "", key)));
    }
}
