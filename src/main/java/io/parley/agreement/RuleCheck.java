package io.parley.agreement;

import java.util.List;
import java.util.Set;
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
        if (whole.limit().isEmpty()) {
            throw at.field("limit").refuse("is missing", Limit.REMEDY + ", or none");
        }
        needed(whole.clause().isPresent(), rule, at.field("clause"));
        needed(whole.obliged().isPresent(), rule, at.field("obliged"));
        needed(whole.anchors().isPresent(), rule, at.field("anchors"));
        boolean before = whole.direction().filter(Term.Direction.BEFORE::equals).isPresent();
        if (before && whole.reminders().orElse(List.of()).stream().anyMatch(Term.Reminder.Share.class::isInstance)) {
            throw at.field("reminders")
                    .refuse(
                            "a share needs a beginning, and a limit before its anchor has none",
                            "write durations, such as '-P2D'");
        }
    }

    private void needed(boolean there, Rule rule, At at) {
        if (!there) {
            throw at.refuse(
                    "is missing, and the template " + template.id() + " has no " + rule.key() + " to take it from",
                    "correct the key (" + keys() + "), or give clause, obliged, anchors and limit of an obligation "
                            + "of your own");
        }
    }

    private String keys() {
        return book.template().stream().map(Rule::key).distinct().collect(Collectors.joining(", "));
    }

    private Set<String> anchors(String key) {
        return book.template().stream()
                .filter(rule -> rule.key().equals(key))
                .flatMap(rule -> rule.anchors().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
