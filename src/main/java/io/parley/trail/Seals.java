package io.parley.trail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the chains from time to time: in the database, and as a line of {@code seals.jsonl} in the installation's home.
 * Who can write the database can rewrite a chain and all hashes after it; kept apart from the database, the file then
 * tells, also when a chain's tail was cut off or a whole chain is gone.
 */
@Component
public class Seals {

    private final SealRows rows;
    private final SealFile file;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Seals(
            DataSource database,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${parley.home:./data}") Path home) {
        this.rows = new SealRows(new JdbcTemplate(database));
        this.file = new SealFile(home.resolve("seals.jsonl"));
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Seals what has changed, in a transaction of its own, and writes to the file every seal that it has not yet: also
     * one of before a crash, or one that another instance made.
     *
     * @return the new seal's number; empty where nothing has changed
     * @throws IllegalStateException where the file and the database do not agree on what was sealed before
     */
    public Optional<Long> seal() {
        Optional<Long> made = Optional.ofNullable(transaction.execute(status -> sealChanges()));
        file.catchUp(rows);
        return made;
    }

    private Long sealChanges() {
        SealRows.Last last = rows.lock();
        List<Trail.Head> heads = rows.unsealed();
        if (heads.isEmpty()) {
            return null;
        }
        Seal seal = Seal.over(last.no() + 1, clock.instant(), heads, last.hash());
        rows.add(seal);
        return seal.no();
    }
}
