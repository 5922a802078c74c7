package io.parley.engine;

/** An attempt to go round the gate: to change what the engine does by another way than a door. */
public final class BypassRefused extends RuntimeException {

    BypassRefused(String what) {
        super("Refused: " + what
                + ". People answer steps at the desk, in the portal or by a link; nothing else moves one");
    }
}
