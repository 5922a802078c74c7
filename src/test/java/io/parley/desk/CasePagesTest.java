package io.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasePagesTest extends DeskGround {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "${7*191}",
                "*{T(java.lang.Runtime).getRuntime()} #{desk.work.title}",
                "[[${7*191}]] __${7*191}__ <img src=x onerror=alert(1)>"
            })
    void whatPeopleWroteIsShownAsTheyWroteIt(String hostile) throws Exception {
        CaseFile file = reported(hostile, "high");
        String shown = hostile.replace("<", "&lt;").replace(">", "&gt;");

        for (String page : new String[] {
            "/desk",
            "/desk/cases",
            path(file.number()),
            path(file.parent().orElseThrow()),
            "/desk/outbox",
            "/desk/steps/" + triage(file).id(),
            path(file.number()) + "/diagram"
        }) {
            assertThat(see(LI_WEI, page))
                    .as(page)
                    .contains(shown)
                    .doesNotContain("<script>alert", "<img src=x", "1337");
        }
    }

    @Test
    void aCaseIsFoundByItsNumberItsReferenceAndWordsOfItsTitle() throws Exception {
        CaseFile file = reported("Zebra stripes vanish", "low");

        for (String words : new String[] {file.number().value(), file.reference(), "stripes"}) {
            assertThat(see(LI_WEI, "/desk/cases?text=" + words)).contains(path(file.number()));
        }
        assertThat(see(LI_WEI, "/desk/cases?text=stripes&whose=provider"))
                .doesNotContain(path(file.number()) + "\"")
                .contains(path(file.parent().orElseThrow()) + "\"");
        assertThat(see(LI_WEI, "/desk/cases?text=stripes&kind=CHANGE&lang=en")).contains("No case answers to this");
        assertThat(see(LI_WEI, "/desk/cases?text=stripes&state=closed")).doesNotContain("Zebra stripes vanish</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/cases/INC-2026-999999",
                "/desk/cases/nonsense",
                "/desk/cases/INC-2026-999999/diagram",
                "/desk/cases/INC-2026-999999/diagram.json",
                "/desk/cases/INC-2026-999999/trail.jsonl",
                "/desk/cases/INC-2026-999999/files/x",
                "/desk/outbox/999999",
                "/desk/outbox/x",
                "/desk/new/no-such-procedure"
            })
    void whatThereIsNotIsNotFound(String path) throws Exception {
        assertThat(seen(LI_WEI, path).getStatus()).isEqualTo(404);
    }

    @Test
    void aCaseSaysWhoOwesWhatByWhenAndWhatHappened() throws Exception {
        CaseFile file = reported("Owed to them", "high");
        sender.sendDue();

        String provider = see(LI_WEI, path(file.parent().orElseThrow()) + "?lang=en");
        String customers = see(LI_WEI, path(file.number()) + "?lang=zh");

        assertThat(provider)
                .contains("Who owes what by when", "Triage", "华信支付有限公司", "Window opened", "standard")
                .contains("/desk/cases/" + file.number());
        assertThat(customers).contains("各方义务与时限", "已送达", "表单版本", file.reference(), "Seen: Owed to them");
    }

    @Test
    void aFileIsSavedAndNeverShown() throws Exception {
        CaseFile file = reported("With a file", "low", "账单 \"2026\".html");
        String id = dossier.attachments(file.number()).get(0).id();

        var download = seen(AUDITOR, path(file.number()) + "/files/" + id);

        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(download.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.getContentType()).isEqualTo("application/octet-stream");
        assertThat(text(download)).isEqualTo("<b>lines</b>");
    }

    @Test
    void aFileIsOnlyThereUnderItsOwnCase() throws Exception {
        CaseFile file = reported("With a file", "low");
        String id = dossier.attachments(file.number()).get(0).id();

        assertThat(seen(LI_WEI, path(file.parent().orElseThrow()) + "/files/" + id)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTrailIsSavedAsLinesForTheOfflineCheck() throws Exception {
        CaseFile file = reported("Checked offline", "low");

        var download = seen(AUDITOR, path(file.number()) + "/trail.jsonl");

        assertThat(download.getHeader("Content-Disposition")).contains("attachment", file.number() + "-trail.jsonl");
        assertThat(text(download).lines()).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void theDiagramIsAlsoToldInWords() throws Exception {
        CaseFile file = reported("Where does it stand", "high");
        String page = path(file.parent().orElseThrow()) + "/diagram";

        assertThat(see(LI_WEI, page + "?lang=en"))
                .contains("<li>Triage the report</li>", "<li>Incident reported</li>")
                .contains("bpmn-navigated-viewer.production.min.js")
                .doesNotContain("style=");
        assertThat(see(LI_WEI, page + "?lang=zh")).contains("<li>");
        assertThat(see(LI_WEI, page + ".json")).contains("\"current\"", "triage-report", "bpmn:definitions");
    }

    @Test
    void aLetterIsShownWithWhatBecameOfItAndCannotRunAnything() throws Exception {
        CaseFile file = reported("Written to", "low");
        sender.sendDue();
        String outbox = see(LI_WEI, "/desk/outbox?status=delivered&lang=en");
        String id = outbox.replaceAll("(?s).*?/desk/outbox/(\\d+).*", "$1");

        assertThat(outbox).contains("delivered", file.number().value());
        assertThat(see(LI_WEI, "/desk/outbox/" + id)).contains("sandbox=\"\"");
        var preview = seen(LI_WEI, "/desk/outbox/" + id + "/preview");
        assertThat(preview.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
        assertThat(submit(AUDITOR, "/desk/outbox/" + id + "/retry", Map.of()).getStatus())
                .isEqualTo(403);
        assertThat(submit(LI_WEI, "/desk/outbox/" + id + "/retry", Map.of()).getStatus())
                .isEqualTo(302);
    }

    @Test
    void whereNoMailServerIsConfiguredEveryPageSaysSo() throws Exception {
        for (String page : new String[] {"/desk", "/desk/cases", "/desk/outbox", "/desk/stuck", "/desk/new"}) {
            assertThat(see(LI_WEI, page + "?lang=en")).as(page).contains("No mail server is configured");
        }
    }
}
