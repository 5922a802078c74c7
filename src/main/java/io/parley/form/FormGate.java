package io.parley.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets through only what a form allows. Every door asks this gate, and no other. */
@Component
public class FormGate {

    /**
     * Checks raw answers against a form.
     *
     * @param raw by field key, one or more texts each, as a browser sends them
     * @param known values that the form shows or that its conditions name, and that are not asked (read-only fields)
     * @throws RefusedAnswers with an error for each field in question, in the reader's language
     */
    public Answers accept(
            String form,
            Map<String, List<String>> raw,
            Map<String, List<Upload>> files,
            Map<String, Object> known,
            Locale reader) {
        throw new UnsupportedOperationException();
    }
}
