package io.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class MyWorkTest extends DeskGround {

    @Test
    void whatIsDueFirstStandsFirstWhateverCameFirst() throws Exception {
        CaseFile later = reported("Can wait", "low");
        CaseFile sooner = reported("Cannot wait", "high");

        String page = see(LI_WEI, "/desk?share=free&lang=en");

        assertThat(page.indexOf("/desk/steps/" + triage(sooner).id()))
                .isPositive()
                .isLessThan(page.indexOf("/desk/steps/" + triage(later).id()));
        assertThat(page).contains("Due next", "Triage the report", "华信支付有限公司");
    }

    @Test
    void timeIsToldInTheReadersZoneAndForMachinesInUtc() throws Exception {
        CaseFile file = reported("At what time", "high");
        String due = triage(file).due().orElseThrow().toString();

        assertThat(see(LI_WEI, "/desk?lang=en"))
                .contains("<time datetime=\"" + due + "\">")
                .contains(" CST</time>");
        assertThat(see(LI_WEI, "/desk?lang=zh")).contains("还剩 ");
    }

    @Test
    void ofTwoWhoClaimAStepTheSecondIsTold() throws Exception {
        String step =
                "/desk/steps/" + triage(reported("One step for two", "high")).id();

        MockHttpServletResponse first = submit(LI_WEI, step + "/claim", Map.of());
        MockHttpServletResponse second = submit(TOM, step + "/claim", Map.of());

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("Somebody else has taken this step");
        assertThat(see(TOM, step)).contains("李伟 has claimed this step").doesNotContain("name=\"summaryEnglish\"");
    }

    @Test
    void aStepCanBeGivenBackAndHandedOver() throws Exception {
        var item = triage(reported("Passed on", "high"));
        String step = "/desk/steps/" + item.id();

        submit(LI_WEI, step + "/hand-over", Map.of("to", TOM));
        assertThat(inbox.find(item.id()).orElseThrow().assignee()).contains(TOM);

        assertThat(submit(LI_WEI, step + "/release", Map.of()).getStatus()).isEqualTo(409);
        submit(TOM, step + "/release", Map.of());
        assertThat(inbox.find(item.id()).orElseThrow().assignee()).isEmpty();
    }

    @Test
    void aStepIsNotHandedToSomebodyWithoutItsRole() throws Exception {
        var item = triage(reported("Not to just anybody", "high"));

        var refused = submit(LI_WEI, "/desk/steps/" + item.id() + "/hand-over", Map.of("to", "wu-fang"));

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(inbox.find(item.id()).orElseThrow().assignee()).isEmpty();
    }

    @Test
    void anAuditorSeesEverybodysStepsAndCanActOnNone() throws Exception {
        var item = triage(reported("Only to be looked at", "high"));
        String step = "/desk/steps/" + item.id();

        assertThat(see(AUDITOR, "/desk")).contains(step).doesNotContain("/claim");
        assertThat(see(AUDITOR, step)).contains("responder").doesNotContain("<button class=\"secondary\"");
        assertThat(submit(AUDITOR, step + "/claim", Map.of()).getStatus()).isEqualTo(403);
        assertThat(submit(AUDITOR, step, Map.of()).getStatus()).isEqualTo(403);
        assertThat(inbox.find(item.id()).orElseThrow().assignee()).isEmpty();
    }

    @Test
    void nothingIsDoneForAFormThatDidNotComeFromThePage() throws Exception {
        var item = triage(reported("Forged", "high"));

        assertThat(submitWithoutToken(LI_WEI, "/desk/steps/" + item.id() + "/claim")
                        .getStatus())
                .isEqualTo(403);
        assertThat(inbox.find(item.id()).orElseThrow().assignee()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "2026-99-99T00:00:00Z,a", "2026-01-01T00:00:00Z,'; drop table", "+1000000-01-01T00:00Z,a"})
    void aMadeUpPlaceInTheListBeginsAtTheStart(String after) throws Exception {
        var item = triage(reported("Still there", "high"));

        assertThat(see(
                        LI_WEI,
                        "/desk?share=free&after="
                                + after.replace("+", "%2B").replace(" ", "%20").replace("'", "%27")))
                .contains(item.id());
    }
}
