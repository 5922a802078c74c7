package io.parley.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as the template {@code form/form} shows it, all texts in the reader's language.
 *
 * @param language the reader's language as a BCP 47 tag
 * @param faults what was refused, in the order of the fields; then what is about no field
 * @param summary the heading over the faults
 * @param filesAgain says that files must be chosen again; null where there is nothing to say
 * @param multipart whether the page's form must be sent as {@code multipart/form-data}
 */
public record FormView(
        String id,
        String title,
        String language,
        List<PartView> parts,
        List<Fault> faults,
        String summary,
        String filesAgain,
        boolean multipart) {

    public FormView {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /**
     * One thing that was refused.
     *
     * @param href the place to put it right; null where the page has none
     */
    public record Fault(String href, String text) {}

    /** A part of the page; {@code type} names the template's branch. */
    public sealed interface PartView permits GroupView, TextView, FieldView {

        String type();

        /** The condition on which it is shown; null where it always is. */
        ShownWhen shownWhen();
    }

    /**
     * A condition for the page. A script follows it where it is a comparison; without script all is shown, with the hint.
     *
     * @param field the key of the field compared; null where the condition is no comparison
     * @param when the value that shows the part; null where {@code unless} is given
     * @param unless the value that hides the part
     */
    public record ShownWhen(String field, String when, String unless, String hint) {}

    /** Parts under a common heading. */
    public record GroupView(String label, List<PartView> parts, ShownWhen shownWhen) implements PartView {
        @Override
        public String type() {
            return "group";
        }
    }

    /** Paragraphs, or with none of them a gap: {@code text}, {@code separator} or {@code spacer}. */
    public record TextView(String type, List<String> paragraphs, ShownWhen shownWhen) implements PartView {}

    /** An option and whether it is chosen. */
    public record OptionView(String value, String label, boolean chosen) {}

    /**
     * A field.
     *
     * @param type {@code line, lines, checkbox, radio, select, checklist, file}, or {@code shown} for a read-only one
     * @param mark says that an answer is required; null where it is not
     * @param required whether the browser may insist; it may not while a condition could hide the field
     * @param hints the description first, where there is one
     * @param value the raw text, empty where none; for {@code shown} the text to read
     * @param unanswered what stands for no choice in a {@code select}
     * @param error null where there is none
     */
    public record FieldView(
            String type,
            String key,
            String label,
            String mark,
            boolean required,
            List<String> hints,
            String value,
            List<OptionView> options,
            String unanswered,
            String error,
            InputView input,
            ShownWhen shownWhen)
            implements PartView {

        /** The element's id; options have {@code -0}, {@code -1} and so on behind it. */
        public String id() {
            return "field-" + key;
        }

        /** The ids of the elements that describe this one; null where none does. */
        public String describedBy() {
            String hinted = hints.isEmpty() ? "" : id() + "-hint";
            String refused = error == null ? "" : id() + "-error";
            String ids = (hinted + " " + refused).strip();
            return ids.isEmpty() ? null : ids;
        }

        /** {@code true}, or null to leave the attribute out. */
        public String invalid() {
            return error == null ? null : "true";
        }

        /** The element that a fault leads to. */
        String target() {
            boolean each = (type.equals("radio") || type.equals("checklist")) && !options.isEmpty();
            return "#" + id() + (each ? "-0" : "");
        }
    }

    /** Attributes of an input element; null leaves one out. */
    public record InputView(
            String type,
            String maxlength,
            String minlength,
            String inputmode,
            String min,
            String step,
            String accept,
            boolean multiple) {}

    FormView refused(List<Fault> all) {
        return new FormView(id, title, language, parts, all, summary, filesAgain, multipart);
    }

    /** The field of that key, in groups too. */
    public Optional<FieldView> field(String key) {
        return field(parts, key);
    }

    private static Optional<FieldView> field(List<PartView> parts, String key) {
        return parts.stream()
                .flatMap(part -> part instanceof GroupView group
                        ? field(group.parts(), key).stream()
                        : Stream.of(part)
                                .filter(FieldView.class::isInstance)
                                .map(FieldView.class::cast)
                                .filter(field -> field.key().equals(key)))
                .findFirst();
    }
}
