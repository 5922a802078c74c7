package io.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.trail.Trail;
import io.parley.work.WorkItem;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way round the gate that the engine has is closed: a human step moves by its answers, or not at all. */
@WholeApplication
class BypassTest {

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Dossier dossier;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    private CaseNumber number;
    private WorkItem step;
    private String instance;
    private String execution;
    private String definition;

    @BeforeEach
    void aReportWaitsForTriage() {
        CaseFile customers = story.report("huaxin-soc");
        number = story.provider(customers);
        step = story.step(number, "triage-report");
        Task task = engine.getTaskService().createTaskQuery().taskId(step.id()).singleResult();
        instance = task.getProcessInstanceId();
        execution = task.getExecutionId();
        definition = task.getProcessDefinitionId();
    }

    /** What stands still while a way is tried. */
    private record Standing(
            List<WorkItem> steps, List<String> activities, List<Dossier.Entry> dossier, long entries, long jobs) {}

    private Standing standing() {
        return new Standing(
                story.inbox.of(number),
                engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .orderByHistoricActivityInstanceId()
                        .asc()
                        .list()
                        .stream()
                        .map(BypassTest::written)
                        .toList(),
                dossier.entries(number),
                trail.head(number.value()).orElseThrow().seq(),
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .count());
    }

    private static String written(HistoricActivityInstance activity) {
        return activity.getActivityId() + " " + activity.getEndTime() + " " + activity.isCanceled();
    }

