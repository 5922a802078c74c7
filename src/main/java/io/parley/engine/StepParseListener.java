package io.parley.engine;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Reads the extension properties of wait states once, when a diagram is parsed, and lets built-in listeners act on them:
 * {@code window} and {@code metBy} (a user task's or sub-process's limit), {@code duty} (a customer's step),
 * {@code status} and {@code instant} (an event's milestone; with {@code customers}, the status of the customers' cases
 * too), {@code outcome} (how an end event closes the case).
 */
@Component
class StepParseListener extends AbstractBpmnParseListener {

    private static final PropertyKey<String> WINDOW = new PropertyKey<>("parleyWindow");

    private final WindowListener windows;
    private final StepListener steps;
    private final MilestoneListener milestones;

    StepParseListener(WindowListener windows, StepListener steps, MilestoneListener milestones) {
        this.windows = windows;
        this.steps = steps;
        this.milestones = milestones;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        window(element, activity);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskListener listener = steps.forStep(Extension.of(element, "duty"));
        for (String event : List.of(
                TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)) {
            definition.addBuiltInTaskListener(event, listener);
        }
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        window(element, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        milestone(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity) {
            milestone(element, activity);
        }
    }

    private void window(Element element, ActivityImpl activity) {
        Extension.of(element, "window").ifPresent(key -> {
            String awaits = Extension.of(element, "metBy").orElse("completed");
            activity.getProperties().set(WINDOW, key);
            activity.addBuiltInListener(EVENTNAME_START, windows.opening(key, awaits));
            activity.addBuiltInListener(EVENTNAME_END, windows.ending(key, awaits));
        });
    }

    /** The window that a step serves: its own, or that of the nearest scope around it. */
    static Optional<String> servedWindow(ScopeImpl step) {
        for (ScopeImpl each = step; each != null; each = each.getFlowScope()) {
            Optional<String> window = Optional.ofNullable(each.getProperties().get(WINDOW));
            if (window.isPresent()) {
                return window;
            }
        }
        return Optional.empty();
    }

    private void milestone(Element element, ActivityImpl activity) {
        Optional<String> instant = Extension.of(element, "instant");
        Optional<String> status = Extension.of(element, "status");
        Optional<String> outcome = Extension.of(element, "outcome");
        boolean forCustomers =
                Extension.of(element, "customers").filter("true"::equals).isPresent();
        if (instant.isPresent() || status.isPresent() || outcome.isPresent()) {
            activity.addBuiltInListener(EVENTNAME_END, milestones.reached(instant, status, outcome, forCustomers));
        }
    }
}
