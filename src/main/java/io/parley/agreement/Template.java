package io.parley.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The terms that hold where an agreement says nothing: a contract preset, or a regime (a law, a programme).
 *
 * @param kind of a regime, people must be able to judge how far to rely on it
 * @param title for people, by language ({@code en}, {@code zh})
 * @param source where its figures were read
 * @param checked the day on which they were last compared with the source, such as {@code 2026-11-22}
 * @param notLegalAdvice for people, by language; a regime must say it
 * @param traits the traits of a case that rules may tell apart, each with its values, or none where any value goes
 */
record Template(
        String id,
        Kind kind,
        Map<String, String> title,
        String source,
        String checked,
        Map<String, String> notLegalAdvice,
        Map<String, List<String>> traits,
        List<TermDefinition> terms) {

    Template {
        Objects.requireNonNull(source, "source of template " + id);
        Objects.requireNonNull(checked, "day on which template " + id + " was checked");
        if (kind == Kind.REGIME && (notLegalAdvice == null || notLegalAdvice.isEmpty())) {
            throw new IllegalArgumentException("The regime " + id + " must say that it is no legal advice");
        }
        traits = Objects.requireNonNullElse(traits, Map.of());
    }

    List<Rule> rules() {
        At list = new At("templates." + id + ".terms");
        List<Rule> rules = IntStream.range(0, terms.size())
                .mapToObj(i -> new TermReader(id, list.item(i)).read(terms.get(i)))
                .toList();
        RuleCheck check = new RuleCheck(this, new RuleBook(rules, List.of()));
        IntStream.range(0, terms.size()).forEach(i -> check.complete(rules.get(i), list.item(i)));
        return rules;
    }

    enum Kind {
        PRESET,
        REGIME
    }
}
