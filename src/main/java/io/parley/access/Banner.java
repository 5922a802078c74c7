package io.parley.access;

import java.util.Optional;

/**
 * Something that staff should see on every page of the desk, such as that no mail server is configured. A room that has
 * one declares it as a bean; it must be quick and must not fail.
 */
@FunctionalInterface
public interface Banner {

    /** The key of the text, or empty while there is nothing to say. */
    Optional<String> text();
}
