package io.parley.engine;

import io.parley.work.WorkItem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * A step may name, as the extension property {@code statusWhenClaimed}, the status that its case reaches when somebody
 * takes it on; with {@code customers}, the customers' cases too.
 */
@Component
class ClaimedStep {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final MilestoneListener milestones;

    ClaimedStep(TaskService tasks, RepositoryService repository, MilestoneListener milestones) {
        this.tasks = tasks;
        this.repository = repository;
        this.milestones = milestones;
    }

    void claimed(WorkItem step) {
        String definition =
                tasks.createTaskQuery().taskId(step.id()).singleResult().getProcessDefinitionId();
        UserTask task = repository.getBpmnModelInstance(definition).getModelElementById(step.step());
        boolean forCustomers =
                Extension.of(task, "customers").filter("true"::equals).isPresent();
        Extension.of(task, "statusWhenClaimed")
                .ifPresent(status -> milestones.reach(step.number(), status, forCustomers));
    }
}
