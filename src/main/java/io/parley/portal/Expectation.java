package io.parley.portal;

/**
 * A step that the customer is asked to answer.
 *
 * @param step the step's id, {@code what} its form's title
 * @param by its limit, null where it has none; {@code left} the time left in words, {@code tone} their colour
 * @param yours whether the reader may answer it themselves, else {@code others} names the colleagues who may
 */
record Expectation(
        String step,
        String what,
        String reference,
        String title,
        Moment by,
        String left,
        String tone,
        boolean yours,
        String others) {}
