package io.parley.setup;

import java.util.List;
import java.util.Locale;

/** The file cannot be imported; nothing of it was saved. Knows everything that is wrong, in the file's order. */
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    RefusedFile(List<Flaw> flaws) {
        super(flaws.size() + " flaws, first " + SetupTexts.line("", flaws.get(0), Locale.ENGLISH));
        this.flaws = flaws.stream().sorted().toList();
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
