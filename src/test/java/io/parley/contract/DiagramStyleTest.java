package io.parley.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read the diagrams: each says what it is for, asks its questions, and fits on a page. */
class DiagramStyleTest {

    private static final int MOST_NODES = 25;

    static List<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aProcessSaysWhatItIsForAndIsKeptForAWhile(Diagram diagram) {
        assertThat(diagram.file().getFileName()).hasToString(diagram.key() + ".bpmn");
        assertThat(diagram.process().getName()).isNotBlank();
        assertThat(diagram.process().isExecutable()).isTrue();
        assertThat(diagram.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(documentation(diagram.process())).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyHumanStepSaysWhatIsDoneInItAndWhy(Diagram diagram) {
        assertThat(diagram.humanSteps())
                .allSatisfy(
                        step -> assertThat(documentation(step)).as(step.getId()).hasSizeGreaterThan(20));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .reduce("", String::concat)
                .strip();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatIsDoneAndWhatHappensHasAName(Diagram diagram) {
        Stream<FlowNode> events = diagram.each(FlowNode.class).stream()
                .filter(Event.class::isInstance)
                .filter(event -> event.getParentElement() instanceof Process
                        || (event instanceof CatchEvent && !event.getIncoming().isEmpty()));

        assertThat(diagram.each(Activity.class))
                .allSatisfy(activity ->
                        assertThat(activity.getName()).as(activity.getId()).matches("\\p{Lu}\\p{Ll}+ .+"));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.getName()).as(event.getId()).matches("\\p{Lu}.* .*|\\p{Lu}\\p{Ll}+ed"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aGatewayThatDecidesAsksAQuestionHasADefaultAndNamesItsAnswers(Diagram diagram) {
        List<FlowNode> deciding = new ArrayList<>(diagram.each(ExclusiveGateway.class));
        deciding.addAll(diagram.each(InclusiveGateway.class));
        deciding.removeIf(gateway -> gateway.getOutgoing().size() == 1);

        for (FlowNode gateway : deciding) {
            SequenceFlow otherwise = gateway instanceof ExclusiveGateway exclusive
                    ? exclusive.getDefault()
                    : ((InclusiveGateway) gateway).getDefault();
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(otherwise).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null)
                        .as(flow.getId())
                        .isEqualTo(flow.equals(otherwise));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void conditionsStandBehindGatewaysOnly(Diagram diagram) {
        assertThat(diagram.each(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .extracting(SequenceFlow::getSource)
                .allMatch(source -> source instanceof ExclusiveGateway || source instanceof InclusiveGateway);
    }

    /** The reminders that hang below each window are not counted: they are the same everywhere. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void aLevelFitsOnAPage(Diagram diagram) {
        Set<FlowElement> reminders = diagram.reminderChains();
        diagram.levels().forEach((level, nodes) -> assertThat(nodes)
                .as(level)
                .filteredOn(node -> !reminders.contains(node))
                .hasSizeLessThanOrEqualTo(MOST_NODES));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingIsDrawn(Diagram diagram) {
        Set<String> drawn = Stream.concat(
                        diagram.each(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        diagram.each(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .collect(toSet());

        assertThat(drawn)
                .containsAll(diagram.each(FlowElement.class).stream()
                        .map(BaseElement::getId)
                        .toList());
    }

    /** Each party has a lane of its own, where the customer takes part. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void theCustomersStepsStandInTheCustomersLane(Diagram diagram) {
        Set<UserTask> theirs = diagram.humanSteps().stream()
                .filter(step -> Diagram.property(step, "duty").isPresent())
                .collect(toSet());
        List<Lane> lanes = diagram.each(Lane.class);
        assertThat(lanes.isEmpty()).isEqualTo(theirs.isEmpty());

        Set<FlowNode> placed = new HashSet<>();
        lanes.forEach(lane -> lane.getFlowNodeRefs().forEach(node -> {
            assertThat(placed.add(node)).as(node.getId() + " is in one lane").isTrue();
            assertThat(node instanceof UserTask step && theirs.contains(step))
                    .as(node.getId() + " in the lane " + lane.getName())
                    .isEqualTo(lane.getName().equals("Customer"));
        }));
        if (!lanes.isEmpty()) {
            assertThat(placed).containsAll(diagram.levels().get(diagram.key()));
        }
    }
}
