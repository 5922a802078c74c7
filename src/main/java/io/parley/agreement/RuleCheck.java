package io.parley.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what would make a rule fail, or never hold, when a case asks for it. */
record RuleCheck(Template template, RuleBook book) {

    /** That traits and anchors are such as cases know. */
    void known(Rule rule, At at) {
        rule.when().forEach((trait, value) -> {
            List<String> values = template.traits().get(trait);
            if (values == null) {
                throw at.field("when")
                        .refuse(
                                "the template " + template.id() + " tells no cases apart by " + trait,
                                "use one of "
                                        + template.traits().keySet().stream()
                                                .sorted()
                                                .toList());
            }
            if (!values.isEmpty() && !values.contains(value)) {
                throw at.field("when").field(trait).refuse("'" + value + "' is not known", "use one of " + values);
            }
        });
        Set<String> anchors = anchors(rule.key());
        if (!anchors.isEmpty() && !anchors.containsAll(rule.anchors().orElse(List.of()))) {
            throw at.field("anchors")
                    .refuse(
                            rule.anchors().orElseThrow() + " are not all known for " + rule.key(),
                            "choose from " + anchors.stream().sorted().toList());
        }
    }

    /** That the rule, over those that it overlays, says all that a limit needs. */
    void complete(Rule rule, At at) {
        Rule whole = book.rule(rule.key(), rule.when()).orElse(rule);
        needed("limit", whole.limit(), rule, at);
        needed("clause", whole.clause(), rule, at);
        needed("obliged", whole.obliged(), rule, at);
        needed("anchors", whole.anchors(), rule, at);
        boolean before = whole.direction().filter(Term.Direction.BEFORE::equals).isPresent();
        if (before && whole.reminders().orElse(List.of()).stream().anyMatch(Term.Reminder.Share.class::isInstance)) {
            throw at.field("reminders")
                    .refuse(
                            "a share needs a beginning, and a limit before its anchor has none",
                            "write durations, such as '-P2D'");
        }
    }

    private void needed(String field, Optional<?> value, Rule rule, At at) {
        if (value.isPresent()) {
            return;
        }
        Set<String> keys = book.template().stream().map(Rule::key).collect(Collectors.toCollection(TreeSet::new));
        if (keys.contains(rule.key())) {
            throw at.field(field).refuse("is missing", "give the " + field + " here, or in a rule with a wider when");
        }
        throw at.field("key")
                .refuse(
                        "the template " + template.id() + " has no " + rule.key() + ", and here its " + field
                                + " is missing",
                        "use one of " + keys + ", or give clause, obliged, anchors and limit of an obligation of "
                                + "your own");
    }

    private Set<String> anchors(String key) {
        return book.template().stream()
                .filter(rule -> rule.key().equals(key))
                .flatMap(rule -> rule.anchors().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
