package io.parley.engine;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import io.parley.party.Duty;
import io.parley.party.StaffRole;
import io.parley.window.Windows;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Keeps the inbox and writes the dossier: the same for every human step of every procedure. */
@Component
class StepListener {

    private final Inbox inbox;
    private final Cases cases;
    private final Dossier dossier;
    private final Windows windows;
    private final Clock clock;

    StepListener(Inbox inbox, Cases cases, Dossier dossier, Windows windows, Clock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.dossier = dossier;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * @param duty whose contacts take the step, where it is the customer's; else the candidate group's staff take it
     */
    TaskListener forStep(Optional<String> duty) {
        return task -> {
            switch (task.getEventName()) {
                case TaskListener.EVENTNAME_CREATE -> open(task, duty);
                case TaskListener.EVENTNAME_COMPLETE -> complete(task);
                case TaskListener.EVENTNAME_DELETE -> inbox.withdraw(task.getId());
                default -> throw new IllegalStateException("Unexpected event " + task.getEventName());
            }
        };
    }

    private void open(DelegateTask task, Optional<String> duty) {
        Optional<String> window = StepParseListener.servedWindow(
                ((TaskEntity) task).getExecution().getActivity());
        CaseFile file = cases.get(CurrentCase.of(task));
        inbox.open(new WorkItem(
                task.getId(),
                file.number(),
                file.customer(),
                task.getTaskDefinitionKey(),
                formOf(task),
                duty.isPresent() ? Optional.empty() : Optional.of(roleOf(task)),
                duty.map(word -> Duty.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.empty(),
                window,
                window.flatMap(key -> windows.due(file.number(), key)),
                clock.instant(),
                Optional.<Instant>empty(),
                true));
    }

    /** A listener runs inside the engine, which knows the form by its definition. */
    private static String formOf(DelegateTask task) {
        return (String) ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getValue(((TaskEntity) task).getExecution());
    }

    private static StaffRole roleOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .map(StaffRole::of)
                .orElseThrow(() -> new IllegalStateException(
                        "Step " + task.getTaskDefinitionKey() + " names neither a candidate group nor a duty"));
    }

    private void complete(DelegateTask task) {
        Ticket ticket = Ticket.current()
                .filter(current -> current.taskId().equals(task.getId()))
                .orElseThrow(() -> new BypassRefused("step " + task.getTaskDefinitionKey() + " without its answers"));
        Filing.file(dossier, CurrentCase.of(task), task.getTaskDefinitionKey(), ticket.answers(), ticket.by());
        inbox.complete(task.getId(), ticket.by());
    }
}
