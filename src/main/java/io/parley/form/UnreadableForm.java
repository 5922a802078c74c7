package io.parley.form;

/** A form file that says what Parley does not carry out. It is refused whole: half a form asks the wrong questions. */
final class UnreadableForm extends RuntimeException {

    private UnreadableForm(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableForm because(String file, String component, String key, String reason) {
        return new UnreadableForm("%s, component %s, %s: %s".formatted(file, component, key, reason), null);
    }

    static UnreadableForm notJson(String file, Exception cause) {
        return new UnreadableForm(file + " is not JSON. Save it from Camunda Modeler. " + cause.getMessage(), cause);
    }
}
