package io.parley.form;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form.
 *
 * @param key names the answer
 * @param required whether it must be answered where it is shown; a checkbox must then be ticked
 * @param readOnly shown from what is known, never taken from a person
 * @param preset what a fresh form proposes, one or more raw texts; the gate never fills it in
 */
public record Field(
        String key,
        Kind kind,
        Wording label,
        Optional<Wording> description,
        boolean required,
        boolean readOnly,
        List<String> preset,
        Optional<Condition> condition)
        implements Part {

    public Field {
        preset = List.copyOf(preset);
    }
}
