package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.party.Contact;
import io.parley.window.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a customer may see of a case. */
@Component
class CaseSheets {

    private final Cases cases;
    private final Ledger ledger;
    private final Expectations expectations;
    private final Messages messages;
    private final Submissions submissions;
    private final BothSides sides;

    CaseSheets(
            Cases cases,
            Ledger ledger,
            Expectations expectations,
            Messages messages,
            Submissions submissions,
            BothSides sides) {
        this.cases = cases;
        this.ledger = ledger;
        this.expectations = expectations;
        this.messages = messages;
        this.submissions = submissions;
        this.sides = sides;
    }

    /** The case, which must be one of the contact's own party. */
    CaseSheet of(CaseFile file, Contact contact, Reader reader) {
        List<Messages.Line> sent = messages.of(file, reader);
        Messages.Line latest = sent.isEmpty() ? null : sent.get(0);
        return new CaseSheet(
                file.reference(),
                file.title(),
                reader.words("kind", file.kind().name()),
                reader.words("status", file.status()),
                file.isOpen(),
                reader.at(file.opened()),
                file.outcome().map(outcome -> reader.words("outcome", outcome)).orElse(""),
                Progress.of(file, cases.statuses(file.number())).stages().stream()
                        .filter(stage -> stage.at().isPresent() || reader.knows("status", stage.status()))
                        .map(stage -> Stage.of(stage, reader))
                        .toList(),
                expectations.of(file, contact, reader),
                ledger.of(file.number()).stream()
                        .map(window -> Obligation.of(window, reader))
                        .toList(),
                latest,
                latest == null ? "" : messages.text(latest, reader),
                sent,
                submissions.of(file, contact, reader),
                sides.of(contact.partyId(), reader),
                reader.zoneName());
    }
}
