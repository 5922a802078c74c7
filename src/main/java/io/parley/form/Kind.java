package io.parley.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What sort of answer a field takes, with its bounds. */
sealed interface Kind
        permits TextKind, NumberKind, CheckboxKind, ChoiceKind, DateKind, TimeKind, InstantKind, FileKind {

    /**
     * One raw text as a value.
     *
     * @return empty where nothing was answered
     */
    Optional<Object> read(String raw, Asking asking) throws Objection;

    /** Whether several answers make one value. */
    default boolean several() {
        return false;
    }

    /** What there is to choose from. */
    default List<Option> offered(Map<String, Object> known, Locale reader) {
        return List.of();
    }

    /** The name under which the page's template knows this kind. */
    String widget();

    /** Attributes of the page's input element. */
    default Map<String, String> input(Asking asking) {
        return Map.of();
    }
}
