package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.mail.outbound.LetterStatus;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.MailServers;
import io.parley.party.Actor;
import io.parley.support.Mail;
import io.parley.support.Story;
import io.parley.support.Visitor;
import io.parley.support.WholeApplication;
import io.parley.window.Window;
import io.parley.window.Window.Standing;
import io.parley.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A contact whom no mail reaches. Rheinwerk's contacts for security are Brandt, then Yilmaz, then the duty desk. */
@WholeApplication
class UndeliveredTest {

    private static final String BRANDT = "julia.brandt@rheinwerk.example";
    private static final String YILMAZ = "emre.yilmaz@rheinwerk.example";
    private static final String DESK = "it-duty@rheinwerk.example";

    @Autowired
    Story story;

    @Autowired
    MailServers servers;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MockMvc site;

    private CaseNumber number;

    @AfterEach
    void recover() {
        servers.recover();
    }

    /** Confirmed as a P1 at 08:00: the notice is due at 12:00. */
    private void noticeReleased() {
        story.at(Instant.parse("2026-07-07T08:00:00Z"));
        CaseFile huaxins = story.report("huaxin-soc");
        CaseNumber provider = story.provider(huaxins);
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.deliver();
        number = story.caseOf(provider, "rheinwerk").number();
        story.answerAsProposed(number, "release-notice", "li-wei");
    }

    @Test
    void aRefusedNoticeGoesToTheNextContactAndItsWindowStaysOpenWithItsOriginalLimit() {
        servers.refuse(BRANDT);
        servers.postpone(YILMAZ);
        noticeReleased();
        story.deliver();

        assertThat(notices())
                .extracting(LetterView::recipientId, LetterView::round, LetterView::revision, LetterView::status)
                .containsExactly(
                        tuple("rheinwerk-brandt", 1, 1, LetterStatus.REFUSED),
                        tuple("rheinwerk-yilmaz", 1, 2, LetterStatus.QUEUED));
        assertThat(window().standing(story.now())).isEqualTo(Standing.OPEN);
        assertThat(window().due()).isEqualTo(Instant.parse("2026-07-07T12:00:00Z"));

        servers.recover();
        story.pass(Duration.ofMinutes(10));
        story.deliver();

        assertThat(notices()).hasSize(2).last().extracting(LetterView::status).isEqualTo(LetterStatus.DELIVERED);
        assertThat(window().standing(story.now())).isEqualTo(Standing.MET);
        assertThat(window().due()).isEqualTo(Instant.parse("2026-07-07T12:00:00Z"));
        assertThat(window().met()).contains(Instant.parse("2026-07-07T08:10:00Z"));
    }

