package io.parley.form;

import io.parley.form.FormView.Fault;
import io.parley.form.FormView.FieldView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes forms ready for the page. The template {@code form/form} has the fragment {@code form(view)}, which renders the
 * fields and, above them, what was refused; the form element, its CSRF field and its buttons belong to the page around,
 * as does the script {@code /js/form.js}, without which everything works too.
 */
@Component
public class FormViews {

    private final Forms forms;
    private final MessageSource messages;
    private final Clock clock;

    FormViews(Forms forms, MessageSource messages, Clock clock) {
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The form to be filled in.
     *
     * @param entered what a person entered before it was refused; empty for a fresh form
     * @param known as for {@link FormGate}; values of asked fields are proposed in a fresh form
     * @param errors as {@link RefusedAnswers} has them; empty for a fresh form
     * @param zone the reader's zone, in which times are shown and meant
     * @throws java.util.NoSuchElementException for an unknown form
     * @throws IllegalArgumentException if options that the form offers are not known
     */
    public FormView view(
            String form,
            Map<String, List<String>> entered,
            Map<String, Object> known,
            Map<String, String> errors,
            Locale reader,
            ZoneId zone) {
        Form shown = forms.get(form);
        Display display = new Display(messages, known, Wording.language(reader), zone);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        var parts = new Presentation(shown, entered, known, errors, display, today).show(shown.parts(), true);
        boolean multipart = shown.fields().stream().anyMatch(field -> field.kind() instanceof FileKind);
        FormView view = new FormView(
                shown.id(),
                shown.title().in(display.language()),
                display.language().toLanguageTag(),
                parts,
                List.of(),
                display.message("summary"),
                multipart && !errors.isEmpty() ? display.message("filesAgain") : null,
                multipart);
        return errors.isEmpty() ? view : view.refused(faults(shown, view, errors));
    }

    /**
     * Accepted answers to be read, in the order of the form: labels with texts. What the present version of the form
     * does not have stands at the end under its key.
     *
     * @param values as {@link Answers#values()} or a dossier has them
     * @param known for the labels of options that are known by name
     */
    public Map<String, String> read(
            String form, Map<String, Object> values, Map<String, Object> known, Locale reader, ZoneId zone) {
        Display display = new Display(messages, known, Wording.language(reader), zone);
        Map<String, Object> rest = new LinkedHashMap<>(values);
        Map<String, String> lines = new LinkedHashMap<>();
        for (Field field : forms.get(form).fields()) {
            Object value = rest.remove(field.key());
            if (value != null) {
                lines.merge(
                        field.label().in(display.language()),
                        display.text(field, value),
                        (one, two) -> one + "; " + two);
            }
        }
        rest.forEach((key, value) -> lines.putIfAbsent(key, String.valueOf(value)));
        return lines;
    }

    private static List<Fault> faults(Form form, FormView view, Map<String, String> errors) {
        Map<String, String> rest = new LinkedHashMap<>(errors);
        List<Fault> faults = new ArrayList<>();
        for (Field field : form.fields()) {
            String error = rest.remove(field.key());
            if (error != null) {
                faults.add(
                        new Fault(view.field(field.key()).map(FieldView::target).orElse(null), error));
            }
        }
        rest.values().forEach(error -> faults.add(new Fault(null, error)));
        return faults;
    }
}
