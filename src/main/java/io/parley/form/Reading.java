package io.parley.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One pass over a form, top to bottom: what is hidden is dropped, what is asked is read. A part whose condition names a
 * refused answer waits until that is put right.
 */
final class Reading {

    private final Form form;
    private final Submission submission;
    private final Map<String, Object> known;
    private final Complaints complaints;
    private final ZoneId zone;
    private final LocalDate today;

    private final ConditionData seen;
    private final Set<String> undecided = new HashSet<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();

    Reading(
            Form form,
            Submission submission,
            Map<String, Object> known,
            Complaints complaints,
            ZoneId zone,
            LocalDate today) {
        this.form = form;
        this.submission = submission;
        this.known = known;
        this.complaints = complaints;
        this.zone = zone;
        this.today = today;
        seen = new ConditionData(form, known);
    }

    Answers answers() {
        if (submission.isTooMuch()) {
            complaints.aboutAll("tooMuch");
            complaints.refuse(form);
        }
        read(form.parts());
        Set<String> strangers = new TreeSet<>(submission.names());
        form.fields().forEach(field -> strangers.remove(field.key()));
        strangers.forEach(complaints::aboutStranger);
        complaints.refuse(form);
        return new Answers(form.id(), form.version(), values, files);
    }

    private void read(List<Part> parts) {
        for (Part part : parts) {
            if (isUndecided(part)) {
                Form.fields(part).forEach(field -> undecided.add(field.key()));
            } else if (!seen.hides(part)) {
                if (part instanceof Part.Group group) {
                    read(group.parts());
                } else if (part instanceof Field field) {
                    read(field);
                }
            }
        }
    }

    private boolean isUndecided(Part part) {
        return part.condition()
                .filter(condition -> condition.names().stream().anyMatch(undecided::contains))
                .isPresent();
    }

    private void read(Field field) {
        try {
            if (field.readOnly()) {
                refuseAnyAnswer(field);
            } else if (field.kind() instanceof FileKind kind) {
                readFiles(field, kind);
            } else {
                readTexts(field);
            }
        } catch (Objection objection) {
            undecided.add(field.key());
            complaints.about(field, objection);
        }
    }

    private void refuseAnyAnswer(Field field) throws Objection {
        if (!submission.texts(field.key()).isEmpty()
                || !submission.uploads(field.key()).isEmpty()) {
            throw new Objection("readOnly");
        }
    }

    private void readTexts(Field field) throws Objection {
        if (!submission.uploads(field.key()).isEmpty()) {
            throw new Objection("notAFile");
        }
        Asking asking = new Asking(field.kind().offered(known, complaints.reader()), zone, today);
        List<String> texts = submission.texts(field.key());
        Optional<Object> value = field.kind().several() ? readAll(field, texts, asking) : readOne(field, texts, asking);
        if (field.required() && (value.isEmpty() || value.get().equals(false))) {
            throw new Objection(value.isEmpty() ? "required" : "mustTick");
        }
        value.ifPresent(answer -> {
            values.put(field.key(), answer);
            seen.put(field.key(), answer);
        });
    }

    private static Optional<Object> readOne(Field field, List<String> texts, Asking asking) throws Objection {
        if (texts.size() > 1) {
            throw new Objection("several");
        }
        return field.kind().read(texts.isEmpty() ? "" : texts.get(0), asking);
    }

    private static Optional<Object> readAll(Field field, List<String> texts, Asking asking) throws Objection {
        Set<Object> chosen = new LinkedHashSet<>();
        for (String text : texts) {
            field.kind().read(text, asking).ifPresent(chosen::add);
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }

    private void readFiles(Field field, FileKind kind) throws Objection {
        Asking asking = new Asking(List.of(), zone, today);
        for (String text : submission.texts(field.key())) {
            kind.read(text, asking);
        }
        Set<Upload> chosen = new LinkedHashSet<>();
        for (Upload upload : submission.uploads(field.key())) {
            kind.read(upload).ifPresent(chosen::add);
        }
        if (chosen.size() > kind.mostFiles()) {
            throw new Objection("tooManyFiles", kind.mostFiles());
        }
        if (field.required() && chosen.isEmpty()) {
            throw new Objection("required");
        }
        if (!chosen.isEmpty()) {
            files.put(field.key(), List.copyOf(chosen));
            seen.put(field.key(), chosen.stream().map(Upload::fileName).toList());
        }
    }
}