    @Test
    void aPersonIsAskedToMendTheAddress() {
        servers.refuse(BRANDT);
        noticeReleased();
        story.deliver();

        WorkItem step = story.step(number, "mend-address");
        assertThat(step.isForStaff()).isTrue();
        story.answer(
                number, "mend-address", "tom-becker", Map.of("outcome", "left", "note", "She has left the company."));

        assertThat(mendings()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("undelivered")
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isZero();
    }

    @Test
    void theSecondContactAcknowledgesThroughItsOwnLink() {
        servers.refuse(BRANDT);
        noticeReleased();
        story.deliver();

        Mail mail = Mail.of(notices().get(1));
        assertThat(mail.plain()).contains("Emre Yilmaz").doesNotContain("Julia Brandt");
        var answered = Visitor.answer(site, mail.link(), Map.of("comment", "Seen."));

        assertThat(answered.getRedirectedUrl()).isEqualTo(mail.link());
        assertThat(story.inbox.of(number)).extracting(WorkItem::step).doesNotContain("acknowledge-notice");
        assertThat(story.window(number, "incident.acknowledgement").standing(story.now()))
                .isEqualTo(Standing.MET);
    }

    @Test
    void theNextMessageTriesTheFirstContactAgain() {
        servers.refuse(BRANDT);
        noticeReleased();
        story.deliver();
        servers.recover();

        story.answerAsProposed(number, "write-update", "li-wei");
        story.deliver();

        assertThat(story.letters(number, "incident.update"))
                .extracting(LetterView::recipientId, LetterView::status)
                .containsExactly(tuple("rheinwerk-brandt", LetterStatus.DELIVERED));
    }

    @Test
    void whereNoContactIsLeftOnlyPeopleCanHelp() {
        List.of(BRANDT, YILMAZ, DESK).forEach(servers::refuse);
        noticeReleased();
        story.deliver();

        assertThat(notices())
                .extracting(LetterView::recipientId)
                .containsExactly("rheinwerk-brandt", "rheinwerk-yilmaz", "rheinwerk-duty");
        assertThat(notices()).extracting(LetterView::status).containsOnly(LetterStatus.REFUSED);
        assertThat(mendings()).hasSize(3);
        assertThat(story.inbox.of(number)).extracting(WorkItem::step).containsOnly("mend-address");
        story.pass(Duration.ofHours(5));
        assertThat(window().standing(story.now())).isEqualTo(Standing.OVERDUE);

        servers.recover();
        story.postbox.retry(notices().get(0).id(), Actor.of(story.person("li-wei")));
        story.deliver();

        assertThat(window().standing(story.now())).isEqualTo(Standing.MET_LATE);
        assertThat(window().lateness(story.now())).isEqualTo(Duration.ofHours(1));
        assertThat(story.step(number, "acknowledge-notice")).isNotNull();
    }

    @Test
    void aCaseDoesNotCloseBeforeItsReporterHasTheReceipt() {
        story.at(Instant.parse("2026-07-07T08:00:00Z"));
        List<String> huaxins = List.of("soc@huaxin.example", "liu.yang@huaxin.example", "sun.li@huaxin.example");
        huaxins.forEach(servers::refuse);
        CaseFile own = story.report("huaxin-soc");
        story.deliver();
        servers.recover();
        CaseNumber provider = story.provider(own);
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A leaked key.", "measures", "New keys everywhere."));
        story.answerAsProposed(own.number(), "release-notice", "li-wei");
        story.deliver();
        story.answerAsContact(own.number(), "acknowledge-notice", "huaxin-soc", Map.of());
        story.answerAsProposed(own.number(), "release-report", "li-wei");
        story.deliver();
        assertThat(story.letters(own.number(), "incident.report"))
                .extracting(LetterView::status)
                .containsExactly(LetterStatus.DELIVERED);
        assertThat(story.cases.get(own.number()).isOpen()).isTrue();

        story.postbox.retry(
                story.letters(own.number(), "incident.receipt").get(0).id(), Actor.of(story.person("li-wei")));
        story.deliver();

        assertThat(story.cases.get(own.number()).isOpen()).isFalse();
    }

    @Test
    void aLetterToTheStaffThatIsRefusedAsksNobodyToMendAnything() {
        servers.refuse("li.wei@yunqiao.example");
        story.at(Instant.parse("2026-07-07T08:00:00Z"));
        CaseFile huaxins = story.report("huaxin-soc");
        CaseNumber provider = story.provider(huaxins);
        story.deliver();

        story.pass(Duration.ofHours(5));
        story.deliver();

        assertThat(story.letters(provider, "staff.missed"))
                .extracting(LetterView::status)
                .contains(LetterStatus.REFUSED, LetterStatus.DELIVERED);
        assertThat(story.inbox.of(provider)).extracting(WorkItem::step).doesNotContain("mend-address");
    }

    private List<LetterView> notices() {
        return story.letters(number, "incident.notice");
    }

    private List<WorkItem> mendings() {
        return story.inbox.of(number).stream()
                .filter(item -> item.step().equals("mend-address"))
                .toList();
    }

    private Window window() {
        return story.window(number, "incident.notice");
    }
}
