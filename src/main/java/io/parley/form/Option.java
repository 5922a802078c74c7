package io.parley.form;

/**
 * Something to choose from.
 *
 * @param value what the answer holds
 * @param label what people read, in the reader's language
 */
public record Option(String value, String label) {

    public Option {
        if (value.isEmpty() || label.isBlank()) {
            throw new IllegalArgumentException("An option needs a value and a label");
        }
    }
}
