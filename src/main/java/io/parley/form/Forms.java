package io.parley.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms of this installation, read from {@code forms/} at start.
 *
 * <p>A form is a Camunda Forms file (form-js schema) that Camunda Modeler edits. What Parley adds stands in custom
 * properties, which Camunda Modeler edits too:
 *
 * <ul>
 *   <li><b>Languages</b>: English stands in form-js's own properties, Simplified Chinese in the component's
 *       {@code properties}: {@code label.zh} (for {@code dateLabel} and {@code timeLabel} too), {@code description.zh},
 *       {@code text.zh}, and {@code option.<value>.zh} for each of {@code values}. A missing one refuses the form.
 *   <li><b>Title</b>: the first component is a {@code text} that begins with {@code # }.
 *   <li><b>Files</b>: {@code max.megabytes} for each file, {@code max.files}.
 *   <li><b>Conditions</b>: {@code conditional.hide} is a FEEL expression over what is known and the fields above.
 *   <li><b>Options at run time</b>: {@code valuesKey} names a known {@code List<}{@link Option}{@code >}.
 * </ul>
 *
 * <p>Components: textfield, textarea, number, checkbox, radio, select, checklist, taglist, datetime, filepicker, text,
 * group, separator, spacer. A file with anything else, be it a component, a property or a rule, refuses to load, with a
 * message naming file, component and key.
 */
@Component
public class Forms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Form> forms = new TreeMap<>();

    @Autowired
    Forms(Clock clock) {
        this("classpath*:forms/*.form", clock);
    }

    Forms(String location, Clock clock) {
        Conditions conditions = new Conditions(clock);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location)) {
                Form form = read(resource.getFilename(), resource.getContentAsByteArray(), conditions);
                if (forms.put(form.id(), form) != null) {
                    throw UnreadableForm.because(form.id() + ".form", "form", "id", "is on the classpath twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The forms at " + location + " could not be read", e);
        }
    }

    private Forms(Map<String, Form> forms) {
        this.forms.putAll(forms);
    }

    static Forms of(Form form) {
        return new Forms(Map.of(form.id(), form));
    }

    /** The form of that id; throws {@link NoSuchElementException}. */
    public Form get(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new NoSuchElementException("No form " + id + ": add forms/" + id + ".form");
        }
        return form;
    }

    /** All forms, by id. */
    public Collection<Form> all() {
        return List.copyOf(forms.values());
    }

    static Form read(String file, byte[] content, Conditions conditions) {
        JsonNode json;
        try {
            json = JSON.readTree(content);
        } catch (IOException e) {
            throw UnreadableForm.notJson(file, e);
        }
        Heading heading = Heading.read(file, json);
        var parts = new FormReader(file, conditions).parts(heading.components());
        return Order.checked(new Form(heading.id(), sha256(content), heading.title(), parts));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
