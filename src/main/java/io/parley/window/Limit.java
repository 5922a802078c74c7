package io.parley.window;

import io.parley.agreement.AgreedTerm;
import io.parley.agreement.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A term computed for one case. */
record Limit(Term term, String rule, String anchorName, Instant anchor, Instant due, List<Instant> reminders) {

    /**
     * @param instants the instants that the case knows, by name
     */
    static Limit of(AgreedTerm agreed, Function<String, Optional<Instant>> instants) {
        Term term = agreed.term();
        String name = term.anchors().stream()
                .filter(anchor -> instants.apply(anchor).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The window " + term.key() + " starts at one of "
                        + term.anchors() + ", and the case knows none of them; record one before the step begins"));
        Instant anchor = instants.apply(name).orElseThrow();
        Instant due = agreed.due(anchor, term.notLaterThan().flatMap(instants));
        return new Limit(term, agreed.rule(), name, anchor, due, agreed.reminders(anchor, due));
    }
}
