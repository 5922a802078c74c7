package io.parley.form;

import io.parley.form.FormView.FieldView;
import io.parley.form.FormView.GroupView;
import io.parley.form.FormView.InputView;
import io.parley.form.FormView.OptionView;
import io.parley.form.FormView.PartView;
import io.parley.form.FormView.ShownWhen;
import io.parley.form.FormView.TextView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays out one form. A part whose condition asks only for what is known is shown or left out here; one that depends on
 * an answer is shown with its condition.
 */
final class Presentation {

    private final Map<String, List<String>> entered;
    private final Map<String, Object> known;
    private final Map<String, String> errors;
    private final Display display;
    private final Hints hints;
    private final LocalDate today;
    private final Set<String> asked;
    private final ConditionData decided;

    Presentation(
            Form form,
            Map<String, List<String>> entered,
            Map<String, Object> known,
            Map<String, String> errors,
            Display display,
            LocalDate today) {
        this.entered = entered;
        this.known = known;
        this.errors = errors;
        this.display = display;
        this.today = today;
        hints = new Hints(form, display);
        decided = new ConditionData(form, known);
        asked = form.fields().stream()
                .filter(field -> !field.readOnly())
                .map(Field::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param open whether no condition above could hide these parts */
    List<PartView> show(List<Part> parts, boolean open) {
        List<PartView> shown = new ArrayList<>();
        for (Part part : parts) {
            boolean depends = part.condition()
                    .filter(condition -> condition.names().stream().anyMatch(asked::contains))
                    .isPresent();
            if (depends || !decided.hides(part)) {
                ShownWhen when = depends ? hints.about(part.condition().orElseThrow()) : null;
                shown.add(show(part, when, open && !depends));
            }
        }
        return shown;
    }

    private PartView show(Part part, ShownWhen when, boolean open) {
        if (part instanceof Part.Group group) {
            return new GroupView(group.label().in(display.language()), show(group.parts(), open), when);
        }
        if (part instanceof Part.Paragraphs text) {
            List<String> paragraphs = List.of(text.text().in(display.language()).split("\\n\\s*\\n"));
            return new TextView("text", paragraphs, when);
        }
        if (part instanceof Part.Gap gap) {
            return new TextView(gap.line() ? "separator" : "spacer", List.of(), when);
        }
        Field field = (Field) part;
        return field.readOnly() ? readOnly(field, when) : input(field, when, open);
    }

    private FieldView readOnly(Field field, ShownWhen when) {
        String text = display.text(field, known.get(field.key()));
        return view("shown", field, false, text, List.of(), null, when);
    }

    private FieldView input(Field field, ShownWhen when, boolean open) {
        List<String> raw = raw(field);
        Asking asking = new Asking(field.kind().offered(known, display.language()), display.zone(), today);
        List<OptionView> options = asking.offered().stream()
                .map(option -> new OptionView(option.value(), option.label(), raw.contains(option.value())))
                .toList();
        boolean fileOrNone = raw.isEmpty() || field.kind() instanceof FileKind;
        String value = fileOrNone ? "" : raw.get(0);
        return view(field.kind().widget(), field, open, value, options, inputView(field, asking), when);
    }

    private FieldView view(
            String type,
            Field field,
            boolean open,
            String value,
            List<OptionView> options,
            InputView input,
            ShownWhen when) {
        return new FieldView(
                type,
                field.key(),
                field.label().in(display.language()),
                field.required() ? display.message("required") : null,
                field.required() && open,
                hints.about(field),
                value,
                options,
                display.message("choose"),
                errors.get(field.key()),
                input,
                when);
    }

    private static InputView inputView(Field field, Asking asking) {
        Map<String, String> input = field.kind().input(asking);
        return new InputView(
                input.get("type"),
                input.get("maxlength"),
                input.get("minlength"),
                input.get("inputmode"),
                input.get("min"),
                input.get("step"),
                input.get("accept"),
                field.kind().several());
    }

    /** What a person entered stays, be it nothing; a fresh form proposes what is known, else the form's default. */
    private List<String> raw(Field field) {
        if (!entered.isEmpty()) {
            List<String> texts = entered.get(field.key());
            return texts == null
                    ? List.of()
                    : texts.stream().filter(text -> text != null).toList();
        }
        Object value = known.get(field.key());
        return value == null ? field.preset() : display.raw(field, value);
    }
}
