package io.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs candidates in turn, round after round, so that what else the machine does hits all of them alike. The first
 * rounds warm up the machine's caches and are not counted.
 */
final class Bench {

    private static final int WARM_UP = 1;

    private final String name;
    private final List<Candidate> candidates = new ArrayList<>();

    Bench(String name) {
        this.name = name;
    }

    Bench with(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    /** How many rounds count: {@code -Dbench.rounds=…}. */
    static int rounds() {
        return Integer.getInteger("bench.rounds", 7);
    }

    static Path results() {
        return Path.of(System.getProperty("bench.results", "target/bench")).toAbsolutePath();
    }

    /** Measures, prints the table, and writes it and the figures to {@link #results}. */
    Result run() throws Exception {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        List<Double> loads = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds(); round++) {
            for (Candidate candidate : candidates) {
                double figure = candidate.run().call();
                System.out.printf(
                        "%s, %s, %s: %.0f ms%n",
                        name, round < 0 ? "warm-up" : "round " + (round + 1), candidate.name(), figure);
                if (round >= 0) {
                    measured.computeIfAbsent(candidate.name(), key -> new ArrayList<>())
                            .add(figure);
                    loads.add(Machine.load());
                }
            }
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        measured.forEach((candidate, rounds) -> figures.put(candidate, new Figures(rounds)));
        Result result = new Result(name, candidates, figures, new Figures(loads));
        publish(result);
        return result;
    }

    private static void publish(Result result) throws IOException {
        System.out.println(result.table());
        result.write(results());
    }
}
