package io.parley.agreement;

import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Extension;
import io.parley.agreement.Term.Obliged;
import io.parley.agreement.Term.Reminder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a template or an agreement says about one obligation under some traits of the case. What it does not say is
 * empty.
 *
 * @param origin the template's or agreement's name, for people
 * @param when the traits under which it holds
 * @param notLaterThan empty text removes the bound
 * @param extension of 0 times removes it
 */
record Rule(
        String origin,
        String key,
        Map<String, String> when,
        Optional<String> clause,
        Optional<Obliged> obliged,
        Optional<List<String>> anchors,
        Optional<Direction> direction,
        Optional<Limit> limit,
        Optional<Bound> bound,
        Optional<String> notLaterThan,
        Optional<Extension> extension,
        Optional<List<Reminder>> reminders) {

    boolean holds(String obligation, Map<String, String> traits) {
        return key.equals(obligation) && traits.entrySet().containsAll(when.entrySet());
    }

    String name() {
        return origin + ": " + key + (when.isEmpty() ? "" : " " + list(when));
    }

    private static String list(Map<String, String> traits) {
        return new TreeMap<>(traits)
                .entrySet().stream().map(Object::toString).toList().toString();
    }

    /** This rule, with what it does not say taken from another. It keeps the name of the one that gave the limit. */
    Rule over(Rule wider) {
        Rule limiting = limit.isPresent() ? this : wider;
        return new Rule(
                limiting.origin,
                key,
                limiting.when,
                clause.or(wider::clause),
                obliged.or(wider::obliged),
                anchors.or(wider::anchors),
                direction.or(wider::direction),
                limit.or(wider::limit),
                bound.or(wider::bound),
                notLaterThan.or(wider::notLaterThan),
                extension.or(wider::extension),
                reminders.or(wider::reminders));
    }

    /** Empty where there is no limit. */
    Optional<Term> term() {
        return limit.filter(amount -> !amount.none())
                .map(amount -> new Term(
                        key,
                        clause.orElseThrow(),
                        obliged.orElseThrow(),
                        anchors.orElseThrow(),
                        direction.orElse(Direction.AFTER),
                        amount.amount(),
                        amount.unit(),
                        bound.orElse(Bound.AT_MOST),
                        notLaterThan.filter(name -> !name.isEmpty()),
                        extension.filter(how -> how.times() > 0),
                        reminders.orElse(List.of())));
    }
}
