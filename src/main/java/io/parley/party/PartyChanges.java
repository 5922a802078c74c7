package io.parley.party;

/**
 * What a saved {@link PartyBook} changed, counted in entries.
 *
 * @param added new ones, and ended ones that came back
 * @param changed ones that say something else now, their duties, users and roles included
 * @param ended ones that are no longer in the book
 */
public record PartyChanges(int added, int changed, int ended) {

    static final PartyChanges NONE = new PartyChanges(0, 0, 0);

    public boolean none() {
        return equals(NONE);
    }

    PartyChanges and(PartyChanges more) {
        return new PartyChanges(added + more.added, changed + more.changed, ended + more.ended);
    }
}
