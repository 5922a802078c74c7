package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.window.Window.Standing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class IncidentMainWayTest {

    private static final Map<String, String> TEXT = Map.of("text", "This is what we know and what we do.");

    @Autowired
    Story story;

    @Test
    void anIncidentGoesFromTheReportToItsClosing() {
        CaseFile reporters = story.report("huaxin-soc");
        CaseNumber provider = story.provider(reporters);
        story.deliver();
        assertThat(story.window(reporters.number(), "incident.receipt").standing(story.now()))
                .isEqualTo(Standing.MET);

        story.pass(Duration.ofMinutes(30));
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.deliver();
        CaseFile other = story.caseOf(provider, "rheinwerk");
        for (CaseFile each : story.cases.customersCases(provider)) {
            story.answer(each.number(), "release-notice", "li-wei", TEXT);
        }
        story.deliver();
        story.answerAsContact(reporters.number(), "acknowledge-notice", "huaxin-soc", Map.of());
        story.answerAsContact(other.number(), "acknowledge-notice", "rheinwerk-brandt", Map.of("comment", "Thanks."));
        story.pass(Duration.ofHours(2));
        story.answer(other.number(), "write-update", "tom-becker", TEXT);
        story.deliver();
        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere."));
        for (CaseFile each : story.cases.customersCases(provider)) {
            story.answer(each.number(), "release-report", "li-wei", TEXT);
        }
        story.deliver();

        assertThat(story.cases.customersCases(provider)).noneMatch(CaseFile::isOpen);
        assertThat(story.cases.get(provider).isOpen()).isFalse();
        assertThat(story.ledger.of(other.number()))
                .noneMatch(window -> window.isOpen())
                .extracting(window -> window.key() + " " + window.standing(story.now()))
                .contains(
                        "incident.notice MET",
                        "incident.acknowledgement MET",
                        "incident.update MET",
                        "incident.report MET");
    }
}
