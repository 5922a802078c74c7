package io.parley.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** The values of a trail entry as people read them. */
record TrailWords(Names names, Times times) {

    /** What only the offline check needs. */
    private static final Set<String> FOR_MACHINES =
            Set.of("sha256", "version", "entry", "attachment", "letter", "messageId");

    static boolean isForMachines(String key) {
        return FOR_MACHINES.contains(key);
    }

    String value(String key, Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return switch (key) {
            case "window" -> names.window(text);
            case "step" -> names.step(text);
            case "status" -> names.status(text);
            case "part" -> names.part(text);
            case "outcome" -> names.outcome(text);
            case "message" -> names.message(text);
            default -> instant(text);
        };
    }

    private String instant(String text) {
        if (text.length() < 20 || !text.endsWith("Z")) {
            return text;
        }
        try {
            return times.text(Instant.parse(text));
        } catch (DateTimeParseException notOne) {
            return text;
        }
    }
}
