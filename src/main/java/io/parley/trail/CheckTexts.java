package io.parley.trail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the check says, in English or Chinese. */
final class CheckTexts {

    private final ResourceBundle texts;

    CheckTexts(Locale reader) {
        boolean chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
        texts = ResourceBundle.getBundle(
                "i18n/trail",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(texts.getString("trail.check." + key), Locale.ROOT).format(arguments);
    }

    String of(Fault fault) {
        return of(fault.key(), fault.arguments().toArray());
    }
}
