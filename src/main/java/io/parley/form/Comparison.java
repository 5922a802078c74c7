package io.parley.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that a browser can follow without evaluating anything: the part is shown when a field has a value, or
 * when it has not. For a field with several values, <em>has</em> means that the value is among them.
 *
 * @param shownWhenEqual shown when the field has the value; else shown unless it has
 */
record Comparison(String field, String value, boolean shownWhenEqual) {

    private static final Pattern EQUALITY = Pattern.compile("(\\w+)\\s*(!?=)\\s*(?:\"([^\"\\\\]*)\"|(true|false))");
    private static final Pattern NO_EQUALITY = Pattern.compile("not\\s*\\(\\s*" + EQUALITY.pattern() + "\\s*\\)");
    private static final Pattern CONTENT =
            Pattern.compile("list contains\\s*\\(\\s*(\\w+)\\s*,\\s*()\"([^\"\\\\]*)\"()\\s*\\)");
    private static final Pattern NO_CONTENT = Pattern.compile("not\\s*\\(\\s*" + CONTENT.pattern() + "\\s*\\)");

    /** The comparison behind an expression that says when to hide. */
    static Optional<Comparison> in(String hide) {
        return read(EQUALITY, hide, false)
                .or(() -> read(NO_EQUALITY, hide, true))
                .or(() -> read(CONTENT, hide, false))
                .or(() -> read(NO_CONTENT, hide, true));
    }

    private static Optional<Comparison> read(Pattern shape, String hide, boolean negated) {
        Matcher matcher = shape.matcher(hide);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String value = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        boolean hiddenWhenEqual = matcher.group(2).equals("!=") == negated;
        return Optional.of(new Comparison(matcher.group(1), value, !hiddenWhenEqual));
    }
}
