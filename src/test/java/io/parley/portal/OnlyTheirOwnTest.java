package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.parley.casefile.CaseFile;
import io.parley.party.Actor;
import io.parley.work.WorkItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OnlyTheirOwnTest extends PortalGround {

    private static final String CASE_NUMBER = "(INC|CHG|EVD|TRM|OPS)-\\d{4}-\\d+";

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseOfAnotherCustomerIsAsAbsentAsNone() throws Exception {
        CaseFile theirs = reported(HUAXIN, "Downloads fail");

        assertThat(see(HUAXIN, "/portal/cases/" + theirs.reference()).getStatus())
                .isEqualTo(200);
        assertThatBothAreAbsent("/portal/cases/" + theirs.reference(), "/portal/cases/7KQM-2XHD-9RTW");
    }

    @Test
    void theNumberOfACaseOpensNothing() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");

        assertThat(see(HUAXIN, "/portal/cases/" + own.number().value()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theProvidersCaseIsAbsentEvenForTheReporter() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        CaseFile providers = cases.get(own.parent().orElseThrow());

        assertThat(see(HUAXIN, "/portal/cases/" + providers.reference()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aStepOfAnotherCustomerIsAsAbsentAsNoneAndIsNotAnswered() throws Exception {
        WorkItem theirs = acknowledgementAsked(reported(HUAXIN, "Downloads fail"));

        assertThatBothAreAbsent("/portal/steps/" + theirs.id(), "/portal/steps/none");
        assertThat(submit(RHEINWERK, "/portal/steps/" + theirs.id(), Map.of("comment", List.of("mine")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(inbox.find(theirs.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void aStepOfTheStaffIsAbsentAlsoInTheirOwnCase() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        WorkItem triage = step(own.parent().orElseThrow(), "triage-report");

        assertThat(see(HUAXIN, "/portal/steps/" + triage.id()).getStatus()).isEqualTo(404);
    }

    @Test
    void filesAreForTheirCustomerInTheirCaseOnly() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        CaseFile other = reported(HUAXIN, "Uploads fail");
        CaseFile foreign = reported(RHEINWERK, "Logins fail");
        String file = dossier.attachments(own.number()).get(0).id();

        var response = see(HUAXIN, "/portal/cases/" + own.reference() + "/files/" + file);
        assertThat(response.getContentAsString()).isEqualTo("lines");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(see(HUAXIN, "/portal/cases/" + other.reference() + "/files/" + file)
                        .getStatus())
                .isEqualTo(404);
        assertThat(see(RHEINWERK, "/portal/cases/" + foreign.reference() + "/files/" + file)
                        .getStatus())
                .isEqualTo(404);
        assertThatBothAreAbsent(
                "/portal/cases/" + own.reference() + "/files/" + file,
                "/portal/cases/" + own.reference() + "/files/none");
    }

    @Test
    void aFileThatTheStaffStoredIsNotGivenOut() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        String internal = transaction.execute(status -> dossier.store(
                        own.number(), "internal.txt", "text/plain", new Text("internal.txt", "rack 7").open())
                .id());

        assertThat(see(HUAXIN, "/portal/cases/" + own.reference() + "/files/" + internal)
                        .getStatus())
                .isEqualTo(404);
        assertThat(see(HUAXIN, "/portal/cases/" + own.reference()).getContentAsString())
                .doesNotContain("internal.txt");
    }

    @Test
    void messagesAreForTheirCustomerInTheirCaseOnly() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        CaseFile other = reported(HUAXIN, "Uploads fail");

        String messages = "/portal/cases/" + own.reference() + "/messages/";
        assertThat(see(HUAXIN, messages + 1).getContentAsString()).contains(own.reference());
        assertThat(see(HUAXIN, "/portal/cases/" + other.reference() + "/messages/1")
                        .getContentAsString())
                .contains(other.reference())
                .doesNotContain(own.reference());
        for (String none : List.of(
                "0", "-1", "2", "" + postbox.letters(own.number()).get(0).id() + 1000)) {
            assertThat(see(HUAXIN, messages + none).getStatus()).as(none).isEqualTo(404);
        }
        assertThatBothAreAbsent(messages + 1, messages + 999999);
    }

    @Test
    void whatWasWrittenToTheStaffAboutACaseIsNoMessageOfIt() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        acknowledgementAsked(own);
        long toContacts = postbox.letters(own.number()).stream()
                .filter(letter -> !letter.staff())
                .count();

        String messages = "/portal/cases/" + own.reference() + "/messages/";
        assertThat(see(HUAXIN, messages + toContacts).getStatus()).isEqualTo(200);
        assertThat(see(HUAXIN, messages + (toContacts + 1)).getStatus()).isEqualTo(404);
    }

    @Test
    void aMessageDoesNotPassOnThePersonalLinkOfTheColleagueWhoGotIt() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");

        String page = see("huaxin-sun", "/portal/cases/" + own.reference() + "/messages/1")
                .getContentAsString();

        assertThat(page).contains("Downloads fail").doesNotContain("/portal/link/");
        assertThat(see("huaxin-sun", "/portal/cases/" + own.reference()).getContentAsString())
                .doesNotContain("/portal/link/");
    }

    @Test
    void listsHoldOnlyTheirOwnCasesAndSteps() throws Exception {
        CaseFile theirs = reported(HUAXIN, "Downloads of Huaxin fail");
        acknowledgementAsked(theirs);
        reported(RHEINWERK, "Logins of Rheinwerk fail");

        assertThat(see(RHEINWERK, "/portal").getContentAsString())
                .contains("Logins of Rheinwerk fail")
                .doesNotContain("Huaxin", "华信", theirs.reference());
        assertThat(see(RHEINWERK, "/portal?open=" + theirs.reference()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoCameByALinkSeesThatCaseOnly() throws Exception {
        CaseFile one = reported(HUAXIN, "Downloads fail");
        CaseFile another = reported(HUAXIN, "Uploads fail");

        assertThat(seeByLink(HUAXIN, one.number(), "/portal").getContentAsString())
                .contains(one.reference())
                .doesNotContain(another.reference());
        assertThat(seeByLink(HUAXIN, one.number(), "/portal/cases/" + another.reference())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void noPageTellsACaseNumberOrTheStaffsNotes() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        WorkItem step = acknowledgementAsked(own);
        String messages = "/portal/cases/" + own.reference() + "/messages/";

        List<String> pages = new java.util.ArrayList<>(List.of(
                "/portal",
                "/portal/report",
                "/portal/contact",
                "/portal/cases/" + own.reference(),
                "/portal/steps/" + step.id(),
                link(HUAXIN, own.number(), "track"),
                link(HUAXIN, own.number(), "acknowledge-notice"),
                link(HUAXIN, own.number(), "something-else")));
        pages.addAll(List.of(messages + 1, messages + 2));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(10);
        for (String page : pages) {
            var response = see(HUAXIN, page);
            assertThat(response.getStatus()).as(page).isEqualTo(200);
            assertThat(response.getContentAsString())
                    .as(page)
                    .doesNotContainPattern(CASE_NUMBER)
                    .doesNotContain("rack 7", "Li Wei", "李薇", "rheinwerk", "Rheinwerk");
        }
    }

    @Test
    void somebodyOfTheStaffWhoAnsweredForThemIsNotNamed() throws Exception {
        CaseFile own = reported(HUAXIN, "Downloads fail");
        transaction.executeWithoutResult(status -> dossier.handIn(
                own.number(),
                "incident-acknowledgement",
                "0",
                "acknowledge-notice",
                Map.of("comment", "on the phone"),
                Actor.of(staff.find("li-wei").orElseThrow())));

        String page =
                send(get(link(HUAXIN, own.number(), "acknowledge-notice"))).getContentAsString();

        assertThat(page)
                .contains(parties.provider().name())
                .doesNotContain(staff.find("li-wei").orElseThrow().name(), "on the phone");
    }

    private void assertThatBothAreAbsent(String foreign, String none) throws Exception {
        var one = see(RHEINWERK, foreign);
        var other = see(RHEINWERK, none);
        assertThat(one.getStatus()).isEqualTo(404).isEqualTo(other.getStatus());
        assertThat(one.getContentAsString()).isEqualTo(other.getContentAsString());
        assertThat(one.getHeaderNames()).isEqualTo(other.getHeaderNames());
    }
}
