package io.parley.form;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * A time of day without a zone, as ISO 8601 text.
 *
 * @param step minutes between the times that may be chosen, counted from the full hour
 */
record TimeKind(int step) implements Kind {

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LocalTime time = LocalTimes.time(text);
        LocalTimes.onStep(time, step);
        return Optional.of(time.toString());
    }

    @Override
    public String widget() {
        return "line";
    }

    @Override
    public Map<String, String> input(Asking asking) {
        return Map.of("type", "time", "step", Integer.toString(step * 60));
    }
}
