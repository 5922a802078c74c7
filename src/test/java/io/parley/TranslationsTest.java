package io.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text that a person reads is there in English and in Chinese. */
class TranslationsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path BUNDLES = RESOURCES.resolve("i18n");
    private static final String CHINESE = "_zh_CN.properties";

    /** Texts that are rightly the same in both languages: names of languages, units. */
    private static final Set<String> SAME =
            Set.of("frame.language.en", "frame.language.zh", "portal.size.kilobytes", "portal.size.megabytes");

    private static final Pattern KEY = Pattern.compile("#\\{\\s*([A-Za-z][A-Za-z0-9_.-]*)\\s*[({}]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSameThings() {
        return english()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Map<String, String> english = texts(file);
                    Map<String, String> chinese = texts(chinese(file));

                    assertThat(chinese.keySet()).isEqualTo(english.keySet());
                    assertThat(english)
                            .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
                    english.forEach((key, text) -> {
                        String translated = chinese.get(key);
                        assertThat(places(translated)).as("places in " + key).isEqualTo(places(text));
                        if (!places(text).isEmpty()) {
                            // a single one would swallow the place behind it
                            assertThat(text + translated).as(key).doesNotContainPattern("(?<!')'(?!')");
                        }
                        if (!SAME.contains(key) && text.matches(".*\\p{IsLatin}{2}.*")) {
                            assertThat(translated).as(key).isNotEqualTo(text).containsPattern(HAN);
                        }
                        if (!SAME.contains(key)) {
                            assertThat(text).as(key).doesNotContainPattern(HAN);
                        }
                    });
                }));
    }

    @Test
    void noKeyIsInTwoBundles() {
        Set<String> seen = new HashSet<>();
        english().forEach(file -> texts(file).keySet().forEach(key -> assertThat(seen.add(key))
                .as(key + " in " + file)
                .isTrue()));
    }

    @Test
    void aKeyStandsOnceInItsBundle() {
        Stream.concat(english(), english().map(TranslationsTest::chinese))
                .forEach(file -> assertThat(keyLines(file)).as(file.toString()).doesNotHaveDuplicates());
    }

    @Test
    void everyTextThatAPageNamesIsThere() {
        Set<String> known =
                english().flatMap(file -> texts(file).keySet().stream()).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        files(RESOURCES.resolve("templates"), ".html")
                .forEach(page -> KEY.matcher(read(page)).results().forEach(found -> named.add(found.group(1))));

        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    private static Stream<Path> english() {
        return files(BUNDLES, ".properties").filter(file -> !file.toString().endsWith(CHINESE));
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", CHINESE));
    }

    private static Map<String, String> texts(Path file) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static List<String> keyLines(Path file) {
        return read(file)
                .lines()
                .filter(line -> line.matches("[A-Za-z][\\w.-]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
