package io.parley.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Compiles the conditions of forms (DMN FEEL, as form-js does). */
final class Conditions {

    private static final int LONGEST = 1_000;
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final FeelEngineApi feel;

    Conditions(Clock clock) {
        FeelEngineClock now = () -> ZonedDateTime.now(clock);
        // External functions would let an expression call any Java method.
        feel = FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withClock(now)
                .build();
    }

    /** @throws IllegalArgumentException saying what is wrong with the expression */
    Condition compile(String hide) {
        if (!hide.startsWith("=") || hide.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "must be a FEEL expression that begins with = and is not longer than " + LONGEST + " characters");
        }
        String text = hide.substring(1).strip();
        ParseResult parsed = feel.parseExpression(text);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(parsed.failure().message());
        }
        return new Condition(text, names(text), Comparison.in(text), evaluation(parsed.parsedExpression()));
    }

    private Predicate<Map<String, Object>> evaluation(ParsedExpression expression) {
        return data -> {
            var result = feel.evaluate(expression, data);
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        };
    }

    private static Set<String> names(String text) {
        return NAME.matcher(TEXT.matcher(text).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }
}
