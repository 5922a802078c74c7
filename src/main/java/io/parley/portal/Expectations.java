package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.engine.Tasks;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.work.Inbox;
import io.parley.work.Inbox.Mark;
import io.parley.work.WorkItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is expected of a customer, due first. */
@Component
class Expectations {

    private final Inbox inbox;
    private final Cases cases;
    private final Tasks tasks;
    private final Parties parties;
    private final FormTitles titles;

    Expectations(Inbox inbox, Cases cases, Tasks tasks, Parties parties, FormTitles titles) {
        this.inbox = inbox;
        this.cases = cases;
        this.tasks = tasks;
        this.parties = parties;
        this.titles = titles;
    }

    /**
     * A page of them.
     *
     * @param next id of the step behind which the next page begins; null on the last page
     */
    record Slice(List<Expectation> items, String next) {}

    /** Of all cases of the customer, a page behind that step. */
    Slice of(Contact contact, Optional<WorkItem> behind, int limit, Reader reader) {
        Mark mark = behind.map(Mark::behind).orElse(Mark.START);
        List<WorkItem> found = inbox.ofCustomer(contact.partyId(), mark, limit + 1);
        List<WorkItem> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.get(limit - 1).id() : null;
        return new Slice(
                page.stream()
                        .map(item -> expectation(item, cases.get(item.number()), contact, reader))
                        .toList(),
                next);
    }

    /** Of one case. */
    List<Expectation> of(CaseFile file, Contact contact, Reader reader) {
        return inbox.of(file.number()).stream()
                .filter(item -> item.duty().isPresent())
                .map(item -> expectation(item, file, contact, reader))
                .toList();
    }

    /** The colleagues who may answer a step, first to last resort. */
    String colleagues(WorkItem item, Contact contact) {
        return item.duty().stream()
                .flatMap(duty -> parties.contacts(contact.partyId(), duty).stream())
                .map(Contact::name)
                .collect(Collectors.joining(", "));
    }

    Expectation expectation(WorkItem item, CaseFile file, Contact contact, Reader reader) {
        boolean yours = tasks.may(contact, item);
        return new Expectation(
                item.id(),
                titles.of(item.form(), reader.language()),
                file.reference(),
                file.title(),
                item.due().map(reader::at).orElse(null),
                item.due().map(reader::left).orElse(""),
                item.due().map(reader::tone).orElse(""),
                yours,
                yours ? "" : colleagues(item, contact));
    }
}
