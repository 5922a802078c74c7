package io.parley.form;

import io.parley.form.ChoiceKind.Choice;
import io.parley.form.TextKind.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what sort of answer a component takes. */
final class KindReader {

    /** A repetition of what itself repeats may take time exponential in the text's length. */
    private static final Pattern NESTED_REPETITION = Pattern.compile("(?:[*+]|,\\})[^()]*\\)(?:[*+]|\\{\\d+,)");

    private static final Pattern ACCEPTED = Pattern.compile("\\.[a-z0-9.]+|[a-z0-9.+-]+/(?:\\*|[a-z0-9.+-]+)");

    private final Source component;
    private final Source validate;
    private final Source properties;

    KindReader(Source component, Source validate, Source properties) {
        this.component = component;
        this.validate = validate;
        this.properties = properties;
    }

    Kind read(String type) {
        return switch (type) {
            case "textfield" -> textfield();
            case "textarea" -> bounded("validate", () -> text(true, TextKind.LINES, Optional.empty(), Format.ANY));
            case "number" ->
                bounded(
                        "validate",
                        () -> new NumberKind(
                                component.whole("decimalDigits", NumberKind.MOST_DIGITS),
                                validate.number("min"),
                                validate.number("max")));
            case "checkbox" -> new CheckboxKind();
            case "radio" -> choice("radio", false);
            case "select" -> choice("select", false);
            case "checklist", "taglist" -> choice("checklist", true);
            case "datetime" -> datetime();
            case "filepicker" -> bounded("properties", this::files);
            default -> throw component.refuse("type", "'" + type + "' is not supported");
        };
    }

    private Kind textfield() {
        String type = validate.text("validationType").orElse("custom");
        Format format =
                switch (type) {
                    case "custom" -> Format.ANY;
                    case "email" -> Format.EMAIL;
                    case "phone" -> Format.PHONE;
                    default -> throw validate.refuse("validationType", "'" + type + "' is not supported");
                };
        return bounded("validate", () -> text(false, TextKind.LINE, pattern(), format));
    }

    private Kind text(boolean lines, int longest, Optional<Pattern> pattern, Format format) {
        return new TextKind(
                lines, validate.whole("minLength", 0), validate.whole("maxLength", longest), pattern, format);
    }

    private Optional<Pattern> pattern() {
        Optional<String> written = validate.text("pattern");
        if (written.filter(text -> NESTED_REPETITION.matcher(text).find()).isPresent()) {
            throw validate.refuse("pattern", "repeats a group that repeats; write it without");
        }
        try {
            return written.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw validate.refuse("pattern", e.getMessage());
        }
    }

    private Kind choice(String widget, boolean several) {
        List<Choice> choices = component.list("values").stream()
                .map(value -> component.inner("values", value))
                .map(this::choice)
                .toList();
        if (choices.stream().map(Choice::value).distinct().count() < choices.size()) {
            throw component.refuse("values", "must differ from each other");
        }
        return bounded("values", () -> new ChoiceKind(widget, several, choices, component.text("valuesKey")));
    }

    private Choice choice(Source option) {
        String value = option.requiredText("value");
        Wording label = Wordings.read(option, "label", properties, "option." + value + ".zh");
        option.done();
        return new Choice(value, label);
    }

    private Kind datetime() {
        component.ignore("use24h");
        String subtype = component.text("subtype").orElse("date");
        int step = component.whole("timeInterval", 1);
        if (step < 1 || step > 60) {
            throw component.refuse("timeInterval", "must be from 1 to 60 minutes");
        }
        return switch (subtype) {
            case "date" -> new DateKind(component.flag("disallowPassedDates"));
            case "time" -> {
                serialized("no_timezone");
                yield new TimeKind(step);
            }
            case "datetime" -> {
                serialized("utc_normalized");
                yield new InstantKind(step, component.flag("disallowPassedDates"));
            }
            default -> throw component.refuse("subtype", "'" + subtype + "' is not supported");
        };
    }

    private void serialized(String supported) {
        if (!component.text("timeSerializingFormat").orElse(supported).equals(supported)) {
            throw component.refuse("timeSerializingFormat", "must be " + supported);
        }
    }

    private Kind files() {
        boolean several = component.flag("multiple");
        List<String> accept = component.text("accept").stream()
                .flatMap(written ->
                        Arrays.stream(written.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList();
        if (!accept.stream().allMatch(rule -> ACCEPTED.matcher(rule).matches())) {
            throw component.refuse("accept", "must list endings (.pdf) and media types (image/*)");
        }
        int most = properties.whole("max.files", several ? 10 : 1);
        if (most > 1 && !several) {
            throw properties.refuse("max.files", "needs multiple");
        }
        return new FileKind(accept, most, properties.whole("max.megabytes", 10) * 1_000_000L);
    }

    private Kind bounded(String key, Supplier<Kind> kind) {
        try {
            return kind.get();
        } catch (IllegalArgumentException e) {
            throw component.refuse(key, e.getMessage());
        }
    }
}
