package io.parley.trail;

import java.util.function.Consumer;

/** Follows one chain, entry by entry. */
final class ChainVerifier {

    /** How far away an entry's own place is looked for, when it does not fit where it stands. */
    private static final int NEIGHBOURHOOD = 100;

    private final String chain;
    private final Consumer<Fault> faults;
    private long seq;
    private String hash = Fingerprint.NOTHING;

    ChainVerifier(String chain, Consumer<Fault> faults) {
        this.chain = chain;
        this.faults = faults;
    }

    String chain() {
        return chain;
    }

    void entry(Trail.Entry entry) {
        if (entry.seq() == seq) {
            fault("entry.inserted", entry.seq());
        } else if (entry.seq() < seq) {
            fault("entry.reordered", entry.seq(), seq);
        } else if (entry.seq() > seq + 1) {
            fault("entry.missing", seq + 1, entry.seq() - 1);
        }
        if (!entry.fingerprint().equals(entry.hash())) {
            changedOrMoved(entry);
        } else if (entry.seq() == seq + 1 && !entry.prev().equals(hash)) {
            fault("entry.unlinked", entry.seq(), seq);
        }
        seq = entry.seq();
        hash = entry.hash();
    }

    void head(Trail.Head head) {
        if (head.seq() > seq) {
            fault("head.cut", head.seq(), seq);
        } else if (head.seq() < seq) {
            fault("head.behind", head.seq(), seq);
        } else if (seq == 0) {
            fault("head.empty");
        } else if (!head.hash().equals(hash)) {
            fault("head.differs", seq);
        }
    }

    /** What a seal says of this chain, after its last entry. */
    void sealedBeyond(long sealedSeq, long sealNo) {
        if (sealedSeq > seq) {
            fault("sealed.cut", sealedSeq, sealNo, seq);
        }
    }

    private void changedOrMoved(Trail.Entry entry) {
        for (long place = Math.max(1, entry.seq() - NEIGHBOURHOOD); place <= entry.seq() + NEIGHBOURHOOD; place++) {
            if (Fingerprint.ofEntry(chain, place, entry.at(), entry.what(), entry.who(), entry.details(), entry.prev())
                    .equals(entry.hash())) {
                fault("entry.moved", entry.seq(), place);
                return;
            }
        }
        fault("entry.changed", entry.seq());
    }

    private void fault(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = chain;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        faults.accept(Fault.of(key, all));
    }
}
