package io.parley.form;

import java.util.Optional;

/** Yes or no. A browser sends {@code true} for a ticked box and nothing for the other. */
record CheckboxKind() implements Kind {

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        return switch (raw) {
            case "true" -> Optional.of(true);
            case "false", "" -> Optional.of(false);
            default -> throw new Objection("yesOrNo");
        };
    }

    @Override
    public String widget() {
        return "checkbox";
    }
}
