package io.parley.form;

import java.util.Locale;

/**
 * A text of a form in both languages.
 *
 * @param english what stands in form-js's own property
 * @param chinese what stands in the component's custom property, Simplified Chinese
 */
public record Wording(String english, String chinese) {

    public Wording {
        if (english.isBlank() || chinese.isBlank()) {
            throw new IllegalArgumentException("A text of a form needs English and Chinese");
        }
    }

    /** The text in the reader's language; English where the reader's is neither. */
    public String in(Locale reader) {
        return language(reader).equals(Locale.SIMPLIFIED_CHINESE) ? chinese : english;
    }

    /** Which of the two languages serves a reader. */
    static Locale language(Locale reader) {
        return reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
