package io.parley.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of one line ({@code textfield}) or several ({@code textarea}).
 *
 * @param shortest in UTF-16 units, like {@code longest}
 * @param pattern to be found in the text, as form-js does: anchored only where it says so
 */
record TextKind(boolean lines, int shortest, int longest, Optional<Pattern> pattern, Format format) implements Kind {

    static final int LINE = 500;
    static final int LINES = 10_000;

    /** form-js's {@code validationType}. */
    enum Format {
        ANY("text", ""),
        /** The HTML standard's definition of a valid address, with at least one dot in the domain. */
        EMAIL(
                "email",
                "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                        + "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])"),
        /** At most the 15 digits of ITU-T E.164, at least 5, with the usual marks between them. */
        PHONE("tel", "\\+?\\(?[0-9](?:[ ()./-]{0,2}[0-9]){4,14}");

        private final String inputType;
        private final Pattern shape;

        Format(String inputType, String shape) {
            this.inputType = inputType;
            this.shape = Pattern.compile(shape);
        }
    }

    TextKind {
        if (shortest < 0 || longest < 1 || shortest > longest) {
            throw new IllegalArgumentException("0 <= minLength <= maxLength and 1 <= maxLength are needed");
        }
    }

    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        String text = PlainText.of(raw, lines, longest);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() < shortest) {
            throw new Objection("tooShort", shortest, text.length());
        }
        if (format != Format.ANY && !format.shape.matcher(text).matches()) {
            throw new Objection(format == Format.EMAIL ? "email" : "phone");
        }
        if (pattern.isPresent() && !pattern.get().matcher(text).find()) {
            throw new Objection("pattern");
        }
        return Optional.of(text);
    }

    @Override
    public String widget() {
        return lines ? "lines" : "line";
    }

    @Override
    public Map<String, String> input(Asking asking) {
        Map<String, String> input = new LinkedHashMap<>();
        input.put("type", format.inputType);
        input.put("maxlength", Integer.toString(longest));
        if (shortest > 0) {
            input.put("minlength", Integer.toString(shortest));
        }
        return input;
    }
}
