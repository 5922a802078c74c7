package io.parley.desk;

import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.casefile.Dossier.Attachment;
import io.parley.casefile.Dossier.Entry;
import io.parley.form.Form;
import io.parley.form.FormViews;
import io.parley.form.Forms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was handed in to a case, as people read it: with the labels of the forms, in the reader's language. */
@Component
class Papers {

    private static final int SHORT = 10;

    private final Dossier dossier;
    private final Forms forms;
    private final FormViews views;
    private final Offers offers;

    Papers(Dossier dossier, Forms forms, FormViews views, Offers offers) {
        this.dossier = dossier;
        this.forms = forms;
        this.views = views;
        this.offers = offers;
    }

    /**
     * One form handed in.
     *
     * @param title the form's, {@code version} the beginning of its SHA-256
     * @param present whether the form still is as it was then
     * @param answers labels with texts, in the form's order
     */
    record Paper(
            Entry entry,
            String title,
            String version,
            boolean present,
            Map<String, String> answers,
            List<Attachment> files) {}

    /** The newest first. */
    List<Paper> of(CaseNumber number, Locale reader, ZoneId zone) {
        Map<String, Attachment> files =
                dossier.attachments(number).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        Map<String, Form> known = forms.all().stream().collect(Collectors.toMap(Form::id, Function.identity()));
        Map<String, Object> offered = offers.known(reader);
        List<Paper> papers = new ArrayList<>(dossier.entries(number).stream()
                .map(entry -> paper(entry, Optional.ofNullable(known.get(entry.form())), files, offered, reader, zone))
                .toList());
        Collections.reverse(papers);
        return papers;
    }

    private Paper paper(
            Entry entry,
            Optional<Form> form,
            Map<String, Attachment> files,
            Map<String, Object> offered,
            Locale reader,
            ZoneId zone) {
        Map<String, Object> values = new HashMap<>(entry.answers());
        values.replaceAll((key, value) -> named(value, files));
        return new Paper(
                entry,
                form.map(found -> found.title().in(reader)).orElse(Names.humanised(entry.form())),
                entry.formVersion()
                        .substring(0, Math.min(SHORT, entry.formVersion().length())),
                form.filter(found -> found.version().equals(entry.formVersion()))
                        .isPresent(),
                form.map(found -> views.read(found.id(), values, offered, reader, zone))
                        .orElseGet(() -> withoutForm(values)),
                entry.answers().values().stream()
                        .flatMap(value -> attached(value, files))
                        .toList());
    }

    /** Answers of a form that this installation no longer has. */
    private static Map<String, String> withoutForm(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        answer -> Names.humanised(answer.getKey()), answer -> String.valueOf(answer.getValue())));
    }

    /** Files stand in the dossier by their id. */
    private static Object named(Object value, Map<String, Attachment> files) {
        List<Attachment> attached = attached(value, files).toList();
        return attached.isEmpty()
                ? value
                : attached.stream().map(Attachment::fileName).toList();
    }

    private static Stream<Attachment> attached(Object value, Map<String, Attachment> files) {
        return value instanceof Collection<?> several
                ? several.stream().flatMap(id -> Optional.ofNullable(files.get(String.valueOf(id))).stream())
                : Stream.empty();
    }
}
