package io.parley.form;

import java.util.Map;

/** Answers that the gate refused: each field with what is wrong and how to put it right, in the reader's language. */
public final class RefusedAnswers extends RuntimeException {

    private final String form;
    private final Map<String, String> errors;

    public RefusedAnswers(String form, Map<String, String> errors) {
        super("Form " + form + " refused: " + errors);
        this.form = form;
        this.errors = Map.copyOf(errors);
    }

    public String form() {
        return form;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
