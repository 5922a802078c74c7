package io.parley.trail;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has recorded so far. It is appended last among the transaction's synchronizations, because the
 * others may record too; what comes later still is appended at once.
 */
final class Pending implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(Pending.class);

    private final Chains chains;
    private final List<Draft> drafts = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();
    private boolean committing;
    private boolean committed;

    Pending(Chains chains) {
        this.chains = chains;
    }

    void add(Draft draft) {
        if (committed) {
            throw new IllegalStateException("'" + draft.what() + "' of " + draft.chain()
                    + " was not recorded: the transaction has already committed; record it in one of its own");
        }
        drafts.add(draft);
        if (committing) {
            append();
        }
    }

    void append() {
        if (!drafts.isEmpty()) {
            var batch = List.copyOf(drafts);
            drafts.clear();
            chains.append(batch);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        append();
    }

    @Override
    public void afterCommit() {
        committed = true;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, drafts.size());
    }

    /** A savepoint that is not known is older than the first draft. */
    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        drafts.subList(kept, drafts.size()).clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(chains);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(chains, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(chains);
        if (status == STATUS_COMMITTED && !drafts.isEmpty()) {
            LOG.error(
                    "Recorded too late, after the commit, and lost: {}. Record it before, or in a transaction of its own.",
                    drafts);
        }
    }
}
