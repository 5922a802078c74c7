package io.parley.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A point in time: typed as local time in the reader's zone, kept as an ISO 8601 instant in UTC.
 *
 * @param step minutes between the times that may be chosen, counted from the full hour
 * @param notPast whether its day must be today, in the reader's zone, or later
 */
record InstantKind(int step, boolean notPast) implements Kind {

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Instant instant = LocalTimes.instant(text, asking.zone());
        var local = instant.atZone(asking.zone());
        LocalTimes.onStep(local.toLocalTime(), step);
        if (notPast && local.toLocalDate().isBefore(asking.today())) {
            throw new Objection("past", asking.today().toString());
        }
        return Optional.of(instant.toString());
    }

    @Override
    public String widget() {
        return "line";
    }

    @Override
    public Map<String, String> input(Asking asking) {
        Map<String, String> input = new LinkedHashMap<>();
        input.put("type", "datetime-local");
        input.put("step", Integer.toString(step * 60));
        if (notPast) {
            input.put("min", asking.today() + "T00:00");
        }
        return input;
    }
}
