package io.parley.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day, as ISO 8601 text.
 *
 * @param notPast whether it must be today, in the reader's zone, or later
 */
record DateKind(boolean notPast) implements Kind {

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = LocalTimes.date(text);
        if (notPast && date.isBefore(asking.today())) {
            throw new Objection("past", asking.today().toString());
        }
        return Optional.of(date.toString());
    }

    @Override
    public String widget() {
        return "line";
    }

    @Override
    public Map<String, String> input(Asking asking) {
        return notPast ? Map.of("type", "date", "min", asking.today().toString()) : Map.of("type", "date");
    }
}
