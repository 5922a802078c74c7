package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.support.Chromium;
import io.parley.support.Looking;
import io.parley.support.MailServer;
import io.parley.support.Story;
import io.parley.support.TestDatabase;
import io.parley.work.WorkItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An incident as people live through it: in a browser and in their mailboxes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"parley.sample-data=true", "camunda.bpm.generate-unique-process-engine-name=true"})
@Import(Story.class)
@DirtiesContext
class IncidentStoryBrowserTest {

    private static final String SOC = "soc@huaxin.example";
    private static final String BRANDT = "julia.brandt@rheinwerk.example";
    private static final MailServer MAIL = MailServer.start();
    private static final Chromium CHROMIUM = Chromium.launch();

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    /** Not one that a run before has left: its seals are of another database. */
    @TempDir
    static Path home;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String url = TestDatabase.H2.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("parley.home", home::toString);
        MAIL.settings().forEach(setting -> registry.add(setting.split("=", 2)[0], () -> setting.split("=", 2)[1]));
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
        MAIL.close();
    }

    @Test
    void anIncidentIsReportedTriagedAnnouncedAcknowledgedResolvedAndClosed() {
        var reporter = new Looking(CHROMIUM.browser(), port);
        signInByMail(reporter);
        CaseFile own = report(reporter);
        CaseNumber provider = own.parent().orElseThrow();

        var responder = new Looking(CHROMIUM.browser(), port);
        signIn(responder, "li.wei");
        triage(responder, provider);
        CaseFile other = awaitCase(provider, "rheinwerk");

        send(responder, own.number(), "release-notice");
        send(responder, other.number(), "release-notice");
        var brandt = new Looking(CHROMIUM.browser(), port);
        acknowledge(brandt, BRANDT);
        reporter.at("/portal");
        reporter.at("/portal/steps/" + awaitStep(own.number(), "acknowledge-notice"));
        reporter.press("main form:has(textarea) button");

        send(responder, other.number(), "write-update");
        responder.at("/desk/cases/" + provider + "/diagram");
        responder.page().waitForSelector("#diagram[data-drawn=true]");
        assertThat(responder.page().locator("#diagram .djs-element.current").count())
                .isPositive();
        assertThat(responder.page().locator("#diagram .djs-element.passed").count())
                .isPositive();

        write(responder, provider, "contain-incident", "measures");
        write(responder, provider, "resolve-incident", "cause", "measures");
        send(responder, own.number(), "release-report");
        send(responder, other.number(), "release-report");
        await("the closing")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !story.cases.get(provider).isOpen());

        lookAround(responder, provider, own);
        reporter.at("/portal");
        reporter.at("/portal/cases/" + own.reference());
        reporter.at("/portal/contact");
        assertThat(story.cases.customersCases(provider)).noneMatch(CaseFile::isOpen);
        assertThat(MAIL.to(BRANDT).map(MailServer.Mail::id)).hasSize(3).doesNotHaveDuplicates();
        assertThat(Stream.of(reporter, responder, brandt).flatMap(person -> person.complaints().stream()))
                .isEmpty();
    }

    private static void signInByMail(Looking reporter) {
        reporter.at("/").at("/portal/sign-in");
        reporter.page().fill("[name=email]", SOC);
        reporter.press("main form button");
        reporter.examine().at(MAIL.await(SOC, 0).link());
        reporter.press("main form button");
        reporter.look();
    }

    private CaseFile report(Looking reporter) {
        Page page = reporter.at("/portal/report").page();
        reporter.press("main form.sheet-wide button[type=submit]");
        reporter.examine();
        page.fill("[name=subject]", "对象存储出现异常下载");
        page.fill("[name=description]", "夜间有大量未知来源的下载请求，已临时停用相关密钥。");
        page.check("[name=services][value=object-storage]");
        page.fill("[name=detectedAt]", "2026-01-05T09:00");
        page.check("[name=impact][value=high]");
        page.check("[name=urgency][value=medium]");
        reporter.press("main form.sheet-wide button[type=submit]");
        reporter.look();
        String reference = page.url().replaceAll(".*/portal/cases/([^?]+).*", "$1");
        return story.cases.byReference(reference).orElseThrow();
    }

    private static void signIn(Looking person, String username) {
        person.at("/sign-in");
        person.page().fill("[name=username]", username);
        person.page().fill("[name=password]", "parley-demo");
        person.press("main form button");
        person.at("/desk");
    }

    private void triage(Looking responder, CaseNumber provider) {
        Page page = responder.page();
        page.click("main a[href*='/desk/steps/" + awaitStep(provider, "triage-report") + "']");
        responder.look();
        responder.press("main form[action$='/claim'] button");
        responder.look();
        page.selectOption("[name=category]", "unauthorised-access");
        page.check("[name=impact][value=high]");
        page.check("[name=urgency][value=high]");
        page.check("[name=services][value=object-storage]");
        page.check("[name=detectedBy][value=customer]");
        page.fill("[name=summaryChinese]", "对象存储出现异常下载");
        page.fill("[name=summaryEnglish]", "");
        responder.press("main form:has([name=category]) button");
        responder.examine();
        page.fill("[name=summaryEnglish]", "Unusual downloads from object storage");
        responder.press("main form:has([name=category]) button");
        responder.look();
    }

    /** The text is proposed; the responder reads it and hands it in. */
    private void send(Looking responder, CaseNumber number, String step) {
        responder.at("/desk/steps/" + awaitStep(number, step));
        assertThat(responder.page().inputValue("[name=text]")).isNotBlank();
        responder.press("main form:has([name=text]) button");
    }

    private void write(Looking responder, CaseNumber number, String step, String... fields) {
        responder.at("/desk/steps/" + awaitStep(number, step));
        for (String field : fields) {
            responder.page().fill("[name=" + field + "]", "The keys were revoked.");
        }
        responder.press("main form:has([name=" + fields[0] + "]) button");
    }

    private static void acknowledge(Looking contact, String address) {
        contact.at(MAIL.await(address, 0).link());
        contact.page().fill("[name=comment]", "We have read it.");
        contact.press("main form:has([name=comment]) button");
        contact.look();
    }

    private void lookAround(Looking responder, CaseNumber provider, CaseFile own) {
        List.of("/desk", "/desk?share=all", "/desk/cases", "/desk/outbox", "/desk/stuck", "/desk/new")
                .forEach(responder::at);
        responder.at("/desk/cases/" + provider);
        responder.at("/desk/cases/" + own.number());
        responder.at(
                "/desk/outbox/" + story.postbox.letters(own.number()).get(0).id());
    }

    private String awaitStep(CaseNumber number, String step) {
        return await(step + " in " + number)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> story.inbox.of(number).stream()
                                .filter(item -> item.step().equals(step))
                                .map(WorkItem::id)
                                .toList(),
                        open -> open.size() == 1)
                .get(0);
    }

    private CaseFile awaitCase(CaseNumber provider, String customer) {
        return await("the case of " + customer)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> story.cases.customersCases(provider).stream()
                                .filter(file -> file.customer().orElseThrow().equals(customer))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }
}
