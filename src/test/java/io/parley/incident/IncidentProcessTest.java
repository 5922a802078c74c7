package io.parley.incident;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The two diagrams of an incident, read as the way that a token takes. */
@WholeApplication
class IncidentProcessTest {

    private static final Map<String, String> TEXT = Map.of("text", "This is what we know and what we do.");

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void look() {
        init(engine);
    }

    @Test
    void theProvidersPartWaitsForTriageWhileTheReportersPartWaitsForTheReceipt() {
        CaseFile reporters = story.report("huaxin-soc");

        assertThat(processOf(story.provider(reporters)))
                .hasPassed("incident-reported", "propose-severity", "note-severity")
                .isWaitingAt("triage-report", "carry-reporters-case")
                .hasNotPassed("confirm-incident");
        assertThat(processOf(reporters.number()))
                .isWaitingAt("receipt-delivered", "report-confirmed")
                .isWaitingFor("incident.receipt.delivered", "incident.confirmed");
    }

    @Test
    void confirmingBringsEachCustomersPartToItsNotice() {
        CaseFile reporters = story.report("huaxin-soc");
        CaseNumber provider = story.provider(reporters);

        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.deliver();

        assertThat(processOf(provider))
                .hasPassed("rate-severity", "confirm-incident")
                .isWaitingAt("contain-incident");
        assertThat(processOf(reporters.number())).hasPassed("report-confirmed").isWaitingAt("release-notice");
        assertThat(processOf(story.caseOf(provider, "rheinwerk").number())).isWaitingAt("release-notice");
    }

    @Test
    void aCustomersPartThatIsBeingUpdatedGoesOnToItsReportWhenTheIncidentIsResolved() {
        CaseFile reporters = story.report("huaxin-soc");
        CaseNumber provider = story.provider(reporters);
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.answer(reporters.number(), "release-notice", "li-wei", TEXT);
        story.deliver();
        assertThat(processOf(reporters.number())).isWaitingAt("acknowledge-notice", "write-update");

        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere."));

        assertThat(processOf(reporters.number()))
                .hasPassed("told-resolved")
                .isWaitingAt("acknowledge-notice", "release-report")
                .isNotWaitingAt("write-update");
    }

    private ProcessInstance processOf(CaseNumber number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }
}
