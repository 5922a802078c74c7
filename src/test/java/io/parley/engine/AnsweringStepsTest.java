package io.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.engine.StepRefused.Reason;
import io.parley.form.Answers;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.work.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may answer a step, with what, and how often. */
@WholeApplication
class AnsweringStepsTest {

    private static final String HUAXIN = "huaxin-soc";

    @Autowired
    Story story;

    @Autowired
    Tasks tasks;

    @Autowired
    Dossier dossier;

    private CaseFile customers;
    private CaseNumber provider;

    @BeforeEach
    void aReportCameIn() {
        customers = story.report(HUAXIN);
        provider = story.provider(customers);
    }

    private WorkItem triage() {
        return story.step(provider, "triage-report");
    }

    private WorkItem acknowledgement() {
        story.deliver();
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.deliver();
        story.answer(customers.number(), "release-notice", "li-wei", Map.of("text", "What we know so far is this."));
        story.deliver();
        return story.step(customers.number(), "acknowledge-notice");
    }

    private Answers answersTo(WorkItem step, Map<String, String> answers) {
        return story.accept(step.form(), answers, tasks.known(step), Locale.ENGLISH);
    }

    private void refused(Reason reason, WorkItem step, ThrowingCallable act) {
        List<WorkItem> open = story.inbox.of(step.number());
        List<Dossier.Entry> handedIn = dossier.entries(step.number());

        assertThatThrownBy(act).isInstanceOfSatisfying(StepRefused.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));

