package io.parley.form;

/** Why one answer is refused: a text in the {@code form} bundle ({@code form.error.<code>}) and its arguments. */
final class Objection extends Exception {

    private final String code;
    private final transient Object[] arguments;

    Objection(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    String code() {
        return code;
    }

    /** The bundle's arguments: the field's label first. */
    Object[] argumentsFor(String label) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = label;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
