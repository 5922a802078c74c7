package io.parley.portal;

import io.parley.form.FormView;

/**
 * How a step stands before its reader.
 *
 * @param kind {@code asked}, {@code others} where colleagues may answer it, {@code answered}, or {@code gone}
 * @param form to be filled in where it is asked
 * @param expectation what is asked and by when, where the step is open
 * @param names the colleagues who may answer it, or who has answered it
 * @param at when it was answered
 */
record StepState(String kind, FormView form, Expectation expectation, String names, Moment at) {

    /** The same, with the form as it came back from the gate. */
    StepState with(FormView refused) {
        return new StepState(kind, refused, expectation, names, at);
    }
}
