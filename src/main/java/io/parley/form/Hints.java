package io.parley.form;

import io.parley.form.FormView.ShownWhen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a page tells about its fields besides their labels. */
final class Hints {

    private final Map<String, Field> fields;
    private final Display display;

    Hints(Form form, Display display) {
        this.fields = form.fields().stream().collect(Collectors.toMap(Field::key, Function.identity()));
        this.display = display;
    }

    List<String> about(Field field) {
        List<String> hints = new ArrayList<>();
        field.description().ifPresent(text -> hints.add(text.in(display.language())));
        if (field.readOnly()) {
            return hints;
        }
        if (field.kind() instanceof InstantKind) {
            hints.add(display.message("zone", display.zone().getId()));
        } else if (field.kind() instanceof FileKind files) {
            hints.add(display.message("limit.files", files.mostFiles(), files.mostBytes() / 1_000_000));
            if (!files.accept().isEmpty()) {
                hints.add(display.message("limit.accept", String.join(", ", files.accept())));
            }
        }
        return hints;
    }

    ShownWhen about(Condition condition) {
        if (condition.comparison().isEmpty()) {
            return new ShownWhen(null, null, null, display.message("shown.sometimes"));
        }
        Comparison comparison = condition.comparison().get();
        Field field = fields.get(comparison.field());
        boolean when = comparison.shownWhenEqual();
        String hint = display.message(
                when ? "shown.when" : "shown.unless",
                field.label().in(display.language()),
                display.label(field, comparison.value()));
        return new ShownWhen(field.key(), when ? comparison.value() : null, when ? null : comparison.value(), hint);
    }
}
