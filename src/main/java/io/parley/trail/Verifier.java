package io.parley.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Verifies a trail that is given piece by piece: the seals, then chain after chain its entries and its head. Keeps a
 * little of each chain and each seal, and no entry.
 */
final class Verifier {

    private final Consumer<Fault> faults;
    private final SealVerifier seals;
    private final Optional<SealVerifier> file;
    private final Map<String, List<SealVerifier.Sealed>> expected = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private ChainVerifier current;
    private long entries;

    /** @param file the seals' file, already read, to compare with */
    Verifier(Consumer<Fault> faults, Optional<SealVerifier> file) {
        this.faults = faults;
        this.seals = new SealVerifier("trail", faults);
        this.file = file;
    }

    SealVerifier seals() {
        return seals;
    }

    /** After the last seal. {@code complete} is whether all seals were given, and all chains will be. */
    void sealsEnd(boolean complete) {
        seals.forEachHead(this::expect);
        file.ifPresent(other -> {
            other.forEachHead(this::expect);
            if (complete) {
                seals.mustHold(other);
            }
        });
    }

    void entry(Trail.Entry entry) {
        entries++;
        if (current != null && !current.chain().equals(entry.chain())) {
            faults.accept(Fault.of("head.none", current.chain()));
            finish();
        }
        if (current == null) {
            begin(entry.chain());
        }
        current.entry(entry);
        for (var sealed : expected.getOrDefault(entry.chain(), List.of())) {
            if (sealed.seq() == entry.seq() && !sealed.hash().equals(entry.hash())) {
                faults.accept(Fault.of("sealed.differs", entry.chain(), entry.seq(), sealed.no()));
            }
        }
    }

    void head(Trail.Head head) {
        if (current != null && !current.chain().equals(head.chain())) {
            faults.accept(Fault.of("head.none", current.chain()));
            finish();
        }
        if (current == null) {
            begin(head.chain());
        }
        current.head(head);
        finish();
    }

    /** After the last chain. {@code complete} is whether all chains were given. */
    void end(boolean complete) {
        if (current != null) {
            faults.accept(Fault.of("head.none", current.chain()));
            finish();
        }
        if (complete) {
            expected.keySet().stream()
                    .filter(chain -> !seen.contains(chain))
                    .sorted()
                    .forEach(chain -> faults.accept(Fault.of(
                            "chain.gone", chain, expected.get(chain).get(0).no())));
        }
    }

    long chains() {
        return seen.size();
    }

    long entries() {
        return entries;
    }

    private void expect(String chain, SealVerifier.Sealed sealed) {
        var known = expected.computeIfAbsent(chain, name -> new ArrayList<>());
        if (!known.contains(sealed)) {
            known.add(sealed);
        }
    }

    private void begin(String chain) {
        if (!seen.add(chain)) {
            faults.accept(Fault.of("chain.twice", chain));
        }
        current = new ChainVerifier(chain, faults);
    }

    private void finish() {
        for (var sealed : expected.getOrDefault(current.chain(), List.of())) {
            current.sealedBeyond(sealed.seq(), sealed.no());
        }
        current = null;
    }
}
