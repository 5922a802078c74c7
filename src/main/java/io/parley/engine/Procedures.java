package io.parley.engine;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import io.parley.form.Answers;
import io.parley.party.Actor;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts procedures. */
@Service
public class Procedures {

    /** The status in which a case begins. */
    private static final String FIRST_STATUS = "received";

    private final StartForms startForms;
    private final RuntimeService engine;
    private final Cases cases;
    private final Dossier dossier;
    private final Parties parties;
    private final Tasks tasks;

    Procedures(
            StartForms startForms, RuntimeService engine, Cases cases, Dossier dossier, Parties parties, Tasks tasks) {
        this.startForms = startForms;
        this.engine = engine;
        this.cases = cases;
        this.dossier = dossier;
        this.parties = parties;
        this.tasks = tasks;
    }

    /** A procedure that the staff may start at the desk. */
    public record Startable(String procedure, String form, StaffRole role, CaseKind kind) {}

    /** The procedures that the person may start at the desk, by key. */
    public List<Startable> startable(Person person) {
        return startForms.all().stream()
                .filter(startable -> person.holds(startable.role()))
                .toList();
    }

    /**
     * Starts a procedure from the desk: its case is opened, the answers go into the dossier. A start form whose field
     * {@code customer} names one opens a case of that customer's, under its agreement; any other opens the provider's.
     *
     * @throws StepRefused where the person may not start it
     */
    @Transactional
    public CaseNumber start(String procedure, Person by, Answers answers, String title) {
        Startable startable = startable(by).stream()
                .filter(candidate -> candidate.procedure().equals(procedure))
                .filter(candidate -> candidate.form().equals(answers.form()))
                .findFirst()
                .orElseThrow(() -> new StepRefused(StepRefused.Reason.NOT_YOURS, procedure));
        Actor actor = Actor.of(by);
        CaseFile file = open(startable.kind(), customer(answers), title, actor);
        file(file.number(), "start", answers, actor);
        Map<String, Object> routing = tasks.routing(file, actor, answers);
        begin(procedure, file.number(), routing);
        return file.number();
    }

    private CaseFile open(CaseKind kind, Optional<String> customer, String title, Actor by) {
        return customer.map(id -> cases.openFor(id, kind, title, FIRST_STATUS, by))
                .orElseGet(() -> cases.open(kind, parties.provider().id(), title, FIRST_STATUS, by));
    }

    private Optional<String> customer(Answers answers) {
        Optional<String> chosen = Optional.ofNullable((String) answers.values().get("customer"));
        chosen.ifPresent(id -> {
            if (parties.customers().stream().noneMatch(party -> party.id().equals(id))) {
                throw new IllegalArgumentException(
                        "'customer': there is no customer " + id + "; choose one from the list");
            }
        });
        return chosen;
    }

    /** Puts answers that came in at a door into the case's dossier, files included. */
    public void file(CaseNumber number, String step, Answers answers, Actor by) {
        Filing.file(dossier, number, step, answers, by);
    }

    /** Begins the procedure of a case that is open already, in the current transaction. */
    public void begin(String procedure, CaseNumber number, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(Variables.CASE_NUMBER, number.value());
        engine.startProcessInstanceByKey(procedure, number.value(), all);
    }
}
