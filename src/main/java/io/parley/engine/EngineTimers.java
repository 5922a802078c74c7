package io.parley.engine;

import io.parley.casefile.CaseNumber;
import io.parley.window.Timers;
import io.parley.work.Inbox;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Windows' timers are jobs of the engine; the boundary event of window {@code w} has the id {@code alarm-w}. */
@Component
class EngineTimers implements Timers {

    private static final String ALARM = "alarm-";
    private static final int PAGE = 1000;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Inbox inbox;
    private final Map<String, String> elementOfJobDefinition = new ConcurrentHashMap<>();

    EngineTimers(RuntimeService runtime, ManagementService management, Inbox inbox) {
        this.runtime = runtime;
        this.management = management;
        this.inbox = inbox;
    }

    /** The boundary event that rings for a window. */
    static String element(String key) {
        return ALARM + key;
    }

    @Override
    public void redate(CaseNumber number, String key, Instant next, Instant due) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(element(key))
                                .list()
                                .stream())
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(next)));
        inbox.redate(number, key, due);
    }

    @Override
    public Set<Timed> live() {
        Map<String, CaseNumber> cases = numbersByInstance();
        Set<Timed> live = new HashSet<>();
        int first = 0;
        List<Job> page;
        do {
            page = management
                    .createJobQuery()
                    .timers()
                    .active()
                    .orderByJobId()
                    .asc()
                    .listPage(first, PAGE);
            for (Job job : page) {
                String element = elementOf(job);
                CaseNumber number = cases.get(job.getProcessInstanceId());
                if (element.startsWith(ALARM) && number != null) {
                    live.add(new Timed(number, element.substring(ALARM.length())));
                }
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return live;
    }

    private Map<String, CaseNumber> numbersByInstance() {
        Map<String, CaseNumber> numbers = new HashMap<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().list()) {
            numbers.put(instance.getId(), new CaseNumber(instance.getBusinessKey()));
        }
        return numbers;
    }

    private String elementOf(Job job) {
        return elementOfJobDefinition.computeIfAbsent(job.getJobDefinitionId(), id -> management
                .createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId());
    }
}
