package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Dossier.Entry;
import io.parley.party.Contact;
import io.parley.work.WorkItem;
import org.springframework.stereotype.Component;

/** Knows how a step stands: to be answered, answered, or no longer asked. */
@Component
class StepStates {

    private final Answering answering;
    private final Expectations expectations;
    private final Submissions submissions;
    private final BothSides sides;

    StepStates(Answering answering, Expectations expectations, Submissions submissions, BothSides sides) {
        this.answering = answering;
        this.expectations = expectations;
        this.submissions = submissions;
        this.sides = sides;
    }

    StepState open(WorkItem step, CaseFile file, Contact contact, Reader reader) {
        Expectation expectation = expectations.expectation(step, file, contact, reader);
        return expectation.yours()
                ? new StepState("asked", answering.ask(step, reader), expectation, "", null)
                : new StepState("others", null, expectation, expectation.others(), null);
    }

    /** A step that is not open: it was answered, perhaps by the provider on the phone, or has fallen away. */
    StepState ended(String step, CaseFile file, Reader reader) {
        return submissions
                .last(file, step)
                .map(entry -> new StepState("answered", null, null, name(entry, file), reader.at(entry.at())))
                .orElseGet(() -> new StepState("gone", null, null, "", null));
    }

    /** Of the staff, customers need not know who it was. */
    private String name(Entry entry, CaseFile file) {
        return submissions.isOwn(entry, file)
                ? entry.by().name()
                : sides.provider().name();
    }
}
