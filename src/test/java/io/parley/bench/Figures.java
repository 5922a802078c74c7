package io.parley.bench;

import java.util.List;

/** A candidate's figures, one for each round, in order. The median stands for them, the range says how far to trust it. */
record Figures(List<Double> rounds) {

    Figures {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured; run one round at least");
        }
        rounds = List.copyOf(rounds);
    }

    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The ratio within each round: both ran at nearly the same time, under nearly the same load of the machine. */
    Figures dividedBy(Figures yardstick) {
        return new Figures(java.util.stream.IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round) / yardstick.rounds.get(round))
                .toList());
    }
}
