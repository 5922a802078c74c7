package io.parley.trail;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A room whose rows the trail holds hashes of. The check runs without an application context and finds witnesses as
 * {@link java.util.ServiceLoader} services.
 */
public interface TrailWitness {

    /**
     * Compares rows with what the trail says of them.
     *
     * @param database read only, one state of it throughout
     * @param faults what is found wrong
     * @return how many rows were compared
     */
    long testify(JdbcClient database, Consumer<Fault> faults);
}
