package io.parley.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form as its file has it.
 *
 * @param id the file's base name, which is also the {@code formRef} in diagrams
 * @param version SHA-256 of the file's bytes, lower-case hexadecimal
 */
public record Form(String id, String version, Wording title, List<Part> parts) {

    public Form {
        parts = List.copyOf(parts);
    }

    /** All fields in order, those in groups too. */
    public List<Field> fields() {
        return fields(parts).toList();
    }

    private static Stream<Field> fields(List<Part> parts) {
        return parts.stream().flatMap(Form::fields);
    }

    static Stream<Field> fields(Part part) {
        if (part instanceof Field field) {
            return Stream.of(field);
        }
        return part instanceof Part.Group group ? fields(group.parts()) : Stream.empty();
    }
}
