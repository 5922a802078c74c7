package io.parley.access;

/**
 * A token that opens nothing. Thrown by any page's handler, it is answered with the one page that does not tell a guess
 * from an expired, used or revoked link, and shows the way to a new one.
 */
public final class DeadLink extends RuntimeException {

    public DeadLink() {
        super("The link opens nothing", null, false, false);
    }
}