    @TestFactory
    Stream<DynamicTest> noWayRoundTheGateMovesAStep() {
        return Stream.of(steps(), executions(), instances(), definitions(), jobs(), stores(), queries())
                .flatMap(ways -> ways.entrySet().stream())
                .map(way -> dynamicTest(way.getKey(), () -> {
                    Standing before = standing();

                    assertThatThrownBy(way.getValue()).isInstanceOf(BypassRefused.class);
                    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> call(way.getValue())))
                            .hasRootCauseInstanceOf(BypassRefused.class);

                    assertThat(standing()).isEqualTo(before);
                }));
    }

    private static void call(ThrowingCallable way) {
        try {
            way.call();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ThrowingCallable> steps() {
        TaskService tasks = engine.getTaskService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("complete", () -> tasks.complete(step.id()));
        ways.put("complete with variables", () -> tasks.complete(step.id(), Map.of("severity", "P4")));
        ways.put(
                "complete and give variables",
                () -> tasks.completeWithVariablesInReturn(step.id(), Map.of("severity", "P4"), true));
        ways.put("resolve", () -> tasks.resolveTask(step.id()));
        ways.put("resolve with variables", () -> tasks.resolveTask(step.id(), Map.of("severity", "P4")));
        ways.put("delegate", () -> tasks.delegateTask(step.id(), "chen-yu"));
        ways.put("claim", () -> tasks.claim(step.id(), "sara-novak"));
        ways.put("set the assignee", () -> tasks.setAssignee(step.id(), "sara-novak"));
        ways.put("set the owner", () -> tasks.setOwner(step.id(), "sara-novak"));
        ways.put("add a candidate group", () -> tasks.addCandidateGroup(step.id(), "auditor"));
        ways.put("delete a candidate group", () -> tasks.deleteCandidateGroup(step.id(), "responder"));
        ways.put("set a variable", () -> tasks.setVariable(step.id(), "caseNumber", "INC-2026-000099"));
        ways.put("set variables", () -> tasks.setVariables(step.id(), Map.of("impact", "low")));
        ways.put("set a local variable", () -> tasks.setVariableLocal(step.id(), "impact", "low"));
        ways.put("remove a variable", () -> tasks.removeVariable(step.id(), "impact"));
        ways.put("read a variable", () -> tasks.getVariable(step.id(), "impact"));
        ways.put("submit the form", () -> engine.getFormService().submitTaskForm(step.id(), Map.of()));
        ways.put("render the form", () -> engine.getFormService().getRenderedTaskForm(step.id()));
        ways.put("raise an error", () -> tasks.handleBpmnError(step.id(), "error"));
        ways.put("escalate", () -> tasks.handleEscalation(step.id(), "escalation"));
        ways.put("delete", () -> tasks.deleteTask(step.id()));
        ways.put(
                "save",
                () -> tasks.saveTask(tasks.createTaskQuery().taskId(step.id()).singleResult()));
        ways.put("make a new one", () -> tasks.saveTask(tasks.newTask()));
        ways.put("set the due date", () -> tasks.setDueDate(step.id(), new Date(0)));
        ways.put("comment", () -> tasks.createComment(step.id(), instance, "done"));
        ways.put("attach", () -> tasks.createAttachment("text", step.id(), instance, "a", "a", "http://a.example"));
        return ways;
    }

    private Map<String, ThrowingCallable> executions() {
        RuntimeService runtime = engine.getRuntimeService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("signal an execution", () -> runtime.signal(execution));
        ways.put("signal an execution with variables", () -> runtime.signal(execution, Map.of("severity", "P4")));
        ways.put("set an execution's variable", () -> runtime.setVariable(execution, "severity", "P4"));
        ways.put("set an execution's variables", () -> runtime.setVariables(instance, Map.of("severity", "P4")));
        ways.put("set an execution's local variables", () -> runtime.setVariablesLocal(execution, Map.of("a", "b")));
        ways.put("remove an execution's variable", () -> runtime.removeVariable(instance, "impact"));
        ways.put(
                "set variables by batch", () -> runtime.setVariablesAsync(List.of(instance), Map.of("severity", "P4")));
        ways.put("correlate a message", () -> runtime.correlateMessage("incident.confirmed"));
        ways.put("correlate a message to an instance", () -> runtime.createMessageCorrelation("incident.confirmed")
                .processInstanceBusinessKey(number.value())
                .correlateAll());
        ways.put("correlate a message by batch", () -> runtime.createMessageCorrelationAsync("incident.confirmed")
                .processInstanceIds(List.of(instance))
                .correlateAllAsync());
        ways.put("send a signal", () -> runtime.signalEventReceived("any"));
        ways.put("send a signal by its builder", () -> runtime.createSignalEvent("any")
                .send());
        ways.put(
                "evaluate start conditions",
                () -> runtime.createConditionEvaluation().setVariable("a", "b").evaluateStartConditions());
        ways.put("create an incident", () -> runtime.createIncident("any", execution, "any"));
        return ways;
    }

    private Map<String, ThrowingCallable> instances() {
        RuntimeService runtime = engine.getRuntimeService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("modify an instance", () -> runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("triage-report")
                .startBeforeActivity("contain-incident")
                .execute());
        ways.put("modify an instance by batch", () -> runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("contain-incident")
                .executeAsync());
        ways.put("modify instances", () -> runtime.createModification(definition)
                .processInstanceIds(instance)
                .startAfterActivity("triage-report")
                .execute());
        ways.put("modify instances by batch", () -> runtime.createModification(definition)
                .processInstanceIds(instance)
                .cancelAllForActivity("triage-report")
                .executeAsync());
        ways.put("restart instances", () -> runtime.restartProcessInstances(definition)
                .processInstanceIds(instance)
                .startBeforeActivity("contain-incident")
                .execute());
        ways.put("restart instances by batch", () -> runtime.restartProcessInstances(definition)
                .processInstanceIds(instance)
                .startBeforeActivity("contain-incident")
                .executeAsync());
        ways.put("migrate instances", () -> runtime.newMigration(runtime.createMigrationPlan(definition, definition)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance)
                .execute());
        ways.put("start in the middle", () -> runtime.createProcessInstanceById(definition)
                .businessKey(number.value())
                .startBeforeActivity("contain-incident")
                .execute());
        ways.put("start by a message", () -> runtime.startProcessInstanceByMessage("incident.confirmed"));
        ways.put("start by a form", () -> engine.getFormService().submitStartForm(definition, Map.of()));
        ways.put("delete an instance", () -> runtime.deleteProcessInstance(instance, "any"));
        ways.put(
                "delete an instance if it is there",
                () -> runtime.deleteProcessInstanceIfExists(instance, "any", true, true, true, true));
        ways.put("delete instances by batch", () -> runtime.deleteProcessInstancesAsync(List.of(instance), "any"));
        ways.put("suspend an instance", () -> runtime.suspendProcessInstanceById(instance));
        ways.put("suspend instances", () -> runtime.updateProcessInstanceSuspensionState()
                .byProcessDefinitionKey("incident")
                .suspend());
        return ways;
    }

    private Map<String, ThrowingCallable> definitions() {
        RepositoryService repository = engine.getRepositoryService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("suspend a definition", () -> repository.suspendProcessDefinitionById(definition));
        ways.put("delete a definition", () -> repository.deleteProcessDefinition(definition, true));
        ways.put(
                "shorten a definition's keeping",
                () -> repository.updateProcessDefinitionHistoryTimeToLive(definition, 0));
        ways.put("deploy", () -> repository
                .createDeployment()
                .addString("triage.bpmn", "<definitions/>")
                .deploy());
        ways.put(
                "delete a deployment",
                () -> repository.deleteDeployment(
                        repository.createDeploymentQuery().list().get(0).getId(), true));
        ways.put("decide by a table", () -> engine.getDecisionService()
                .evaluateDecisionTableByKey("incident-severity", Map.of("impact", "low", "urgency", "low")));
        return ways;
    }

    private Map<String, ThrowingCallable> jobs() {
        ManagementService management = engine.getManagementService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("delete a job", () -> management.deleteJob(job().getId()));
        ways.put("suspend a job", () -> management.suspendJobById(job().getId()));
        ways.put("suspend a job definition", () -> management.suspendJobDefinitionById(job().getJobDefinitionId()));
        ways.put("recalculate a job's due date", () -> management.recalculateJobDuedate(job().getId(), true));
        ways.put("set a job's priority", () -> management.setJobPriority(job().getId(), 1));
        ways.put("set retries by batch", () -> management.setJobRetriesAsync(List.of(job().getId()), 0));
        ways.put("set a property", () -> management.setProperty("any", "any"));
        ways.put("delete a property", () -> management.deleteProperty("historyLevel"));
        ways.put("read the tables", management::getTableCount);
        ways.put("fetch external tasks", () -> engine.getExternalTaskService()
                .fetchAndLock(1, "any")
                .topic("any", 1000)
                .execute());
        return ways;
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .listPage(0, 1)
                .get(0);
    }

    private Map<String, ThrowingCallable> stores() {
        HistoryService history = engine.getHistoryService();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("delete an instance's history", () -> history.deleteHistoricProcessInstance(instance));
        ways.put(
                "delete histories by batch",
                () -> history.deleteHistoricProcessInstancesAsync(List.of(instance), "any"));
        ways.put("delete a step's history", () -> history.deleteHistoricTaskInstance(step.id()));
        ways.put("set when histories are removed", () -> history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(new Date(0))
                .byIds(instance)
                .executeAsync());
        ways.put("make a user", () -> engine.getIdentityService()
                .saveUser(engine.getIdentityService().newUser("any")));
        ways.put("make a group", () -> engine.getIdentityService()
                .saveGroup(engine.getIdentityService().newGroup("any")));
        ways.put("check a password", () -> engine.getIdentityService().checkPassword("any", "any"));
        ways.put("make an authorization", () -> engine.getAuthorizationService()
                .saveAuthorization(engine.getAuthorizationService().createNewAuthorization(0)));
        ways.put("make a filter", () -> engine.getFilterService()
                .saveFilter(engine.getFilterService().newTaskFilter("any")));
        return ways;
    }

    private Map<String, ThrowingCallable> queries() {
        TaskService tasks = engine.getTaskService();
        String evil = "${1 + 1}";
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put(
                "ask with an expression",
                () -> tasks.createTaskQuery().taskAssigneeExpression(evil).list());
        ways.put("count with an expression", () -> tasks.createTaskQuery()
                .taskCandidateGroupInExpression(evil)
                .count());
        ways.put("ask with an expression behind or", () -> tasks.createTaskQuery()
                .or()
                .taskAssignee("any")
                .taskOwnerExpression(evil)
                .endOr()
                .list());
        ways.put("ask with an expression behind the second or", () -> tasks.createTaskQuery()
                .or()
                .taskAssignee("any")
                .taskName("any")
                .endOr()
                .or()
                .taskName("any")
                .dueBeforeExpression(evil)
                .endOr()
                .list());
        ways.put("ask with an expression in a nested graph", () -> {
            TaskQueryImpl inner = new TaskQueryImpl();
            inner.taskAssigneeExpression(evil);
            TaskQueryImpl middle = new TaskQueryImpl();
            middle.getQueries().add(inner);
            inner.getQueries().add(middle);
            TaskQueryImpl outer = (TaskQueryImpl) tasks.createTaskQuery();
            outer.getQueries().add(middle);
            middle.getQueries().add(outer);
            outer.list();
        });
        ways.put("ask for instances with an expression", () -> {
            var query = (org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl)
                    engine.getRuntimeService().createProcessInstanceQuery();
            query.addExpression("processInstanceId", evil);
            query.list();
        });
        ways.put("ask for histories with an expression behind or", () -> {
            var query = (org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl) engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .or()
                    .processInstanceId("any")
                    .endOr();
            query.getQueries().get(query.getQueries().size() - 1).addExpression("processInstanceId", evil);
            query.list();
        });
        ways.put("ask in SQL", () -> tasks.createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK")
                .list());
        ways.put("ask for executions in SQL", () -> engine.getRuntimeService()
                .createNativeExecutionQuery()
                .sql("select * from ACT_RU_EXECUTION")
                .list());
        return ways;
    }

    /** A name, or a command that inherits from a permitted one, opens nothing. */
    @Test
    void aCommandOfSomebodyElseIsRefusedWhateverItIsCalled() {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();

        assertThatThrownBy(() -> executor.execute(new StartProcessInstanceCmd()))
                .isInstanceOf(BypassRefused.class);
        assertThatThrownBy(() -> executor.execute(context -> "lambda")).isInstanceOf(BypassRefused.class);
        assertThatThrownBy(() ->
                        executor.execute(new org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd(step.id(), Map.of()) {
                            private static final long serialVersionUID = 1;
                        }))
                .isInstanceOf(BypassRefused.class);
    }

    /** Called like one that may pass. */
    private static final class StartProcessInstanceCmd implements Command<String> {

        @Override
        public String execute(CommandContext context) {
            return "started";
        }
    }

    /** The ticket of one step opens no other. */
    @Test
    void aTicketMovesItsOwnStepOnly() {
        WorkItem other = story.step(story.provider(story.report("rheinwerk-brandt")), "triage-report");
        var answers = story.accept(
                "incident-triage",
                Story.triage(),
                Map.of("serviceList", List.of(new io.parley.form.Option("object-storage", "Object storage"))),
                java.util.Locale.ENGLISH);
        var ticket = new Ticket(other.id(), io.parley.party.Actor.of(story.person("li-wei")), answers);
        Standing before = standing();

        assertThatThrownBy(() -> ticket.during(() -> {
                    engine.getTaskService().complete(step.id());
                    return null;
                }))
                .hasStackTraceContaining(BypassRefused.class.getName());

        assertThat(standing()).isEqualTo(before);
        assertThat(Ticket.current()).isEmpty();
    }

    /** The ways are closed, and the door is open. */
    @Test
    void theStepStillMovesByItsAnswers() {
        story.answer(number, "triage-report", "li-wei", Story.triage());

        assertThat(story.inbox.of(number)).extracting(WorkItem::step).containsExactly("contain-incident");
    }
}
