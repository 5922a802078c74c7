package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.party.Duty;
import io.parley.work.WorkItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalLinkTest extends PortalGround {

    @Autowired
    JdbcClient database;

    @Test
    void lookingAtALinkChangesNothing() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        acknowledgementAsked(own);
        String link = link(HUAXIN, own.number(), "acknowledge-notice");
        List<Object> before = everything(own.number());

        for (int scan = 0; scan < 3; scan++) {
            assertThat(send(head(link)).getStatus()).isEqualTo(200);
            assertThat(send(get(link)).getStatus()).isEqualTo(200);
        }

        assertThat(everything(own.number())).isEqualTo(before);
    }

    @Test
    void theStepIsAnsweredThroughTheLinkAndThenSaysByWhomAndWhen() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        WorkItem step = acknowledgementAsked(own);
        String link = link(HUAXIN, own.number(), "acknowledge-notice");

        var answered = submitByLink(link, Map.of("comment", List.of("Thank you.")));

        assertThat(answered.getRedirectedUrl()).isEqualTo(link);
        assertThat(inbox.find(step.id()).orElseThrow().open()).isFalse();
        var entry = dossier.latest(own.number(), "incident-acknowledgement").orElseThrow();
        assertThat(entry.answers()).containsEntry("comment", "Thank you.");
        assertThat(entry.by().id()).isEqualTo(HUAXIN);
        assertThat(send(get(link)).getContentAsString())
                .contains("answered by " + contact(HUAXIN).name())
                .contains("datetime=\"" + entry.at() + "\"")
                .doesNotContain("name=\"comment\"");
    }

    @Test
    void answeringAgainIsNoErrorAndChangesNothing() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        acknowledgementAsked(own);
        String link = link(HUAXIN, own.number(), "acknowledge-notice");
        submitByLink(link, Map.of("comment", List.of("First.")));
        List<Object> before = everything(own.number());

        var again = submitByLink(link, Map.of("comment", List.of("Second.")));

        assertThat(again.getRedirectedUrl()).isEqualTo(link);
        assertThat(everything(own.number())).isEqualTo(before);
    }

    @Test
    void aRefusedAnswerNamesTheFieldAndKeepsWhatWasEntered() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        WorkItem step = acknowledgementAsked(own);
        String tooLong = "x".repeat(4001);

        var refused =
                submitByLink(link(HUAXIN, own.number(), "acknowledge-notice"), Map.of("comment", List.of(tooLong)));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("Comment", "href=\"#field-comment\"", tooLong);
        assertThat(inbox.find(step.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void aContactWithoutTheDutyIsToldWhoHasItAndCannotAnswer() throws Exception {
        CaseFile own = reported(HUAXIN, "Logins fail");
        WorkItem step = forLegal(own);
        String link = link(HUAXIN, own.number(), step.step());

        assertThat(send(get(link)).getContentAsString())
                .contains("To be answered by: " + contact("huaxin-sun").name())
                .doesNotContain("name=\"comment\"");
        var refused = submitByLink(link, Map.of("comment", List.of("mine")));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("another contact of your organisation");
        assertThat(inbox.find(step.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void aTrackingLinkShowsTheCaseAndTakesNoAnswer() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        acknowledgementAsked(own);
        String link = link(HUAXIN, own.number(), "track");
        List<Object> before = everything(own.number());

        assertThat(send(get(link)).getContentAsString())
                .contains(own.reference(), "Downloads fail")
                .doesNotContain("name=\"comment\"");
        assertThat(submitByLink(link, Map.of("comment", List.of("mine"))).getRedirectedUrl())
                .isEqualTo(link);
        assertThat(everything(own.number())).isEqualTo(before);
    }

    @Test
    void theLinkOfOneCaseDoesNotAnswerTheSameStepOfAnother() throws Exception {
        CaseFile one = reported(HUAXIN, "Downloads fail");
        CaseFile another = reported(HUAXIN, "Uploads fail");
        WorkItem others = acknowledgementAsked(another);

        submitByLink(link(HUAXIN, one.number(), "acknowledge-notice"), Map.of("comment", List.of("mine")));

        assertThat(inbox.find(others.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void aLinkNamedLikeAStepOfTheStaffDoesNotReachIt() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        sender.sendDue();
        acknowledgementAsked(own);
        CaseFile other = reported(HUAXIN, "Uploads fail");

        assertThat(send(get(link(HUAXIN, other.number(), "release-notice"))).getContentAsString())
                .contains("no longer asked of you");
    }

    @Test
    void aGuessAnExpiredAndARevokedLinkLookTheSame() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        String revokedId = links.issue(HUAXIN, own.number(), "track", Duration.ofDays(1));
        String revoked = links.address(revokedId).getPath();
        String expiredId = links.issue(HUAXIN, own.number(), "track", Duration.ofMillis(1));
        String expired = links.address(expiredId).getPath();
        links.revoke(revokedId);
        database.sql("update link set expires_at = issued_at where id = ?")
                .param(expiredId)
                .update();

        String guess = page("/portal/link/" + "A".repeat(48));
        assertThat(page(revoked)).isEqualTo(guess);
        assertThat(page(expired)).isEqualTo(guess);
        assertThat(submitByLink(revoked, Map.of()).getStatus()).isEqualTo(404);
        assertThat(submitByLink(expired, Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkOfACaseThatIsNotTheContactsOwnOpensNothing() throws Exception {
        CaseFile theirs = reported(HUAXIN, "Downloads fail");

        assertThat(send(get(link(RHEINWERK, theirs.number(), "track"))).getStatus())
                .isEqualTo(404);
        assertThat(send(get(link(RHEINWERK, theirs.parent().orElseThrow(), "track")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        WorkItem step = acknowledgementAsked(own);

        assertThat(send(post(link(HUAXIN, own.number(), "acknowledge-notice"))).getStatus())
                .isEqualTo(403);
        assertThat(inbox.find(step.id()).orElseThrow().open()).isTrue();
    }

    /** A step for the legal contact alone. */
    private WorkItem forLegal(CaseFile file) {
        WorkItem step = new WorkItem(
                "for-legal",
                file.number(),
                file.customer(),
                "approve-release",
                "incident-acknowledgement",
                Optional.empty(),
                Optional.of(Duty.LEGAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                true);
        inbox.open(step);
        return step;
    }

    /** The page of a link that is dead, without what differs from answer to answer. */
    private String page(String path) throws Exception {
        var response = send(get(path));
        assertThat(response.getStatus()).isEqualTo(404);
        return response.getContentAsString();
    }

    private List<Object> everything(CaseNumber number) {
        return List.of(
                count("trail_entry"),
                count("letter"),
                count("link"),
                count("dossier_entry"),
                inbox.of(number),
                cases.statuses(number));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
