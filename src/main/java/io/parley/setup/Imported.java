package io.parley.setup;

import io.parley.agreement.AgreementRegister.Outcome;
import io.parley.agreement.AgreementRegister.Result;
import io.parley.party.PartyChanges;
import java.util.Collection;

/** What an import changed, counted in entries of the file; accounts are made as the file says and are not counted. */
record Imported(int added, int changed, int ended) {

    static Imported of(PartyChanges parties) {
        return new Imported(parties.added(), parties.changed(), parties.ended());
    }

    static Imported of(Collection<Result> definitions) {
        return new Imported(count(definitions, Outcome.NEW), count(definitions, Outcome.CHANGED), 0);
    }

    Imported and(Imported more) {
        return new Imported(added + more.added, changed + more.changed, ended + more.ended);
    }

    boolean nothing() {
        return added + changed + ended == 0;
    }

    private static int count(Collection<Result> definitions, Outcome outcome) {
        return (int) definitions.stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
