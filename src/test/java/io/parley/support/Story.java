package io.parley.support;

import static java.util.stream.Collectors.toMap;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Tasks;
import io.parley.form.Answers;
import io.parley.form.FormGate;
import io.parley.incident.Incidents;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.Postbox;
import io.parley.mail.outbound.Sender;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.window.Ledger;
import io.parley.window.Window;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * What people and time do in a test, through the rooms' public faces: report, answer steps, deliver mail, let time pass.
 * The sample's parties: Huaxin (24×7, Shanghai, Chinese) and Rheinwerk (business hours, Berlin, English) use object
 * storage, Mesa (Denver) does not.
 */
public class Story {

    public final Cases cases;
    public final Inbox inbox;
    public final Ledger ledger;
    public final Postbox postbox;
    private final Tasks tasks;
    private final FormGate gate;
    private final Incidents incidents;
    private final Parties parties;
    private final Staff staff;
    private final Sender sender;
    private final ManagementService engine;
    private final Clock clock;

    Story(
            Cases cases,
            Inbox inbox,
            Ledger ledger,
            Postbox postbox,
            Tasks tasks,
            FormGate gate,
            Incidents incidents,
            Parties parties,
            Staff staff,
            Sender sender,
            ManagementService engine,
            Clock clock) {
        this.cases = cases;
        this.inbox = inbox;
        this.ledger = ledger;
        this.postbox = postbox;
        this.tasks = tasks;
        this.gate = gate;
        this.incidents = incidents;
        this.parties = parties;
        this.staff = staff;
        this.sender = sender;
        this.engine = engine;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Sets the time of Parley and of the engine; due timers do not fire by themselves. */
    public void at(Instant instant) {
        ((SettableClock) clock).set(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets time pass and fires what becomes due meanwhile, once at its end, as after a standstill. */
    public void pass(Duration duration) {
        at(clock.instant().plus(duration));
        runDueJobs();
    }

    /** Runs the engine's due jobs, those that they make due included, until none is left. */
    public void runDueJobs() {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> {
                if (engine.createJobQuery().jobId(job.getId()).count() == 1) {
                    engine.executeJob(job.getId());
                }
            });
        }
    }

    private List<Job> due() {
        return engine.createJobQuery().executable().list();
    }

    /** Sends every letter that is due, and runs what follows from its delivery. */
    public void deliver() {
        do {
            runDueJobs();
        } while (sender.sendDue() > 0);
        runDueJobs();
    }

    /** Sends what is due once, without what follows from it. */
    public void send() {
        sender.sendDue();
    }

    public Contact contact(String id) {
        return parties.contact(id).orElseThrow();
    }

    public Person person(String id) {
        return staff.find(id).orElseThrow();
    }

    /** A contact's report on object storage; gives the customer's own case. */
    public CaseFile report(String contactId) {
        return report(contactId, Map.of());
    }

    public CaseFile report(String contactId, Map<String, String> changed) {
        Contact reporter = contact(contactId);
        Map<String, String> answers = new HashMap<>(Map.of(
                "subject", "Unknown downloads",
                "description", "Many downloads by nobody we know.",
                "services", "object-storage",
                "detectedAt", "2026-07-01T07:30:00Z",
                "impact", "high",
                "urgency", "medium"));
        answers.putAll(changed);
        return incidents.report(
                reporter, accept("incident-report", answers, incidents.knownForReport(reporter), reporter.language()));
    }

    /** The answers that triage needs, high in impact and urgency: P1. */
    public static Map<String, String> triage() {
        return Map.of(
                "category", "unauthorised-access",
                "impact", "high",
                "urgency", "high",
                "services", "object-storage",
                "detectedBy", "customer",
                "detectedAt", "2026-07-01T07:30:00Z",
                "tlp", "amber",
                "summaryEnglish", "Unusual downloads from object storage",
                "summaryChinese", "对象存储出现异常下载");
    }

    /** The one open step of that key in the case. */
    public WorkItem step(CaseNumber number, String key) {
        return inbox.of(number).stream()
                .filter(item -> item.step().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(number + " has no open step " + key + " but " + inbox.of(number)));
    }

    /** A member of the staff answers the step. */
    public void answer(CaseNumber number, String key, String personId, Map<String, String> answers) {
        WorkItem step = step(number, key);
        Person person = person(personId);
        tasks.complete(step.id(), person, accept(step.form(), answers, tasks.known(step), person.language()));
    }

    /** A member of the staff takes the step. */
    public void claim(CaseNumber number, String key, String personId) {
        tasks.claim(step(number, key).id(), person(personId));
    }

    /** A member of the staff answers the step with what its form proposes. */
    public void answerAsProposed(CaseNumber number, String key, String personId) {
        Map<String, String> proposed = new HashMap<>();
        tasks.known(step(number, key)).forEach((field, value) -> proposed.put(field, (String) value));
        answer(number, key, personId, proposed);
    }

    /** A contact answers the step. */
    public void answerAsContact(CaseNumber number, String key, String contactId, Map<String, String> answers) {
        WorkItem step = step(number, key);
        Contact contact = contact(contactId);
        tasks.complete(step.id(), contact, accept(step.form(), answers, tasks.known(step), contact.language()));
    }

    public Answers accept(String form, Map<String, String> answers, Map<String, Object> known, Locale reader) {
        return gate.accept(
                form,
                answers.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                Map.of(),
                known,
                reader);
    }

    /** The provider's case of a customer's. */
    public CaseNumber provider(CaseFile customers) {
        return customers.parent().orElseThrow();
    }

    /** A customer's case in an incident. */
    public CaseFile caseOf(CaseNumber provider, String customer) {
        return cases.customersCases(provider).stream()
                .filter(file -> file.customer().orElseThrow().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    /** The latest round of a window. */
    public Window window(CaseNumber number, String key) {
        return ledger.of(number).stream()
                .filter(window -> window.key().equals(key))
                .reduce((earlier, later) -> earlier.round() > later.round() ? earlier : later)
                .orElseThrow(() -> new AssertionError(number + " has no window " + key));
    }

    public List<LetterView> letters(CaseNumber number, String message) {
        return postbox.letters(number).stream()
                .filter(letter -> letter.message().equals(message))
                .toList();
    }
}
