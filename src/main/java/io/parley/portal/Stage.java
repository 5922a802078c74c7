package io.parley.portal;

/**
 * A status in the row of those that a case goes through.
 *
 * @param at when it was reached, null while it lies ahead
 */
record Stage(String name, Moment at, boolean current) {

    static Stage of(Progress.Stage stage, Reader reader) {
        return new Stage(
                reader.words("status", stage.status()),
                stage.at().map(reader::at).orElse(null),
                stage.current());
    }
}
