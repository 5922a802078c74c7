package io.parley.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void aMessageExistsWhenItCanBeWrittenInEveryLanguage() {
        Texts texts = new Texts();

        assertThat(texts.exists("sample.hello")).isTrue();
        assertThat(texts.exists("sample")).isFalse();
        assertThat(texts.exists("../mail/sample.hello")).isFalse();
        assertThat(texts.messages()).contains("sample.hello", "sample.staff");
    }

    @Test
    void everyKindOfChineseIsWrittenInSimplifiedChineseAndAllElseInEnglish() {
        assertThat(Texts.supported(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Texts.supported(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello|first line must be 'Subject: …'",
                "'Subject: only'|the text follows",
                "'Subject: a\n\n  '|the text follows",
                "'Subject: a\n\nDear [[${name}]]'|[(${…})]",
                "'Subject: a\n\n[(__${name}__)]'|would evaluate data",
            })
    void aBadTextIsRefusedWithItsNameAndTheRemedy(String source, String remedy) {
        assertThatThrownBy(() -> TextFile.parse("x.en.txt", source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mail/x.en.txt")
                .hasMessageContaining(remedy);
    }

    @Test
    void theWordsAroundLettersExistInBothLanguages() {
        assertThat(keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(keys(Locale.ROOT));
    }

    private static Set<String> keys(Locale locale) {
        Set<String> keys = new TreeSet<>();
        Enumeration<String> own = ResourceBundle.getBundle("i18n/mail", locale).getKeys();
        own.asIterator().forEachRemaining(keys::add);
        return keys;
    }
}
