package io.parley.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import io.parley.support.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser, with and without script. */
class FormPageTest {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
    private static final String PAGE = "http://parley.test/form";
    private static final String SEVERITY = "input[name=severity]";
    private static final String REASON = "#field-reason";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static com.microsoft.playwright.Page open(Page form, boolean script) throws IOException {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>"
                + "<script src=\"/js/form.js\" defer></script></head><body><main><h1>t</h1><form>"
                + form.markup() + "<button>Send</button></form></main></body></html>";
        String js = Files.readString(Path.of("src/main/resources/static/js/form.js"));
        var page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))
                .newPage();
        page.route("**/*", route -> {
            boolean isScript = route.request().url().endsWith(".js");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType(isScript ? "text/javascript" : "text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", CONTENT_POLICY))
                    .setBody(isScript ? js : html));
        });
        page.navigate(PAGE);
        return page;
    }

    private static Page example() {
        Form form = new Forms("classpath*:forms-test/*.form", Gate.CLOCK).get("example-everything");
        return Page.of(form)
                .knowing("services", List.of(new Option("mail", "Mail")))
                .knowing("assetsOffered", List.of(new Option("vm", "Machine")))
                .knowing("reference", "INC-2026-1");
    }

    @Test
    void aFieldIsShownAndSentOnlyWhileItsConditionHolds() throws IOException {
        var page = open(example(), true);

        assertThat(page.locator(REASON).isVisible()).isFalse();
        assertThat(page.locator(REASON).isDisabled()).isTrue();
        page.locator(SEVERITY).first().check();
        assertThat(page.locator(REASON).isVisible()).isTrue();
        assertThat(page.locator(REASON).isEnabled()).isTrue();
        page.locator(SEVERITY).last().check();
        assertThat(page.locator(REASON).isVisible()).isFalse();
    }

    @Test
    void withoutScriptEverythingIsShownWithAHint() throws IOException {
        var page = open(example(), false);

        assertThat(page.locator(REASON).isVisible()).isTrue();
        assertThat(page.locator("text=Only needed if “Severity” is: Critical").isVisible())
                .isTrue();
    }

    @Test
    void thePageIsAccessibleFreshAndRefusedInBothLanguages() throws IOException {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.CHINA)) {
            Page refused = example().in(reader).entered("title", "x");
            List.of("title", "severity", "regions", "personalData", "service", "what", "detected", "evidence")
                    .forEach(key -> refused.refused(key, "Refused: " + key));
            for (Page form : List.of(example().in(reader), refused)) {
                var page = open(form, true);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .extracting(rule -> rule.getId() + " " + rule.getNodes())
                        .isEmpty();
            }
        }
    }
}
