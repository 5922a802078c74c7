package io.parley.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormTextsTest {

    @Test
    void everyTextIsInBothLanguagesWithTheSameArguments() throws IOException {
        Properties english = texts("/i18n/form.properties");
        Properties chinese = texts("/i18n/form_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void everyObjectionHasItsText() throws IOException {
        var texts = texts("/i18n/form.properties").stringPropertyNames();
        Pattern objection = Pattern.compile("new Objection\\(\\s*\"(\\w+)\"");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/parley/form"))) {
            assertThat(sources.map(FormTextsTest::read)
                            .flatMap(source -> objection.matcher(source).results())
                            .map(found -> "form.error." + found.group(1)))
                    .hasSizeGreaterThan(20)
                    .isSubsetOf(texts);
        }
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String resource) throws IOException {
        Properties properties = new Properties();
        try (var in =
                new InputStreamReader(FormTextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
