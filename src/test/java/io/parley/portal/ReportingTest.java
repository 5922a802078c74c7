package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;

class ReportingTest extends PortalGround {

    @Test
    void aReportOpensACaseThatItsReporterSees() throws Exception {
        String page = "/portal/report";
        assertThat(see(RHEINWERK, page).getContentAsString()).contains("name=\"_key\"", "Object storage");

        var sent = submit(RHEINWERK, page, report("Downloads are slow", "key-1"));

        assertThat(sent.getStatus()).isEqualTo(302);
        String shown = see(RHEINWERK, sent.getRedirectedUrl()).getContentAsString();
        assertThat(shown)
                .contains("Downloads are slow", "Received", parties.provider().phone());
    }

    @Test
    void theSameFormSentTwiceIsTakenOnce() throws Exception {
        var browser = new MockHttpSession();
        int before = howMany();

        var first = submit(RHEINWERK, "/portal/report", report("Sent twice", "key-2"), browser);
        var second = submit(RHEINWERK, "/portal/report", report("Sent twice", "key-2"), browser);

        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(howMany()).isEqualTo(before + 1);
    }

    @Test
    void anotherFormIsAnotherReport() throws Exception {
        var browser = new MockHttpSession();
        int before = howMany();

        submit(RHEINWERK, "/portal/report", report("One of two", "key-3"), browser);
        submit(RHEINWERK, "/portal/report", report("Two of two", "key-4"), browser);

        assertThat(howMany()).isEqualTo(before + 2);
    }

    @Test
    void aRefusedReportMayBePutRightUnderTheSameKey() throws Exception {
        var browser = new MockHttpSession();
        int before = howMany();
        Map<String, List<String>> incomplete = report("Put right", "key-5");
        incomplete.remove("impact");

        var refused = submit(RHEINWERK, "/portal/report", incomplete, browser);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .contains("Impact", "href=\"#field-impact", "value=\"Put right\"", "value=\"key-5\"");
        assertThat(howMany()).isEqualTo(before);

        assertThat(submit(RHEINWERK, "/portal/report", report("Put right", "key-5"), browser)
                        .getStatus())
                .isEqualTo(302);
        assertThat(howMany()).isEqualTo(before + 1);
    }

    @Test
    void errorsAreInTheContactsLanguage() throws Exception {
        Map<String, List<String>> incomplete = report("下载失败，请处理", "key-6");
        incomplete.remove("description");

        assertThat(submit(HUAXIN, "/portal/report", incomplete).getContentAsString())
                .contains("发生了什么", "href=\"#field-description\"", "lang=\"zh-CN\"");
    }

    @Test
    void filesComeWithTheReportAndMayBeHadBack() throws Exception {
        var request = multipart("/portal/report")
                .file(new MockMultipartFile(
                        "attachments", "log.txt", "text/plain", "two lines".getBytes(StandardCharsets.UTF_8)));
        report("With a file", "key-7").forEach((key, values) -> request.param(key, values.toArray(String[]::new)));
        var sent = send(request.with(authentication(session(RHEINWERK, Optional.empty())))
                .with(csrf()));

        String shown = see(RHEINWERK, sent.getRedirectedUrl()).getContentAsString();
        assertThat(shown).contains("log.txt", "9 bytes");
        String file = shown.replaceAll("(?s).*href=\"([^\"]+/files/[^\"]+)\".*", "$1");
        assertThat(see(RHEINWERK, file).getContentAsString()).isEqualTo("two lines");
    }

    @Test
    void whatPeopleWroteIsShownAsTheyWroteIt() throws Exception {
        String hostile = "<script>alert(1)</script>${7*7}#{8*8}[[${9*9}]]\"'>";
        CaseFile own = reported(RHEINWERK, hostile);

        for (String page :
                List.of("/portal", "/portal/cases/" + own.reference(), link(RHEINWERK, own.number(), "track"))) {
            assertThat(see(RHEINWERK, page).getContentAsString())
                    .as(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}#{8*8}[[${9*9}]]")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void whoCameByTheLinkOfOneCaseSignsInFirst() throws Exception {
        CaseFile one = reported(RHEINWERK, "Downloads fail");
        int before = howMany();

        assertThat(seeByLink(RHEINWERK, one.number(), "/portal/report").getContentAsString())
                .contains("Sign in by mail to report")
                .doesNotContain("name=\"subject\"");
        var request = post("/portal/report");
        report("Smuggled in", "key-8").forEach((key, values) -> request.param(key, values.toArray(String[]::new)));
        var refused = send(request.with(authentication(session(RHEINWERK, Optional.of(one.number()))))
                .with(csrf()));
        assertThat(refused.getRedirectedUrl()).isEqualTo("/portal/report");
        assertThat(howMany()).isEqualTo(before);
    }

    private static Map<String, List<String>> report(String subject, String key) {
        Map<String, List<String>> raw = report(subject);
        raw.put("_key", List.of(key));
        return raw;
    }

    private int howMany() {
        return cases.search(CaseQuery.all().withCustomer("rheinwerk").withLimit(500))
                .items()
                .size();
    }
}
