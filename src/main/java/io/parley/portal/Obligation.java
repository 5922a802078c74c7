package io.parley.portal;

import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Obliged;
import io.parley.window.Window;

/**
 * An agreed limit of one case as its customer reads it.
 *
 * @param who {@code you} or {@code provider}
 * @param earliest whether the limit is the earliest permitted instant instead of the latest
 * @param settled when it was met or ended, null while it runs
 * @param standing in words, {@code tone} its colour
 * @param left time left in words, empty once settled
 */
record Obligation(
        String what,
        String clause,
        String who,
        boolean earliest,
        Moment by,
        Moment settled,
        String standing,
        String tone,
        String left) {

    static Obligation of(Window window, Reader reader) {
        Window.Standing standing = window.standing(reader.now());
        return new Obligation(
                reader.words("window", window.key()),
                window.clause(),
                window.obliged() == Obliged.CUSTOMER ? "you" : "provider",
                window.bound() == Bound.AT_LEAST,
                reader.at(window.due()),
                window.met().or(window::ended).map(reader::at).orElse(null),
                reader.text("portal.standing." + standing.name().toLowerCase(java.util.Locale.ROOT)),
                tone(standing, window, reader),
                window.isOpen() ? left(window, reader) : "");
    }

    /** An earliest instant that has passed is not overstepped: there is nothing left to wait for. */
    private static String left(Window window, Reader reader) {
        boolean over = window.bound() == Bound.AT_LEAST && reader.overdue(window.due());
        return over ? "" : reader.left(window.due());
    }

    private static String tone(Window.Standing standing, Window window, Reader reader) {
        return switch (standing) {
            case MET -> "met";
            case OVERDUE, MET_LATE, MISSED -> "late";
            case CANCELLED -> "";
            case OPEN -> window.bound() == Bound.AT_LEAST ? "" : reader.tone(window.due());
        };
    }
}
