package io.parley.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Gathers what is wrong with a submission, in the reader's language. */
final class Complaints {

    private static final int SHOWN_NAME = 40;

    private final MessageSource messages;
    private final Locale reader;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Complaints(MessageSource messages, Locale reader) {
        this.messages = messages;
        this.reader = Wording.language(reader);
    }

    Locale reader() {
        return reader;
    }

    void about(Field field, Objection objection) {
        String label = field.label().in(reader);
        errors.put(field.key(), text(objection.code(), objection.argumentsFor(label)));
    }

    /** A name that the form does not have. It comes from outside: only its plain characters are repeated. */
    void aboutStranger(String name) {
        String shown = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        shown = shown.length() > SHOWN_NAME ? shown.substring(0, SHOWN_NAME) : shown;
        errors.put(shown, text("unknown", shown));
    }

    void aboutAll(String code) {
        errors.put("", text(code));
    }

    boolean areAbout(String key) {
        return errors.containsKey(key);
    }

    void refuse(Form form) {
        if (!errors.isEmpty()) {
            throw new RefusedAnswers(form.id(), errors);
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage("form.error." + code, arguments, reader);
    }
}
