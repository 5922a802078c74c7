package io.parley.portal;

import io.parley.engine.Tasks;
import io.parley.form.FormView;
import io.parley.form.RefusedAnswers;
import io.parley.party.Contact;
import io.parley.work.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A contact answers a step, by whichever door they came. */
@Component
class Answering {

    private final Tasks tasks;
    private final AskedForms forms;

    Answering(Tasks tasks, AskedForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    boolean may(Contact contact, WorkItem step) {
        return tasks.may(contact, step);
    }

    FormView ask(WorkItem step, Reader reader) {
        return forms.fresh(step.form(), tasks.known(step), reader);
    }

    /**
     * Takes the answer.
     *
     * @return the form again where it needs to be put right; empty once the answer is taken
     * @throws io.parley.engine.StepRefused where the step is not to be answered by this contact, or not any more
     */
    Optional<FormView> answer(WorkItem step, Contact contact, Incoming incoming, Reader reader) {
        Map<String, Object> known = tasks.known(step);
        try {
            tasks.complete(step.id(), contact, forms.accept(step.form(), incoming, known, reader));
            return Optional.empty();
        } catch (RefusedAnswers refused) {
            return Optional.of(forms.again(refused, incoming, known, reader));
        }
    }
}
