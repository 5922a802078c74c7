package io.parley.window;

/** What a window asks for when its timer fires. */
public record Alarm(Kind kind, Window window) {

    /** Why it rings. */
    public enum Kind {
        /** The limit comes nearer. */
        REMINDER,
        /** The limit has passed. */
        MISS
    }
}
