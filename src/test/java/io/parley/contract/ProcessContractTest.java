package io.parley.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.engine.DiagramBean;
import io.parley.engine.Variables;
import io.parley.mail.outbound.Texts;
import io.parley.party.Duty;
import io.parley.party.StaffRole;
import io.parley.support.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.Yaml;

/** Diagrams, decision tables, forms, messages, agreements and Java name the same things, both ways. */
@WholeApplication
class ProcessContractTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path MAIL = Path.of("src/main/resources/mail");
    private static final Path TEMPLATE = Path.of("src/main/resources/agreement/templates/standard.yaml");

    /** Standard terms of steps that no diagram has yet; whoever draws one takes its key out of here. */
    private static final Set<String> NOT_DRAWN_YET =
            Set.of("incident.dispute", "incident.confirmation", "incident.authority");

    private static final String DELIVERED = ".delivered";
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern FORBIDDEN =
            Pattern.compile("camunda:(class|expression|type|topic|assignee|candidateUsers)="
                    + "|<camunda:(executionListener|taskListener|script|connector|field|formData|string|expression)\\b"
                    + "|<(bpmn:)?script|scriptFormat=|language=|camunda:resource=|camunda:variableMapping");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Texts texts;

    static List<Diagram> diagrams() {
        return Diagram.all();
    }

    static List<Contract> contracts() {
        return Contract.ALL;
    }

    @Test
    void everyDiagramHasAContractAndEveryContractADiagram() {
        assertThat(names(diagrams().stream().map(Diagram::key)))
                .isEqualTo(names(contracts().stream().map(Contract::key)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void messagesAreThoseOfTheContractAndTheDeliveriesOfItsLetters(Contract contract) {
        Diagram diagram = Diagram.of(contract.key());
        Set<String> expected = new TreeSet<>(contract.messages());
        diagram.notices().forEach(notice -> expected.add(Diagram.inputs(notice).get("message") + DELIVERED));

        assertThat(names(diagram.each(MessageEventDefinition.class).stream()
                        .map(event -> event.getMessage().getName())))
                .isEqualTo(expected);
        assertThat(names(diagram.each(Message.class).stream().map(Message::getName)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void variablesAreThoseOfTheContract(Contract contract) {
        Diagram diagram = Diagram.of(contract.key());
        Set<String> named = new TreeSet<>(diagram.variablesByName());
        diagram.namesInExpressions().stream().filter(name -> !isBean(name)).forEach(named::add);
        named.addAll(ofDecisions(diagram));
        diagrams().forEach(caller -> named.addAll(caller.givenTo(contract.key())));
        named.remove(Variables.CASE_NUMBER);

        assertThat(named).isEqualTo(contract.variables());
    }

    /** What the decision tables ask for; what they give is named by the task too. */
    private static Set<String> ofDecisions(Diagram diagram) {
        Set<String> named = new TreeSet<>();
        for (BusinessRuleTask task : diagram.each(BusinessRuleTask.class)) {
            var table = Dmn.readModelFromFile(
                    Path.of("processes", task.getCamundaDecisionRef() + ".dmn").toFile());
            table.getModelElementsByType(InputExpression.class)
                    .forEach(input -> named.add(input.getText().getTextContent()));
            assertThat(names(table.getModelElementsByType(Output.class).stream().map(Output::getName)))
                    .as(task.getId())
                    .containsExactly(task.getCamundaResultVariable());
        }
        return named;
    }

    @Test
    void everyDecisionTableIsAskedByADiagramAsItWasDeployed() {
        Stream<BusinessRuleTask> tasks =
                diagrams().stream().flatMap(each -> each.each(BusinessRuleTask.class).stream());
        assertThat(names(tasks.peek(task -> assertThat(task.getCamundaDecisionRefBinding())
                                .as(task.getId())
                                .isEqualTo("deployment"))
                        .map(BusinessRuleTask::getCamundaDecisionRef)))
                .isEqualTo(names(
                        Diagram.files(Path.of("processes"), ".dmn").stream().map(file -> stem(file, ".dmn"))));
    }

    @Test
    void everyCalledProcessIsThereAndGetsItsCase() {
        for (Diagram diagram : diagrams()) {
            for (CallActivity call : diagram.each(CallActivity.class)) {
                assertThat(names(diagrams().stream().map(Diagram::key))).contains(call.getCalledElement());
                assertThat(diagram.givenTo(call.getCalledElement()))
                        .as(call.getId())
                        .contains(Variables.CASE_NUMBER);
            }
        }
    }

    @Test
    void diagramsNameBeansThatThereAreAndNoBeanIsUnused() {
        Set<String> delegates = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (Diagram diagram : diagrams()) {
            Stream.concat(
                            diagram.each(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                            diagram.each(SendTask.class).stream().map(SendTask::getCamundaDelegateExpression))
                    .forEach(expression -> {
                        assertThat(expression).as(diagram.toString()).matches(BEAN);
                        delegates.add(BEAN.matcher(expression).replaceAll("$1"));
                    });
            diagram.namesInExpressions().stream()
                    .filter(this::isBean)
                    .filter(name -> !delegates.contains(name))
                    .forEach(asked::add);
        }

        assertThat(delegates).isEqualTo(names(Stream.of(beans.getBeanNamesForType(JavaDelegate.class))));
        assertThat(asked).isEqualTo(names(Stream.of(beans.getBeanNamesForType(DiagramBean.class))));
    }

    private boolean isBean(String name) {
        return beans.containsBean(name)
                && (beans.isTypeMatch(name, JavaDelegate.class) || beans.isTypeMatch(name, DiagramBean.class));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void diagramsRunNothingButDelegatesAndAskNothingButBeans(Diagram diagram) throws IOException {
        assertThat(Files.readString(diagram.file())).doesNotContainPattern(FORBIDDEN);
    }

    @Test
    void everyFormBelongsToAStepAndEveryStepHasItsForm() {
        assertThat(names(diagrams().stream().flatMap(diagram -> diagram.forms().stream())))
                .isEqualTo(names(Diagram.files(FORMS, ".form").stream().map(file -> stem(file, ".form"))));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void formsAreBoundToTheDeploymentOfTheirDiagram(Diagram diagram) {
        assertThat(diagram.humanSteps()).allSatisfy(step -> assertThat(step.getCamundaFormRefBinding())
                .as(step.getId())
                .isEqualTo("deployment"));
        assertThat(diagram.each(StartEvent.class))
                .filteredOn(start -> start.getCamundaFormRef() != null)
                .allSatisfy(
                        start -> assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyHumanStepIsEitherForARoleOfTheStaffOrForADutyOfTheCustomer(Diagram diagram) {
        for (UserTask step : diagram.humanSteps()) {
            Optional<String> duty = Diagram.property(step, "duty");
            Optional<String> role = Optional.ofNullable(step.getCamundaCandidateGroups());
            assertThat(duty.isPresent()).as(step.getId()).isNotEqualTo(role.isPresent());
            duty.ifPresent(Duty::of);
            role.ifPresent(StaffRole::of);
        }
        diagram.inputs("duty").forEach(Duty::of);
    }

    @Test
    void everyMessageHasATextAndEveryTextIsSent() {
        Set<String> sent = names(diagrams().stream().flatMap(diagram -> diagram.inputs("message").stream()));
        Set<String> written = names(Diagram.files(MAIL, ".txt").stream()
                .map(file -> file.getFileName().toString().replaceAll("\\.(en|zh)\\.txt$", ""))
                .filter(message -> !message.startsWith("staff.") && !message.startsWith("contact.")));

        assertThat(sent).isEqualTo(written).allMatch(texts::exists);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aNoticeWaitsForItsDeliveryInTheSameTransaction(Diagram diagram) {
        for (SendTask notice : diagram.notices()) {
            Map<String, String> inputs = Diagram.inputs(notice);
            assertThat(inputs).as(notice.getId()).containsKeys("message", "duty");
            List<FlowNode> next = List.copyOf(notice.getSucceedingNodes().list());
            assertThat(next)
                    .as(notice.getId())
                    .singleElement()
                    .isInstanceOfSatisfying(IntermediateCatchEvent.class, event -> {
                        assertThat(event.getEventDefinitions())
                                .singleElement()
                                .isInstanceOfSatisfying(MessageEventDefinition.class, definition -> assertThat(
                                                definition.getMessage().getName())
                                        .isEqualTo(inputs.get("message") + DELIVERED));
                        assertThat(event.isCamundaAsyncBefore())
                                .as(event.getId())
                                .isFalse();
                    });
            assertThat(notice.isCamundaAsyncAfter()).as(notice.getId()).isFalse();
            Optional.ofNullable(inputs.get("link")).ifPresent(step -> assertThat(diagram.humanSteps())
                    .filteredOn(each -> Diagram.property(each, "duty").equals(Optional.of(inputs.get("duty"))))
                    .extracting(UserTask::getId)
                    .contains(step));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyTimerIsTheAlarmOfItsActivitysWindowAndEveryWindowHasOne(Diagram diagram) {
        for (BoundaryEvent timer : diagram.timers()) {
            BaseElement activity = timer.getAttachedTo();
            String window = Diagram.property(activity, "window")
                    .orElseThrow(() -> new AssertionError(timer.getId() + " stands on no window"));
            TimerEventDefinition definition = (TimerEventDefinition)
                    timer.getEventDefinitions().iterator().next();
            assertThat(timer.getId()).isEqualTo("alarm-" + window);
            assertThat(timer.cancelActivity()).as(timer.getId()).isFalse();
            assertThat(definition.getTimeCycle().getTextContent())
                    .isEqualTo("${windows.next(execution,'" + window + "')}");
            assertThat(timer.getSucceedingNodes().list())
                    .singleElement()
                    .isInstanceOfSatisfying(ServiceTask.class, alarm -> {
                        assertThat(alarm.getCamundaDelegateExpression()).isEqualTo("${windowAlarm}");
                        assertThat(Diagram.inputs(alarm)).isEqualTo(Map.of("window", window));
                    });
        }
        assertThat(names(diagram.timers().stream().map(BaseElement::getId)))
                .isEqualTo(names(diagram.windows().values().stream().map(window -> "alarm-" + window)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aWindowIsMetByItsStepOrByALetterThatItsActivitySends(Diagram diagram) {
        diagram.windows().forEach((id, window) -> {
            FlowNode activity = diagram.model().getModelElementById(id);
            String metBy = Diagram.property(activity, "metBy").orElse("completed");
            if (!metBy.equals("completed")) {
                assertThat(diagram.notices())
                        .filteredOn(notice -> notice.getParentElement().equals(activity))
                        .extracting(
                                notice -> "delivered:" + Diagram.inputs(notice).get("message"))
                        .as(id)
                        .contains(metBy);
            }
        });
        assertThat(diagram.each(FlowNode.class))
                .filteredOn(node -> Diagram.property(node, "metBy").isPresent())
                .allMatch(node -> Diagram.property(node, "window").isPresent());
    }

    @Test
    void everyWindowIsAStandardTermAndEveryStandardTermIsKept() throws IOException {
        Set<String> drawn = names(diagrams().stream().flatMap(each -> each.windows().values().stream()));
        Set<String> agreed = names(terms().stream().map(term -> (String) term.get("key")));

        assertThat(drawn).doesNotContainAnyElementsOf(NOT_DRAWN_YET);
        drawn.addAll(NOT_DRAWN_YET);
        assertThat(drawn).isEqualTo(agreed);
    }

    /** An instant that nobody remembers would never start a window. */
    @Test
    void everyAnchorOfADrawnWindowIsAnInstantThatSomebodyRemembers() throws IOException {
        Set<String> drawn = names(diagrams().stream().flatMap(each -> each.windows().values().stream()));
        Set<String> remembered = Sources.firstTexts("remember");
        diagrams().forEach(diagram -> {
            remembered.addAll(diagram.properties("instant"));
            diagram.notices()
                    .forEach(notice -> remembered.add(Diagram.inputs(notice).get("message") + DELIVERED));
        });

        for (Map<String, Object> term : terms()) {
            if (drawn.contains(term.get("key")) && term.containsKey("anchors")) {
                assertThat((Collection<?>) term.get("anchors"))
                        .as("anchors of " + term.get("key"))
                        .allMatch(remembered::contains);
            }
        }
    }

    private static List<Map<String, Object>> terms() throws IOException {
        Map<String, List<Map<String, Object>>> template = new Yaml().load(Files.readString(TEMPLATE));
        return template.get("terms");
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }

    private static String stem(Path file, String ending) {
        return file.getFileName().toString().replace(ending, "");
    }

    @Test
    void everyDecisionIsKeptForAWhile() {
        Diagram.files(Path.of("processes"), ".dmn")
                .forEach(file -> assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                        .as(file.toString())
                        .isNotEmpty()
                        .allSatisfy(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString())
                                .isNotBlank()));
    }
}
