package io.parley.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A procedure's diagram as it lies in {@code processes/}, and what it names. */
record Diagram(Path file, BpmnModelInstance model, Process process) {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
    private static final Set<String> WORDS_OF_JUEL = Set.of(
            "true",
            "false",
            "null",
            "not",
            "and",
            "or",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "execution");

    /** All, by file name. */
    static List<Diagram> all() {
        return files(FOLDER, ".bpmn").stream()
                .map(file -> {
                    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                    Collection<Process> processes = model.getModelElementsByType(Process.class);
                    if (processes.size() != 1) {
                        throw new AssertionError(file + " must hold one process, not " + processes.size());
                    }
                    return new Diagram(file, model, processes.iterator().next());
                })
                .toList();
    }

    static Diagram of(String key) {
        return all().stream()
                .filter(diagram -> diagram.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No diagram in " + FOLDER + " has the process " + key));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return process.getId();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    <T extends ModelElementInstance> List<T> each(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    /** An extension property of an element. */
    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /** The values of an extension property, wherever it stands. */
    Set<String> properties(String name) {
        return each(CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an element gives to its delegate, by name. */
    static Map<String, String> inputs(BaseElement element) {
        Map<String, String> inputs = new TreeMap<>();
        Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .flatMap(both -> both.getCamundaInputParameters().stream())
                .forEach(input -> inputs.put(input.getCamundaName(), input.getTextContent()));
        return inputs;
    }

    Set<String> inputs(String name) {
        return each(CamundaInputParameter.class).stream()
                .filter(input -> name.equals(input.getCamundaName()))
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The steps that write to a customer. */
    List<SendTask> notices() {
        return each(SendTask.class).stream()
                .filter(task -> "${notify}".equals(task.getCamundaDelegateExpression()))
                .toList();
    }

    List<UserTask> humanSteps() {
        return each(UserTask.class);
    }

    Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        each(UserTask.class).forEach(step -> forms.add(step.getCamundaFormRef()));
        each(org.camunda.bpm.model.bpmn.instance.StartEvent.class).stream()
                .map(org.camunda.bpm.model.bpmn.instance.StartEvent::getCamundaFormRef)
                .filter(java.util.Objects::nonNull)
                .forEach(forms::add);
        return forms;
    }

    /** Every window that an activity opens, by the activity. */
    Map<String, String> windows() {
        Map<String, String> windows = new TreeMap<>();
        each(FlowNode.class)
                .forEach(node -> property(node, "window").ifPresent(window -> windows.put(node.getId(), window)));
        return windows;
    }

    List<BoundaryEvent> timers() {
        return each(TimerEventDefinition.class).stream()
                .map(timer -> (BoundaryEvent) timer.getParentElement())
                .toList();
    }

    /** The names in the diagram's expressions that stand for themselves: beans and variables. */
    Set<String> namesInExpressions() {
        Set<String> names = new TreeSet<>();
        texts(process.getDomElement()).forEach(text -> EXPRESSION
                .matcher(text)
                .results()
                .map(found -> QUOTED.matcher(found.group(1)).replaceAll(""))
                .forEach(expression -> NAME.matcher(expression).results().forEach(name -> names.add(name.group()))));
        names.removeAll(WORDS_OF_JUEL);
        return names;
    }

    private static Stream<String> texts(DomElement element) {
        Stream<String> own = Stream.concat(
                ATTRIBUTES.stream()
                        .map(name -> element.getAttribute(CAMUNDA, name))
                        .filter(java.util.Objects::nonNull),
                Stream.concat(
                        ATTRIBUTES.stream().map(element::getAttribute).filter(java.util.Objects::nonNull),
                        element.getChildElements().isEmpty() ? Stream.of(element.getTextContent()) : Stream.of()));
        return Stream.concat(own, element.getChildElements().stream().flatMap(Diagram::texts));
    }

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Where Camunda takes expressions. */
    private static final List<String> ATTRIBUTES = List.of(
            "delegateExpression",
            "collection",
            "businessKey",
            "sourceExpression",
            "calledElement",
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "variableMappingDelegateExpression",
            "decisionRef",
            "priority",
            "jobPriority",
            "taskPriority",
            "formRef",
            "formKey");

    /** The variables that the diagram itself names, besides those in expressions. */
    Set<String> variablesByName() {
        Set<String> names = new TreeSet<>();
        each(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(java.util.Objects::nonNull)
                .forEach(names::add);
        each(org.camunda.bpm.model.bpmn.instance.BusinessRuleTask.class)
                .forEach(task -> names.add(task.getCamundaResultVariable()));
        each(org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> names.add(loop.getCamundaElementVariable()));
        return names;
    }

    /** The variables that this diagram gives to the one it calls. */
    Set<String> givenTo(String called) {
        return each(CallActivity.class).stream()
                .filter(call -> called.equals(call.getCalledElement()))
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Elements of each level, the process itself or a sub-process, by the level's id. */
    Map<String, Set<FlowNode>> levels() {
        Map<String, Set<FlowNode>> levels = new TreeMap<>();
        each(FlowNode.class).forEach(node -> levels.computeIfAbsent(
                        ((BaseElement) node.getParentElement()).getId(), level -> new HashSet<>())
                .add(node));
        return levels;
    }

    /** What a boundary timer sets off, up to its end: it says the same for every window. */
    Set<FlowElement> reminderChains() {
        Set<FlowElement> chains = new HashSet<>();
        timers().forEach(timer -> follow(timer, chains));
        return chains;
    }

    private static void follow(FlowNode node, Set<FlowElement> chain) {
        if (chain.add(node)) {
            node.getOutgoing().forEach(flow -> follow(flow.getTarget(), chain));
        }
    }
}
