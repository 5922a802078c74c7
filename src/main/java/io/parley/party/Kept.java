package io.parley.party;

import java.util.HashSet;
import java.util.Set;

/** The ids of a {@link Roll}'s entries that were written. */
record Kept(Set<String> added, Set<String> changed, Set<String> ended) {

    /** These say something else too, by their {@link Ties}. */
    Kept and(Set<String> touched) {
        Set<String> all = new HashSet<>(changed);
        all.addAll(touched);
        return new Kept(added, all, ended);
    }

    /** Each entry counts once. */
    PartyChanges changes() {
        Set<String> only = new HashSet<>(changed);
        only.removeAll(added);
        only.removeAll(ended);
        return new PartyChanges(added.size(), only.size(), ended.size());
    }
}
