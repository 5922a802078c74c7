package io.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsweringTest extends DeskGround {

    private static final Map<String, String> TRIAGE = Map.of(
            "category", "availability",
            "impact", "high",
            "urgency", "high",
            "services", "object-storage",
            "detectedBy", "customer",
            "detectedAt", "2026-01-05T09:30",
            "tlp", "amber",
            "summaryEnglish", "Downloads from object storage fail",
            "summaryChinese", "对象存储下载失败",
            "notes", "Only for the staff");

    @Test
    void besideTheFormStandsWhatTheCustomerWrote() throws Exception {
        String page = see(
                LI_WEI,
                "/desk/steps/" + triage(reported("Downloads fail", "high")).id());

        assertThat(page).contains("Seen: Downloads fail", "name=\"summaryEnglish\"", "INC-");
    }

    @Test
    void badAnswersComeBackWithAllThatWasTypedAndWhatIsWrongInTheReadersLanguage() throws Exception {
        var item = triage(reported("Half filled in", "high"));

        var refused = submit(LI_WEI, "/desk/steps/" + item.id(), Map.of("summaryEnglish", "Kept <as> typed"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("value=\"Kept &lt;as&gt; typed\"", "请", "aria-invalid=\"true\"");
        assertThat(inbox.find(item.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void anAnswerIsRecordedAndTheCaseGoesOn() throws Exception {
        CaseFile file = reported("Answered", "high");
        var item = triage(file);

        var done = submit(LI_WEI, "/desk/steps/" + item.id(), TRIAGE);

        assertThat(done.getRedirectedUrl()).isEqualTo("/desk");
        String page = see(LI_WEI, path(file.parent().orElseThrow()) + "?lang=en");
        assertThat(page).contains("Confirmed", "Only for the staff", "Contain the incident", "Availability");
    }

    @Test
    void whoComesTooLateIsToldSo() throws Exception {
        var item = triage(reported("Answered once", "high"));
        submit(LI_WEI, "/desk/steps/" + item.id(), TRIAGE);

        var again = submit(TOM, "/desk/steps/" + item.id(), TRIAGE);

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("This step has been answered or withdrawn meanwhile");
        assertThat(seen(TOM, "/desk/steps/" + item.id()).getStatus()).isEqualTo(409);
    }

    @Test
    void whereThereIsNoStepThereIsNoPage() throws Exception {
        assertThat(seen(LI_WEI, "/desk/steps/no-such-step").getStatus()).isEqualTo(404);
    }
}
