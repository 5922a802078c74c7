package io.parley.bench;

import java.util.concurrent.Callable;

/**
 * One thing that is measured.
 *
 * @param yardstick the candidate whose figure of the same round this one's is divided by; its own name for a yardstick
 * @param limit the largest ratio that is permitted; infinite where the figure is only told
 * @param run does the work once and gives its figure in milliseconds
 */
record Candidate(String name, String yardstick, double limit, Callable<Double> run) {

    Candidate {
        if (limit <= 0) {
            throw new IllegalArgumentException("The limit of " + name + " is " + limit + "; give a ratio such as 1.5");
        }
    }

    static Candidate yardstick(String name, Callable<Double> run) {
        return new Candidate(name, name, Double.POSITIVE_INFINITY, run);
    }

    boolean isLimited() {
        return Double.isFinite(limit);
    }
}
