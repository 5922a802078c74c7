package io.parley.portal;

import io.parley.form.Answers;
import io.parley.form.FormGate;
import io.parley.form.FormView;
import io.parley.form.FormViews;
import io.parley.form.RefusedAnswers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a form of a reader, and takes what they send through the gate. */
@Component
class AskedForms {

    private final FormViews views;
    private final FormGate gate;

    AskedForms(FormViews views, FormGate gate) {
        this.views = views;
        this.gate = gate;
    }

    FormView fresh(String form, Map<String, Object> known, Reader reader) {
        return views.view(form, Map.of(), known, Map.of(), reader.language(), reader.zone());
    }

    /** The form again, with what was entered and what is wrong with it. */
    FormView again(RefusedAnswers refused, Incoming incoming, Map<String, Object> known, Reader reader) {
        return views.view(refused.form(), incoming.raw(), known, refused.errors(), reader.language(), reader.zone());
    }

    /** What the gate lets through; throws {@link RefusedAnswers}. */
    Answers accept(String form, Incoming incoming, Map<String, Object> known, Reader reader) {
        return gate.accept(form, incoming.raw(), incoming.files(), known, reader.language(), reader.zone());
    }
}
