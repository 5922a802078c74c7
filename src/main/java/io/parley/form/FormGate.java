package io.parley.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets through only what a form allows. Every door asks this gate, and no other.
 *
 * <p>Names that begin with {@code _} belong to the door ({@code _csrf}) and are passed over. Fields that the form hides
 * are dropped; read-only ones are refused. Text is normalised (LF, Unicode form C, no outer white space) and otherwise
 * left as it is: whoever shows it escapes it.
 */
@Component
public class FormGate {

    private final Forms forms;
    private final MessageSource messages;
    private final Clock clock;

    FormGate(Forms forms, MessageSource messages, Clock clock) {
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Checks raw answers against a form; local times are in UTC.
     *
     * @param raw by field key, one or more texts each, as a browser sends them
     * @param known values that the form shows or that its conditions name, and that are not asked (read-only fields)
     * @throws RefusedAnswers with an error for each field in question, in the reader's language
     */
    public Answers accept(
            String form,
            Map<String, List<String>> raw,
            Map<String, List<Upload>> files,
            Map<String, Object> known,
            Locale reader) {
        return accept(form, raw, files, known, reader, ZoneOffset.UTC);
    }

    /**
     * Checks raw answers against a form.
     *
     * @param raw by field key, one or more texts each, as a browser sends them
     * @param known values that the form shows or that its conditions name, and that are not asked (read-only fields);
     *     also the options that the form offers by name, as {@code List<}{@link Option}{@code >}
     * @param zone the reader's zone, in which local times are meant
     * @throws RefusedAnswers with an error for each field in question, in the reader's language
     * @throws java.util.NoSuchElementException for an unknown form
     * @throws IllegalArgumentException if options that the form offers are not known
     */
    public Answers accept(
            String form,
            Map<String, List<String>> raw,
            Map<String, List<Upload>> files,
            Map<String, Object> known,
            Locale reader,
            ZoneId zone) {
        Complaints complaints = new Complaints(messages, reader);
        Submission submission = new Submission(raw, files);
        Form asked = forms.get(form);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Reading(asked, submission, known, complaints, zone, today).answers();
    }
}
