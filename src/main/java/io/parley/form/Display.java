package io.parley.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Values as texts: raw, as an input element holds them, or to be read. */
final class Display {

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Map<String, Object> known;
    private final Locale language;
    private final ZoneId zone;

    Display(MessageSource messages, Map<String, Object> known, Locale language, ZoneId zone) {
        this.messages = messages;
        this.known = known;
        this.language = language;
        this.zone = zone;
    }

    Locale language() {
        return language;
    }

    ZoneId zone() {
        return zone;
    }

    String message(String code, Object... arguments) {
        return messages.getMessage("form." + code, arguments, language);
    }

    /** What the field's input would hold. */
    List<String> raw(Field field, Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(each -> raw(field, each).stream()).toList();
        }
        if (value == null) {
            return List.of();
        }
        if (field.kind() instanceof InstantKind) {
            return List.of(local(value));
        }
        return List.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    /** The value to be read, in the reader's language and zone. */
    String text(Field field, Object value) {
        List<String> raw = raw(field, value);
        if (raw.isEmpty() || raw.equals(List.of(""))) {
            return message("none");
        }
        if (field.kind() instanceof InstantKind && instant(value) != null) {
            return READ.format(instant(value).atZone(zone)) + " (" + zone.getId() + ")";
        }
        return raw.stream().map(each -> label(field, each)).collect(Collectors.joining(", "));
    }

    /** How a raw value is called: an option by its label, a tick by yes or no. */
    String label(Field field, String raw) {
        if (field.kind() instanceof CheckboxKind) {
            return message(raw.equals("true") ? "yes" : "no");
        }
        return options(field).stream()
                .filter(option -> option.value().equals(raw))
                .map(Option::label)
                .findFirst()
                .orElse(raw);
    }

    /** The options; none where those that are known by name are not known any more. */
    private List<Option> options(Field field) {
        boolean lost = field.kind() instanceof ChoiceKind choice
                && choice.valuesKey().filter(name -> !known.containsKey(name)).isPresent();
        return lost ? List.of() : field.kind().offered(known, language);
    }

    private String local(Object value) {
        Instant instant = instant(value);
        return instant == null
                ? value.toString()
                : instant.atZone(zone).toLocalDateTime().toString();
    }

    private static Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        try {
            return Instant.parse(value.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
