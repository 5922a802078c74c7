package io.parley.engine;

import io.parley.casefile.CaseKind;
import io.parley.engine.Procedures.Startable;
import io.parley.party.StaffRole;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Reads from the deployed diagrams which procedures the staff may start, with which form. */
@Component
class StartForms {

    private final RepositoryService repository;
    private final Map<String, Optional<Startable>> byDefinition = new ConcurrentHashMap<>();

    StartForms(RepositoryService repository) {
        this.repository = repository;
    }

    List<Startable> all() {
        return repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(definition -> byDefinition.computeIfAbsent(definition.getId(), id -> read(definition)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Startable::procedure))
                .toList();
    }

    /** Those whose start event has a form and whose process says {@code startedBy} whom and of which {@code kind}. */
    private Optional<Startable> read(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        Optional<String> form = model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() == process)
                .map(StartEvent::getCamundaFormRef)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        Optional<String> role = Extension.of(process, "startedBy");
        Optional<String> kind = Extension.of(process, "kind");
        return form.flatMap(ref -> role.flatMap(
                by -> kind.map(of -> new Startable(definition.getKey(), ref, StaffRole.of(by), CaseKind.valueOf(of)))));
    }
}
