package io.parley.agreement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of an agreement over those of its template.
 *
 * <p>Of the rules that hold for a case, the agreement's come before the template's; within each, the one with more
 * traits in its {@code when} comes first, and of equals the one written later. Each field is taken from the first rule
 * that says something about it. So a limit that an agreement sets for every case is not undone by a template's limit
 * for one severity.
 */
record RuleBook(List<Rule> template, List<Rule> agreement) {

    private static final Comparator<Rule> WIDER_FIRST =
            Comparator.comparing(rule -> rule.when().size());

    RuleBook {
        template = List.copyOf(template);
        agreement = List.copyOf(agreement);
    }

    /** What holds, all rules laid over each other; empty where no rule holds. */
    Optional<Rule> rule(String key, Map<String, String> traits) {
        return Stream.of(template, agreement)
                .flatMap(layer ->
                        layer.stream().filter(rule -> rule.holds(key, traits)).sorted(WIDER_FIRST))
                .reduce((wider, narrower) -> narrower.over(wider));
    }

    /** The keys that have rules, each with the traits that its rules tell apart, as written. */
    Map<String, Set<Map<String, String>>> cases() {
        return Stream.concat(template.stream(), agreement.stream())
                .collect(Collectors.groupingBy(
                        Rule::key,
                        LinkedHashMap::new,
                        Collectors.mapping(Rule::when, Collectors.toCollection(java.util.LinkedHashSet::new))));
    }
}
