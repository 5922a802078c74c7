package io.parley.form;

import java.util.List;
import java.util.Optional;

/** What a form is made of, top to bottom. */
sealed interface Part permits Field, Part.Group, Part.Paragraphs, Part.Gap {

    /** When this part, and what is in it, is not shown and not asked. */
    Optional<Condition> condition();

    /** Parts under a common heading. */
    record Group(Wording label, Optional<Condition> condition, List<Part> parts) implements Part {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** Text to read; a blank line parts paragraphs. */
    record Paragraphs(Wording text, Optional<Condition> condition) implements Part {}

    /** Room between parts, with a line ({@code separator}) or without ({@code spacer}). */
    record Gap(boolean line, Optional<Condition> condition) implements Part {}
}
