package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.work.WorkItem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages serve a locked-down browser: no script, no inline style, forms that a plain POST answers. */
class PlainBrowserTest extends PortalGround {

    @Test
    void noPageHasScriptOrStyleInItOrActsOnlyByScript() throws Exception {
        for (String page : pages()) {
            assertThat(see(RHEINWERK, page).getContentAsString())
                    .as(page)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContain("<style", "javascript:", "hx-")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("??");
        }
    }

    @Test
    void everyFormIsSentByAButtonToAnAddressAndProtectedAgainstForgery() throws Exception {
        int forms = 0;
        for (String page : pages()) {
            var found = Pattern.compile("(?s)<form .*?</form>")
                    .matcher(see(RHEINWERK, page).getContentAsString());
            while (found.find()) {
                assertThat(found.group())
                        .as(page)
                        .containsPattern("action=\"/[^\"]+\"")
                        .contains("method=\"post\"", "name=\"_csrf\"", "<button");
                forms++;
            }
        }
        assertThat(forms).isGreaterThanOrEqualTo(8);
    }

    @Test
    void everyPageHasOneMainHeadingAndItsTimesAreForMachinesToo() throws Exception {
        for (String page : pages()) {
            String html = see(RHEINWERK, page).getContentAsString();
            assertThat(html.split("<h1", -1)).as(page).hasSize(2);
            assertThat(html).as(page).containsPattern("<h1[^>]*>[^<]+</h1>").doesNotContain("null");
            assertThat(html).as(page).doesNotContainPattern("<time(?![^>]*datetime=\"[0-9]{4}-[^\"]+Z\")");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("/i18n/portal_zh_CN.properties").stringPropertyNames())
                .isEqualTo(texts("/i18n/portal.properties").stringPropertyNames());
    }

    private List<String> pages() {
        CaseFile own = reported(RHEINWERK, "Downloads fail");
        WorkItem step = acknowledgementAsked(own);
        return List.of(
                "/portal",
                "/portal/report",
                "/portal/contact",
                "/portal/cases/" + own.reference(),
                "/portal/steps/" + step.id(),
                link(RHEINWERK, own.number(), "track"),
                link(RHEINWERK, own.number(), "acknowledge-notice"));
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var in =
                new InputStreamReader(PlainBrowserTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
