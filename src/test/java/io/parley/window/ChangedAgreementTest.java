package io.parley.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.agreement.AgreementDefinition;
import io.parley.agreement.AgreementRegister;
import io.parley.agreement.Agreements;
import io.parley.agreement.TermDefinition;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.support.EngineJobs;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class ChangedAgreementTest {

    private static final String NOTICE = "incident.notice";

    @Autowired
    Story story;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementRegister register;

    @Autowired
    ChangedAgreements changed;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TransactionTemplate transaction;

    private AgreementDefinition before;

    @BeforeEach
    void keepTheAgreement() {
        before = agreements.inForce("rheinwerk").orElseThrow();
    }

    @AfterEach
    void putItBack() {
        save(before);
        changed.follow();
    }

    @Test
    void anAgreementThatChangesRedatesOpenWindowsTheirTimersAndTheirSteps() {
        CaseNumber number = confirmedCaseOfRheinwerk();
        Window old = story.window(number, NOTICE);

        save(withNoticeWithin("2 h"));
        changed.follow();

        Instant due = old.anchor().plus(Duration.ofHours(2));
        assertThat(story.window(number, NOTICE).due()).isEqualTo(due).isNotEqualTo(old.due());
        assertThat(story.step(number, "release-notice").due()).contains(due);
        assertThat(jobs.dueOf(number, "alarm-" + NOTICE)).isEqualTo(old.anchor().plus(Duration.ofHours(1)));
    }

    @Test
    void aWindowThatIsMetAlreadyKeepsItsLimit() {
        CaseNumber number = confirmedCaseOfRheinwerk();
        story.answer(number, "release-notice", "li-wei", Map.of("text", "This is what we know."));
        story.deliver();
        Instant due = story.window(number, NOTICE).due();

        save(withNoticeWithin("2 h"));
        changed.follow();

        assertThat(story.window(number, NOTICE).due()).isEqualTo(due);
    }

    private CaseNumber confirmedCaseOfRheinwerk() {
        CaseFile reporters = story.report("huaxin-soc");
        CaseNumber provider = story.provider(reporters);
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.runDueJobs();
        return story.caseOf(provider, "rheinwerk").number();
    }

    private AgreementDefinition withNoticeWithin(String limit) {
        List<TermDefinition> terms = new ArrayList<>(before.terms());
        terms.add(new TermDefinition(
                NOTICE, Map.of("severity", "P1"), null, null, null, null, limit, null, null, null, List.of("50%")));
        return new AgreementDefinition(
                before.id(),
                before.party(),
                before.template(),
                before.calendar(),
                before.zone(),
                before.from(),
                before.until(),
                terms);
    }

    private void save(AgreementDefinition agreement) {
        transaction.executeWithoutResult(status -> register.save(List.of(), List.of(agreement)));
    }
}
