package io.parley.form;

import io.parley.support.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Builds a submission to a form and hands it in. */
final class Gate {

    static final Clock CLOCK = SettableClock.at("2026-07-03T09:30:00Z");

    private final Form form;
    private final Map<String, List<String>> raw = new HashMap<>();
    private final Map<String, List<Upload>> files = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();
    private Locale reader = Locale.ENGLISH;
    private ZoneId zone = ZoneId.of("Europe/Berlin");

    private Gate(Form form) {
        this.form = form;
    }

    /** A form with these components, written as JSON. */
    static Gate asking(String... components) {
        return new Gate(form(components));
    }

    static Form form(String... components) {
        String title = """
                {"type": "text", "text": "# T", "properties": {"text.zh": "# 题"}}""";
        String all = String.join(
                ",\n",
                Stream.concat(Stream.of(title), Arrays.stream(components)).toList());
        String json = "{\"id\": \"t\", \"type\": \"default\", \"components\": [" + all + "]}";
        return Forms.read("t.form", json.getBytes(StandardCharsets.UTF_8), new Conditions(CLOCK));
    }

    /** A component with an English and a Chinese label, with more properties written as JSON. */
    static String component(String type, String key, String more) {
        return """
                {"type": "%s", "key": "%s", "label": "Label of %s", "properties": {"label.zh": "%s 的名称"}%s}"""
                .formatted(type, key, key, key, more.isEmpty() ? "" : ", " + more);
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/form");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Upload upload(String name, String type, int size) {
        return new Upload() {
            @Override
            public String fileName() {
                return name;
            }

            @Override
            public String mediaType() {
                return type;
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[size]);
            }
        };
    }

    Gate with(String key, String... texts) {
        raw.put(key, new ArrayList<>(Arrays.asList(texts)));
        return this;
    }

    Gate with(String key, Upload... uploads) {
        files.put(key, List.of(uploads));
        return this;
    }

    Gate knowing(String name, Object value) {
        known.put(name, value);
        return this;
    }

    Gate in(Locale language) {
        reader = language;
        return this;
    }

    Gate at(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    Answers handedIn() {
        return new FormGate(Forms.of(form), messages(), CLOCK).accept(form.id(), raw, files, known, reader, zone);
    }

    /** The value that the only field {@code f} got, null where none. */
    Object value() {
        return handedIn().values().get("f");
    }

    /** What is said about a field, empty where nothing is. */
    String errorAt(String key) {
        try {
            handedIn();
            return "";
        } catch (RefusedAnswers refused) {
            return refused.errors().getOrDefault(key, "");
        }
    }

    String error() {
        return errorAt("f");
    }
}
