package io.parley.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Follows the chain of seals as one source has them: the trail itself, or the seals' file. */
final class SealVerifier {

    private final String source;
    private final Consumer<Fault> faults;
    private final Map<Long, String> hashes = new HashMap<>();
    private final Map<String, Sealed> heads = new HashMap<>();
    private long no;
    private String hash = Fingerprint.NOTHING;

    SealVerifier(String source, Consumer<Fault> faults) {
        this.source = source;
        this.faults = faults;
    }

    void seal(Seal seal) {
        if (seal.no() > no + 1) {
            faults.accept(Fault.of("seal.missing", source, no + 1, seal.no() - 1));
        } else if (seal.no() <= no) {
            faults.accept(Fault.of("seal.reordered", source, seal.no(), no));
        } else if (!seal.prev().equals(hash)) {
            faults.accept(Fault.of("seal.unlinked", source, seal.no(), no));
        }
        if (!seal.fingerprint().equals(seal.hash())) {
            faults.accept(Fault.of("seal.changed", source, seal.no()));
        }
        no = seal.no();
        hash = seal.hash();
        hashes.put(no, hash);
        for (Trail.Head head : seal.heads()) {
            Sealed before = heads.put(head.chain(), new Sealed(no, head.seq(), head.hash()));
            if (before != null && before.seq() >= head.seq()) {
                faults.accept(Fault.of("seal.backwards", source, no, head.chain(), head.seq(), before.seq()));
            }
        }
    }

    /** Whether the seals end where their head says. */
    void head(SealRows.Last last) {
        if (last.no() != no || !last.hash().equals(hash)) {
            faults.accept(Fault.of("seal.head", source, last.no(), no));
        }
    }

    /** Each seal of the file must be here too, the same; later ones the file may lack. */
    void mustHold(SealVerifier file) {
        file.hashes.keySet().stream().sorted().forEach(number -> {
            String here = hashes.get(number);
            if (here == null) {
                faults.accept(Fault.of("seal.gone", source, number, file.source));
            } else if (!here.equals(file.hashes.get(number))) {
                faults.accept(Fault.of("seal.differs", source, number, file.source));
            }
        });
    }

    long count() {
        return hashes.size();
    }

    /**
     * For each chain the last of its heads that was sealed. The earlier ones need no look of their own: its hash covers
     * all entries before it.
     */
    void forEachHead(BiConsumer<String, Sealed> action) {
        heads.forEach(action);
    }

    /** A head that a seal holds. */
    record Sealed(long no, long seq, String hash) {}
}
