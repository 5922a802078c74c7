package io.parley.engine;

import io.parley.casefile.CaseNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;

/** The diagrams of running and ended cases: the way taken and where it stands. */
@Service
public class Diagrams {

    private final HistoryService history;
    private final RepositoryService repository;

    Diagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /**
     * A diagram with its marks.
     *
     * @param xml BPMN 2.0 with diagram interchange
     * @param passed ids of elements that were left, {@code current} of those where it stands
     */
    public record Diagram(String xml, Set<String> passed, Set<String> current) {}

    /** The diagram of the case's procedure; empty where none was started. */
    public Optional<Diagram> of(CaseNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::draw);
    }

    private Diagram draw(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        Set<String> passed = new TreeSet<>();
        Set<String> current = new TreeSet<>();
        activities.forEach(activity ->
                (activity.getEndTime() == null ? current : passed).add(elementId(activity.getActivityId())));
        return new Diagram(xml(instance.getProcessDefinitionId()), passed, current);
    }

    /** The body of a multi-instance activity has an id of its own that is not in the diagram. */
    private static String elementId(String activityId) {
        return activityId.replace("#multiInstanceBody", "");
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
