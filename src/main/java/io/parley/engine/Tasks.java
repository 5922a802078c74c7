package io.parley.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.engine.StepRefused.Reason;
import io.parley.form.Answers;
import io.parley.party.Actor;
import io.parley.party.Contact;
import io.parley.party.Duty;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.trail.Trail;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The human steps of all procedures: claims them, hands them over, and completes them. The only way to do so. */
@Service
public class Tasks {

    private static final int TRIES = 4;

    private final Inbox inbox;
    private final Cases cases;
    private final Parties parties;
    private final Staff staff;
    private final Trail trail;
    private final ClaimedStep claims;
    private final TaskService engine;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Map<String, StepHandler<?>> handlers;

    Tasks(
            Inbox inbox,
            Cases cases,
            Parties parties,
            Staff staff,
            Trail trail,
            ClaimedStep claims,
            TaskService engine,
            TransactionTemplate transaction,
            ObjectMapper json,
            List<StepHandler<?>> handlers) {
        this.inbox = inbox;
        this.cases = cases;
        this.parties = parties;
        this.staff = staff;
        this.trail = trail;
        this.claims = claims;
        this.engine = engine;
        this.transaction = transaction;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toMap(StepHandler::form, Function.identity()));
    }

    /** What the step's form shows or proposes, see {@link StepHandler#known}. */
    public Map<String, Object> known(WorkItem step) {
        return Optional.<StepHandler<?>>ofNullable(handlers.get(step.form()))
                .map(handler -> handler.known(cases.get(step.number())))
                .orElse(Map.of());
    }

    /** Whether the person may claim or answer the step. */
    public boolean may(Person person, WorkItem step) {
        return step.role().map(person::holds).orElse(false);
    }

    /** Whether the contact may answer the step: it is for a duty that the contact has, in a case of its own party. */
    public boolean may(Contact contact, WorkItem step) {
        return step.customer().filter(contact.partyId()::equals).isPresent()
                && step.duty().map(duty -> hasDuty(contact, duty)).orElse(false);
    }

    private boolean hasDuty(Contact contact, Duty duty) {
        return parties.contacts(contact.partyId(), duty).stream()
                .map(Contact::id)
                .anyMatch(contact.id()::equals);
    }

    /** The person takes the step; taking it twice changes nothing. */
    public void claim(String id, Person person) {
        transaction.executeWithoutResult(status -> assign(id, person, person, free -> free.isEmpty()));
    }

    /** The person gives the step back to everybody of its role. */
    public void release(String id, Person person) {
        transaction.executeWithoutResult(status -> {
            WorkItem step = open(id, may -> may(person, may), person.id());
            inbox.assign(id, null);
            note(step, "step.released", person, Map.of("step", step.step()));
        });
    }

    /** The person hands the step, free or claimed by them, to another who may take it. */
    public void handOver(String id, Person person, String toPersonId) {
        Person other = staff.find(toPersonId).orElseThrow(() -> new StepRefused(Reason.NOT_YOURS, id));
        transaction.executeWithoutResult(status -> assign(
                id, person, other, owner -> owner.isEmpty() || owner.get().equals(person.id())));
    }

    private void assign(String id, Person by, Person to, Predicate<Optional<String>> free) {
        WorkItem step = open(id, may -> may(by, may) && may(to, may), by.id());
        if (step.assignee().filter(to.id()::equals).isPresent()) {
            return;
        }
        if (!free.test(step.assignee())) {
            throw new StepRefused(Reason.TAKEN, id);
        }
        inbox.assign(id, to.id());
        claims.claimed(step);
        note(step, "step.assigned", by, Map.of("step", step.step(), "to", to.id()));
    }

    /** A member of the staff answers the step. */
    public void complete(String id, Person by, Answers answers) {
        complete(id, Actor.of(by), by.id(), step -> may(by, step), answers);
    }

    /** A customer's contact answers the step. */
    public void complete(String id, Contact by, Answers answers) {
        complete(id, Actor.of(by), by.id(), step -> may(by, step), answers);
    }

    /** Neighbouring branches that end meanwhile make the engine refuse once; then the whole step is tried again. */
    private void complete(String id, Actor by, String byId, Predicate<WorkItem> may, Answers answers) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> completeOnce(open(id, may, byId), by, answers));
                return;
            } catch (OptimisticLockingException | ConcurrencyFailureException collision) {
                if (attempt == TRIES) {
                    throw new StepRefused(Reason.TRY_AGAIN, id);
                }
            }
        }
    }

    private void completeOnce(WorkItem step, Actor by, Answers answers) {
        if (!answers.form().equals(step.form())) {
            throw new IllegalArgumentException(
                    "Step " + step.step() + " is answered by form " + step.form() + ", not " + answers.form());
        }
        new Ticket(step.id(), by, answers).during(() -> {
            engine.complete(step.id(), routing(cases.get(step.number()), by, answers));
            return null;
        });
    }

    /** The routing variables that the form's handler gives; none where the form has no handler. */
    Map<String, Object> routing(CaseFile file, Actor by, Answers answers) {
        StepHandler<?> handler = handlers.get(answers.form());
        return handler == null ? Map.of() : handle(handler, file, by, answers);
    }

    private <A extends Record> Map<String, Object> handle(
            StepHandler<A> handler, CaseFile file, Actor by, Answers answers) {
        return handler.handle(file, json.convertValue(answers.values(), handler.answers()), by);
    }

    /** The step, if it is open and theirs; under its case's lock, so that of two who answer at once one finds it gone. */
    private WorkItem open(String id, Predicate<WorkItem> may, String personId) {
        inbox.find(id).map(WorkItem::number).ifPresent(cases::lock);
        WorkItem step = inbox.find(id).filter(WorkItem::open).orElseThrow(() -> new StepRefused(Reason.GONE, id));
        if (!may.test(step)) {
            throw new StepRefused(Reason.NOT_YOURS, id);
        }
        if (step.assignee().filter(owner -> !owner.equals(personId)).isPresent()) {
            throw new StepRefused(Reason.TAKEN, id);
        }
        return step;
    }

    private void note(WorkItem step, String what, Person by, Map<String, ?> details) {
        trail.record(step.number().value(), what, "person:" + by.id(), details);
    }
}
