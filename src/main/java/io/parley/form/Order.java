package io.parley.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that keys are unique and that conditions look up, never down: one pass then decides what is asked. */
final class Order {

    private final String file;
    private final Set<String> all;
    private final Set<String> above = new HashSet<>();

    private Order(Form form) {
        file = form.id() + ".form";
        all = form.fields().stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    static Form checked(Form form) {
        new Order(form).check(form.parts());
        return form;
    }

    private void check(List<Part> parts) {
        for (Part part : parts) {
            lookedUp(part).ifPresent(name -> {
                throw UnreadableForm.because(
                        file, name(part), "conditional.hide", "names " + name + ", which is not above");
            });
            if (part instanceof Part.Group group) {
                check(group.parts());
            } else if (part instanceof Field field && !above.add(field.key())) {
                throw UnreadableForm.because(file, name(part), "key", "is used twice");
            }
        }
    }

    private Optional<String> lookedUp(Part part) {
        return part.condition().stream()
                .flatMap(condition -> condition.names().stream())
                .filter(name -> all.contains(name) && !above.contains(name))
                .findFirst();
    }

    private static String name(Part part) {
        return part instanceof Field field
                ? "'" + field.key() + "'"
                : part.getClass().getSimpleName();
    }
}
