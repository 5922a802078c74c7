package io.parley.setup;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The room's texts, readable before any Spring context stands. */
final class SetupTexts {

    private static final MessageSource TEXTS = texts();

    private SetupTexts() {}

    static String text(String key, Locale reader, Object... arguments) {
        return TEXTS.getMessage(key, arguments, reader);
    }

    /** A flaw as people and editors read it: {@code parties.yaml:12:7 customers[0].email: …}. */
    static String line(String file, Flaw flaw, Locale reader) {
        String where = file + ":" + flaw.at().line() + ":" + flaw.at().column();
        String field = flaw.path().isEmpty() ? "" : " " + flaw.path();
        return where + field + ": " + text(flaw.key(), reader, flaw.arguments().toArray());
    }

    private static MessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("i18n/setup");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
