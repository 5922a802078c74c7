package io.parley.casefile;

import io.parley.party.Actor;
import io.parley.trail.Trail;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts what happens to a case on its trail. */
final class Recorder {

    private final Trail trail;

    Recorder(Trail trail) {
        this.trail = trail;
    }

    /** Who, as the trail names them, such as {@code person:li.wei}. */
    static String who(Actor actor) {
        return who(actor.kind().name(), actor.id());
    }

    static String who(String kind, String id) {
        return kind.toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** Refuses before anything is written, so that nothing is half done. */
    static void insideTransaction(String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(what + " only inside a transaction; open one around the call");
        }
    }

    void record(CaseNumber number, String what, Actor by, Map<String, ?> details) {
        trail.record(number.value(), what, who(by), details);
    }

    void opened(CaseFile file, Actor by) {
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", file.kind().name());
        details.put("reference", file.reference());
        details.put("termsOf", file.termsOf());
        details.put("title", file.title());
        details.put("status", file.status());
        file.customer().ifPresent(customer -> details.put("customer", customer));
        file.parent().ifPresent(parent -> details.put("parent", parent.value()));
        record(file.number(), "case.opened", by, details);
    }

    /** A value put right: the one before, if any, stays on the trail. */
    void corrected(CaseNumber number, String what, Map<String, ?> now, Optional<?> before) {
        var details = new LinkedHashMap<String, Object>(now);
        before.ifPresent(value -> details.put("was", value));
        record(number, what, Actor.system("casefile"), details);
    }
}
