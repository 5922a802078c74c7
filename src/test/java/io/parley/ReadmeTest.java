package io.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README says what the files say. {@code mvn test -Dtest=ReadmeTest -Dreadme.write=true} writes its tables anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
    private static final Pattern SETTING = Pattern.compile("`(parley\\.[a-z0-9.-]+)`");

    @Test
    void itsTablesAreThoseOfTheFiles() throws Exception {
        String readme = Files.readString(README);
        String right = readme;
        for (Map.Entry<String, String> table : ReadmeTables.all().entrySet()) {
            Pattern place = Pattern.compile("(<!-- " + table.getKey() + " -->\n).*?(\n<!-- end -->)", Pattern.DOTALL);
            assertThat(readme).as("the place of the table " + table.getKey()).containsPattern(place);
            right = place.matcher(right).replaceFirst("$1" + Matcher.quoteReplacement(table.getValue()) + "$2");
        }
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, right);
        } else {
            assertThat(readme)
                    .as("out of date; write it with mvn test -Dtest=ReadmeTest -Dreadme.write=true")
                    .isEqualTo(right);
        }
    }

    @Test
    void whatItLinksToIsThere() throws Exception {
        assertThat(LINK.matcher(Files.readString(README)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void everySettingWithADefaultOfParleysOwnIsInItsTable() throws Exception {
        JsonNode defaults = new YAMLMapper()
                .readTree(Path.of("src/main/resources/application.yml").toFile())
                .path("parley");
        var settings = new TreeSet<String>();
        collect("parley", defaults, settings);

        assertThat(SETTING.matcher(Files.readString(README)).results().map(found -> found.group(1)))
                .containsAll(settings);
    }

    private static void collect(String path, JsonNode node, Set<String> settings) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), settings));
        } else {
            settings.add(path);
        }
    }
}
