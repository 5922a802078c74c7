package io.parley.engine;

import io.parley.form.Answers;
import io.parley.party.Actor;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The permission to move one human step, issued by {@link Tasks} alone for the time of one command. The step's listener
 * demands it, so that no other way through the engine completes a step.
 */
record Ticket(String taskId, Actor by, Answers answers) {

    private static final ThreadLocal<Ticket> CURRENT = new ThreadLocal<>();

    static Optional<Ticket> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    <T> T during(Supplier<T> command) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("A step is being moved on this thread already");
        }
        CURRENT.set(this);
        try {
            return command.get();
        } finally {
            CURRENT.remove();
        }
    }
}
