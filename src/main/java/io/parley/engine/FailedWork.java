package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.party.Person;
import io.parley.trail.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the engine that failed and wait for a person. */
@Service
public class FailedWork {

    private final ManagementService engine;
    private final RuntimeService runtime;
    private final Trail trail;

    FailedWork(ManagementService engine, RuntimeService runtime, Trail trail) {
        this.engine = engine;
        this.runtime = runtime;
        this.trail = trail;
    }

    /**
     * A step that failed.
     *
     * @param retries how often it will be tried again by itself; 0 when it waits for a person
     */
    public record FailedJob(
            String id, Optional<CaseNumber> number, String element, String error, int retries, Instant since) {}

    /** What has failed, at most {@code limit} of it, the oldest first. */
    public List<FailedJob> failed(int limit) {
        return engine.createJobQuery().withException().orderByJobId().asc().listPage(0, limit).stream()
                .map(this::describe)
                .toList();
    }

    private FailedJob describe(Job job) {
        return new FailedJob(
                job.getId(),
                numberOf(job),
                String.valueOf(job.getFailedActivityId()),
                String.valueOf(job.getExceptionMessage()),
                job.getRetries(),
                job.getCreateTime().toInstant());
    }

    /** Tries a failed step again, soon. */
    @Transactional
    public void retry(String jobId, Person by) {
        Job job = engine.createJobQuery().jobId(jobId).singleResult();
        if (job == null) {
            throw new StepRefused(StepRefused.Reason.GONE, jobId);
        }
        engine.setJobRetries(jobId, 1);
        numberOf(job)
                .ifPresent(number -> trail.record(
                        number.value(),
                        "job.retried",
                        "person:" + by.id(),
                        Map.of("element", job.getFailedActivityId())));
    }

    private Optional<CaseNumber> numberOf(Job job) {
        return Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(instance -> new CaseNumber(instance.getBusinessKey()));
    }
}
