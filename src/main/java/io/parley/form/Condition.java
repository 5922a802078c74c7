package io.parley.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a part of a form is hidden: a FEEL expression that stands in the form's file and was compiled when it was read.
 * Answers are data in its context.
 *
 * @param text the expression, without the leading {@code =}
 * @param names every name that it mentions, functions and keywords among them
 * @param comparison the same for the browser, where it is a plain comparison
 * @param expression the compiled expression
 */
record Condition(
        String text, Set<String> names, Optional<Comparison> comparison, Predicate<Map<String, Object>> expression) {

    /** Whether the part is hidden, given what is known and what was answered. What is unknown does not hide. */
    boolean hides(Map<String, Object> data) {
        return expression.test(data);
    }
}
