package io.parley.setup;

import static io.parley.setup.FileUnderTest.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SetupTextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(bundle("setup_zh_CN").stringPropertyNames())
                .isEqualTo(bundle("setup").stringPropertyNames());
    }

    @Test
    void everyTextCanBeFormattedInBothLanguages() {
        for (String key : bundle("setup").stringPropertyNames()) {
            assertThat(SetupTexts.text(key, Locale.ENGLISH, "1", "2", "3", "4")).doesNotContain("{0}", "''");
            assertThat(SetupTexts.text(key, Locale.SIMPLIFIED_CHINESE, "1", "2", "3", "4"))
                    .doesNotContain("{0}", "''")
                    .containsPattern("\\p{IsHan}|1；2");
        }
    }

    @Test
    void everyPatternAndTypeOfTheSchemaHasAText() throws IOException {
        String schema = SchemaFile.text();
        Properties texts = bundle("setup");

        SchemaFile.definitionsWithPattern().forEach(name -> assertThat(texts).containsKey("setup.pattern." + name));
        assertThat(schema).doesNotContain("\"type\": \"number\"", "\"type\": \"null\"");
    }

    @Test
    void aFlawReadsLikeACompilersMessageInBothLanguages() {
        Flaw flaw = good().edit("email: ann@acme.example", "email: ann").flaws().get(0);

        assertThat(SetupTexts.line("parties.yaml", flaw, Locale.ENGLISH))
                .isEqualTo("parties.yaml:24:16 customers[0].contacts[0].email:"
                        + " This must be one mail address and nothing else, such as security@acme.example.");
        assertThat(SetupTexts.line("parties.yaml", flaw, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("parties.yaml:24:16 customers[0].contacts[0].email:"
                        + " 应为一个邮件地址，不能有其他内容，例如 security@acme.example。");
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                SetupTexts.class.getResourceAsStream("/i18n/" + name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
