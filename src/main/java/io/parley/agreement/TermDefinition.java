package io.parley.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule of a template or an agreement as a person writes it. What is left out (null) is inherited from the rules that
 * it overlays: those for the same key whose {@code when} is wider, and, for an agreement, all of its template's.
 *
 * @param key such as {@code incident.notice}
 * @param when traits of the case under which it holds, such as {@code severity: P1}; empty for every case
 * @param clause the clause it serves, such as {@code 16.1.2}
 * @param obliged {@code provider} or {@code customer}
 * @param anchors names of the instants that start it; the first that the case knows counts
 * @param direction {@code after} (default) or {@code before} the anchor
 * @param limit {@code 15 min}, {@code 4 h}, {@code 30 d} (calendar days), {@code 1 bd} (business days),
 *     {@code 10 sh} (service hours), {@code 2 mo}, or {@code none} for no limit
 * @param atLeast true where the limit is the earliest permitted instant, such as a retrieval period
 * @param notLaterThan name of the instant that bounds it too, such as {@code slot-start}; {@code none} removes it
 * @param extension null for none
 * @param reminders shares of the time from anchor to limit ({@code 50%}), or durations before ({@code -PT2H}) or after
 *     ({@code +P1D}) the limit; an empty list for none
 */
public record TermDefinition(
        String key,
        Map<String, String> when,
        String clause,
        String obliged,
        List<String> anchors,
        String direction,
        String limit,
        Boolean atLeast,
        String notLaterThan,
        Extension extension,
        List<String> reminders) {

    public TermDefinition {
        when = Objects.requireNonNullElse(when, Map.of());
    }

    /**
     * By whom, how often and how far a limit may be extended.
     *
     * @param by {@code provider} or {@code customer}
     * @param times at least 1; 0 removes an inherited extension
     * @param limit such as {@code 30 d}
     */
    public record Extension(String by, int times, String limit) {}
}
