package io.parley.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tamper-evident record of each case: what each party said, did, was sent, and when.
 *
 * <p>Entries are collected during the transaction and appended just before it commits, chains locked in the order of
 * their names, so that neighbours do not deadlock. Each entry carries the hash of the one before it.
 */
@Component
public class Trail implements TransactionExecutionListener {

    private final Chains chains;
    private final Clock clock;

    public Trail(DataSource database, Clock clock) {
        this.chains = new Chains(database);
        this.clock = clock;
    }

    /**
     * Records what happened, in the current transaction (which must exist); the entry's time is now.
     *
     * @param chain the case's number
     * @param what a short key, such as {@code window.missed}; the pages translate {@code trail.window.missed}
     * @param who such as {@code person:li.wei}
     * @param details scalars only (strings, numbers, booleans, instants); hashed in canonical form
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException naming the field that cannot be recorded
     */
    public void record(String chain, String what, String who, Map<String, ?> details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("'" + what + "' of " + chain
                    + " was not recorded: the trail records only inside a transaction; open one around the call");
        }
        pending().add(new Draft(chain, clock.instant(), what, who, details));
    }

    /** The entries of a chain that follow {@code afterSeq} (0 for the first), in order, at most {@code limit}. */
    public List<Entry> entries(String chain, long afterSeq, int limit) {
        return chains.entries(chain, afterSeq, limit);
    }

    /** Where a chain ends; empty where nothing has been recorded in it. */
    public Optional<Head> head(String chain) {
        return chains.head(chain);
    }

    /**
     * Appends what was first recorded while the transaction was already being prepared for its commit, too late for a
     * synchronization of our own. Spring Boot makes this bean a listener of the transaction manager.
     */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (TransactionSynchronizationManager.getResource(chains) instanceof Pending pending) {
            pending.append();
        }
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(chains) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending(chains);
        TransactionSynchronizationManager.bindResource(chains, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /**
     * One entry.
     *
     * @param seq its number in the chain, from 1
     * @param at when it was recorded, to the millisecond as the clock ticks
     * @param details canonical JSON, exactly as it was hashed
     * @param prev the hash of the entry before
     */
    public record Entry(
            String chain, long seq, Instant at, String what, String who, String details, String prev, String hash) {

        /** The details by key: strings, {@link java.math.BigDecimal}s and booleans. */
        public Map<String, Object> values() {
            return CanonicalJson.read(details);
        }

        /** The hash that the entry should have. */
        String fingerprint() {
            return Fingerprint.ofEntry(chain, seq, at, what, who, details, prev);
        }
    }

    /** Where a chain ends: the number and the hash of its last entry. */
    public record Head(String chain, long seq, String hash) {}
}