        assertThat(story.inbox.of(step.number())).isEqualTo(open);
        assertThat(dossier.entries(step.number())).isEqualTo(handedIn);
    }

    @Test
    void anAuditorTakesAndAnswersNothing() {
        WorkItem step = triage();
        var auditor = story.person("sara-novak");
        Answers answers = answersTo(step, Story.triage());

        refused(Reason.NOT_YOURS, step, () -> tasks.complete(step.id(), auditor, answers));
        refused(Reason.NOT_YOURS, step, () -> tasks.claim(step.id(), auditor));
        refused(Reason.NOT_YOURS, step, () -> tasks.release(step.id(), auditor));
        refused(Reason.NOT_YOURS, step, () -> tasks.handOver(step.id(), auditor, "li-wei"));
    }

    @Test
    void aStepIsNotHandedToSomebodyWhoMayNotTakeIt() {
        WorkItem step = triage();

        refused(Reason.NOT_YOURS, step, () -> tasks.handOver(step.id(), story.person("li-wei"), "sara-novak"));
        refused(Reason.NOT_YOURS, step, () -> tasks.handOver(step.id(), story.person("li-wei"), "nobody"));
    }

    @Test
    void aStepThatSomebodyHasTakenIsNotAnsweredByAnother() {
        WorkItem step = triage();
        Answers answers = answersTo(step, Story.triage());
        tasks.claim(step.id(), story.person("li-wei"));

        refused(Reason.TAKEN, step, () -> tasks.complete(step.id(), story.person("tom-becker"), answers));
        refused(Reason.TAKEN, step, () -> tasks.claim(step.id(), story.person("tom-becker")));
        refused(Reason.TAKEN, step, () -> tasks.release(step.id(), story.person("tom-becker")));
    }

    @Test
    void anotherCustomersContactDoesNotAnswer() {
        WorkItem step = acknowledgement();
        Answers answers = answersTo(step, Map.of());

        refused(Reason.NOT_YOURS, step, () -> tasks.complete(step.id(), story.contact("rheinwerk-brandt"), answers));
        refused(Reason.NOT_YOURS, step, () -> tasks.complete(step.id(), story.contact("nordlicht-noc"), answers));
    }

    @Test
    void theStaffDoNotAnswerForTheCustomerNorTheCustomerForTheStaff() {
        WorkItem ours = triage();
        Answers triage = answersTo(ours, Story.triage());
        refused(Reason.NOT_YOURS, ours, () -> tasks.complete(ours.id(), story.contact(HUAXIN), triage));

        WorkItem theirs = acknowledgement();
        Answers answers = answersTo(theirs, Map.of());
        refused(Reason.NOT_YOURS, theirs, () -> tasks.complete(theirs.id(), story.person("li-wei"), answers));
        refused(Reason.NOT_YOURS, theirs, () -> tasks.claim(theirs.id(), story.person("li-wei")));
    }

    @Test
    void answersToAnotherFormAreRefused() {
        WorkItem step = triage();
        Answers other = story.accept("incident-acknowledgement", Map.of(), Map.of(), Locale.ENGLISH);

        assertThatThrownBy(() -> tasks.complete(step.id(), story.person("li-wei"), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("incident-triage")
                .hasMessageContaining("incident-acknowledgement");

        assertThat(story.inbox.of(provider)).containsExactly(step);
        assertThat(Ticket.current()).isEmpty();
    }

    @Test
    void anAnsweredStepAndOneThatNeverWasAreGone() {
        WorkItem step = triage();
        Answers answers = answersTo(step, Story.triage());
        tasks.complete(step.id(), story.person("li-wei"), answers);

        refused(Reason.GONE, step, () -> tasks.complete(step.id(), story.person("li-wei"), answers));
        refused(Reason.GONE, step, () -> tasks.claim(step.id(), story.person("li-wei")));
        refused(Reason.GONE, step, () -> tasks.complete("never", story.person("li-wei"), answers));
    }

    @Test
    void aClosedCaseHasNoStepThatCouldBeAnswered() {
        WorkItem acknowledgement = acknowledgement();
        Answers read = answersTo(acknowledgement, Map.of());
        WorkItem update = story.step(customers.number(), "write-update");
        Answers news = answersTo(update, Map.of("text", "This is what is new since then."));
        Map<String, String> text = Map.of("text", "This is what we know and what we did.");
        CaseNumber others = story.caseOf(provider, "rheinwerk").number();
        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A key was public.", "measures", "New keys everywhere."));
        story.answer(others, "release-notice", "li-wei", text);
        story.deliver();
        story.answerAsContact(others, "acknowledge-notice", "rheinwerk-brandt", Map.of());
        story.answer(others, "release-report", "li-wei", text);
        story.answer(customers.number(), "release-report", "li-wei", text);
        tasks.complete(acknowledgement.id(), story.contact(HUAXIN), read);
        story.deliver();

        assertThat(story.cases.get(provider).isOpen()).isFalse();
        assertThat(story.cases.get(customers.number()).isOpen()).isFalse();
        assertThat(story.inbox.of(provider)).isEmpty();
        assertThat(story.inbox.of(customers.number())).isEmpty();
        refused(Reason.GONE, acknowledgement, () -> tasks.complete(acknowledgement.id(), story.contact(HUAXIN), read));
        refused(Reason.GONE, update, () -> tasks.complete(update.id(), story.person("li-wei"), news));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneDoesAndTheOtherIsToldThatItIsGone() throws Exception {
        WorkItem step = triage();
        Function<String, Callable<Object>> answering = person -> {
            Answers answers = answersTo(step, Story.triage());
            return () -> {
                tasks.complete(step.id(), story.person(person), answers);
                return "done";
            };
        };

        assertThat(atOnce(answering.apply("li-wei"), answering.apply("tom-becker")))
                .containsExactlyInAnyOrder("done", Reason.GONE);
        assertThat(story.inbox.of(provider)).extracting(WorkItem::step).containsExactly("contain-incident");
        assertThat(dossier.entries(provider))
                .filteredOn(entry -> entry.form().equals("incident-triage"))
                .hasSize(1);
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both =
                    threads.invokeAll(List.of(() -> outcome(start, one), () -> outcome(start, other)));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(CyclicBarrier start, Callable<Object> act) throws Exception {
        start.await();
        try {
            return act.call();
        } catch (StepRefused refused) {
            return refused.reason();
        }
    }
}
