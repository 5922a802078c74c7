package io.parley.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of the options or, with {@code several}, any of them.
 *
 * @param choices the options that stand in the form; none where {@code valuesKey} names them
 * @param valuesKey under which name the options are known when the form is shown
 */
record ChoiceKind(String widget, boolean several, List<Choice> choices, Optional<String> valuesKey) implements Kind {

    /** An option that stands in the form. */
    record Choice(String value, Wording label) {}

    ChoiceKind {
        choices = List.copyOf(choices);
        if (choices.isEmpty() == valuesKey.isEmpty()) {
            throw new IllegalArgumentException("either values or valuesKey is needed, not both");
        }
    }

    @Override
    public List<Option> offered(Map<String, Object> known, Locale reader) {
        if (valuesKey.isEmpty()) {
            return choices.stream()
                    .map(choice -> new Option(choice.value(), choice.label().in(reader)))
                    .toList();
        }
        if (known.get(valuesKey.get()) instanceof List<?> options
                && options.stream().allMatch(Option.class::isInstance)) {
            return options.stream().map(Option.class::cast).toList();
        }
        throw new IllegalArgumentException(
                "The form offers options named " + valuesKey.get() + ": pass them as a known List<Option>");
    }

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        if (asking.offered().stream().noneMatch(option -> option.value().equals(raw))) {
            throw new Objection("notOffered");
        }
        return Optional.of(raw);
    }
}
