package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.mail.outbound.LetterView;
import io.parley.party.Parties;
import io.parley.support.Mail;
import io.parley.support.Story;
import io.parley.support.Visitor;
import io.parley.support.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Huaxin reports an incident on object storage, which Rheinwerk uses too and Mesa does not. Limits are reckoned by hand
 * from the sample's agreements: Huaxin's calendar never closes (Shanghai, UTC+8), Rheinwerk works from 9 to 12 and from
 * 13 to 17 (Berlin, in summer UTC+2), Mesa from 8 to 17 (Denver, in summer UTC-6). 2026-07-03 is a Friday.
 */
@WholeApplication
class ThreeCustomersTest {

    private static final String CASE_NUMBER = "(INC|CHG|EVD|TRM|OPS)-\\d{4}-\\d+";
    private static final Pattern MESSAGE = Pattern.compile("/portal/cases/[^/\"]+/messages/[^\"?]+");

    @Autowired
    Story story;

    @Autowired
    Parties parties;

    @Autowired
    MockMvc site;

    private CaseFile huaxins;
    private CaseFile rheinwerks;
    private CaseNumber provider;

    /** Reported on Friday at 11:15 in Berlin, 17:15 in Shanghai, and found to be a P1 a quarter of an hour later. */
    private void confirmed() {
        story.at(Instant.parse("2026-07-03T09:15:00Z"));
        huaxins = story.report(
                "huaxin-soc", Map.of("subject", "Export to nowhere", "description", "Exports that nobody ordered."));
        provider = story.provider(huaxins);
        story.deliver();
        story.pass(Duration.ofMinutes(15));
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        story.runDueJobs();
        rheinwerks = story.caseOf(provider, "rheinwerk");
    }

    /** Told at 11:45 in Berlin. */
    private void notified() {
        confirmed();
        story.pass(Duration.ofMinutes(15));
        story.answerAsProposed(huaxins.number(), "release-notice", "li-wei");
        story.answerAsProposed(rheinwerks.number(), "release-notice", "li-wei");
        story.deliver();
    }

    private void closed() {
        notified();
        story.answerAsContact(huaxins.number(), "acknowledge-notice", "huaxin-liu", Map.of("comment", "收到。"));
        story.answerAsContact(rheinwerks.number(), "acknowledge-notice", "rheinwerk-yilmaz", Map.of("comment", "Ok."));
        story.answerAsProposed(rheinwerks.number(), "write-update", "tom-becker");
        story.deliver();
        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere."));
        story.answerAsProposed(huaxins.number(), "release-report", "li-wei");
        story.answerAsProposed(rheinwerks.number(), "release-report", "li-wei");
        story.deliver();
    }

    @Test
    void eachIsBoundByItsOwnAgreement() {
        notified();

        assertDue(huaxins, "incident.receipt", "2026-07-03T09:30:00Z");
        // from its confirmation at 09:30: 1 h as Huaxin has agreed, and 4 h as the standard says
        assertDue(huaxins, "incident.notice", "2026-07-03T10:30:00Z");
        assertDue(rheinwerks, "incident.notice", "2026-07-03T13:30:00Z");
        // from the delivery at 09:45: 4 h, and 4 h of service, of which Berlin's lunch takes one
        assertDue(huaxins, "incident.acknowledgement", "2026-07-03T13:45:00Z");
        assertDue(rheinwerks, "incident.acknowledgement", "2026-07-03T14:45:00Z");
    }

    @Test
    void theFinalReportIsDueInEachOnesBusinessDays() {
        closed();

        // 10 days to the end of the 13th in Shanghai; 10 days with service to Friday the 17th at 17:00 in Berlin
        assertDue(huaxins, "incident.report", "2026-07-13T16:00:00Z");
        assertDue(rheinwerks, "incident.report", "2026-07-17T15:00:00Z");
    }

    @Test
    void businessDaysAreCountedInEachOnesZone() {
        // Thursday 17:20 in Denver, Friday 07:20 in Shanghai
        story.at(Instant.parse("2026-07-02T23:20:00Z"));
        CaseFile mesas =
                story.report("mesa-ortega", Map.of("services", "compute", "impact", "medium", "urgency", "medium"));
        provider = story.provider(mesas);
        Map<String, String> triage = new HashMap<>(Story.triage());
        triage.putAll(Map.of("services", "compute", "impact", "medium", "urgency", "medium"));
        story.answer(provider, "triage-report", "li-wei", triage);
        story.runDueJobs();

        // 1 bd, as the reporter has agreed: Friday is a holiday in Denver, so Monday until 17:00
        assertThat(story.window(provider, "incident.triage").due()).isEqualTo(Instant.parse("2026-07-06T23:00:00Z"));
        // 3 bd: Monday, Tuesday, Wednesday until 17:00
        assertDue(mesas, "incident.notice", "2026-07-08T23:00:00Z");
        // 3 bd in a calendar that never closes: Saturday, Sunday, Monday until midnight in Shanghai
        assertDue(story.caseOf(provider, "huaxin"), "incident.notice", "2026-07-06T16:00:00Z");
    }

    @Test
    void eachReadsItsNoticeInItsOwnLanguageAndTime() {
        notified();

        Mail toHuaxin = only(huaxins, "incident.notice");
        assertThat(toHuaxin.language()).startsWith("zh");
        assertThat(toHuaxin.subject()).isEqualTo("事件通知（P1）：Export to nowhere");
        assertThat(toHuaxin.plain()).contains("您好", "对象存储出现异常下载").doesNotContain("Unusual downloads");
        assertThat(toHuaxin.html()).contains("对象存储出现异常下载");

        Mail toRheinwerk = only(rheinwerks, "incident.notice");
        assertThat(toRheinwerk.language()).isEqualTo("en");
        assertThat(toRheinwerk.subject()).isEqualTo("Incident notice (P1): Unusual downloads from object storage");
        assertThat(toRheinwerk.plain())
                .contains("Dear Julia Brandt", "Unusual downloads from object storage")
                .doesNotContain("对象存储");
        assertThat(toRheinwerk.html()).contains("Unusual downloads from object storage");
    }

    @Test
    void neitherLearnsOfTheOtherFromItsMailsOrPagesOrLinks() {
        closed();

        assertThat(readBy("huaxin-sun", huaxins))
                .contains(huaxins.reference(), "Export to nowhere", "收到。")
                .doesNotContainPattern(CASE_NUMBER)
                .doesNotContain(traces("rheinwerk", rheinwerks))
                .doesNotContain("Ok.");
        assertThat(readBy("rheinwerk-duty", rheinwerks))
                .contains(rheinwerks.reference(), "Unusual downloads", "Ok.")
                .doesNotContainPattern(CASE_NUMBER)
                .doesNotContain(traces("huaxin", huaxins))
                // what Huaxin wrote, and that anybody reported it
                .doesNotContain("Export to nowhere", "nobody ordered", "收到。", "received your report");
    }

    @Test
    void noNumberTellsHowManyLettersOthersGot() {
        closed();

        for (CaseFile file : List.of(huaxins, rheinwerks)) {
            int own = lettersToContacts(file).size();
            assertThat(messagesOf(file))
                    .isEqualTo(IntStream.range(1, own)
                            .mapToObj(no -> "/portal/cases/" + file.reference() + "/messages/" + (own - no))
                            .toList());
        }
    }

    @Test
    void anotherOnesCaseMessagesAndStepsAreAbsent() {
        notified();
        String theirStep = story.step(huaxins.number(), "acknowledge-notice").id();
        Visitor rheinwerk = visitor(rheinwerks);
        Visitor mesa = new Visitor(site, story.contact("mesa-ortega"));

        for (Visitor stranger : List.of(rheinwerk, mesa)) {
            assertAbsent(stranger, "/portal/cases/" + huaxins.reference());
            assertAbsent(stranger, "/portal/steps/" + theirStep);
            messagesOf(huaxins).forEach(message -> assertAbsent(stranger, message));
        }
        assertAbsent(mesa, "/portal/cases/" + rheinwerks.reference());
        assertAbsent(visitor(huaxins), "/portal/cases/" + rheinwerks.reference());
    }

    @Test
    void whoIsAffectedLearnsOfItsCaseWithItsNoticeAndNotBefore() {
        confirmed();
        assertAbsent(visitor(rheinwerks), "/portal/cases/" + rheinwerks.reference());
        assertThat(visitor(rheinwerks).page("/portal")).doesNotContain(rheinwerks.reference());

        story.answerAsProposed(rheinwerks.number(), "release-notice", "li-wei");
        story.deliver();

        assertThat(visitor(rheinwerks).page("/portal")).contains(rheinwerks.reference());
        assertThat(visitor(rheinwerks)
                        .see("/portal/cases/" + rheinwerks.reference())
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoIsNotAffectedLearnsNothing() {
        Visitor mesa = new Visitor(site, story.contact("mesa-ortega"));
        long lastLetter = story.postbox.page(Optional.empty(), Optional.empty(), 1).stream()
                .mapToLong(LetterView::id)
                .max()
                .orElse(0);
        String before = mesa.page("/portal");

        closed();

        assertThat(story.cases.customersCases(provider))
                .extracting(file -> file.customer().orElseThrow())
                .containsExactlyInAnyOrder("huaxin", "rheinwerk");
        assertThat(story.postbox.page(Optional.empty(), Optional.empty(), 500))
                .filteredOn(letter -> letter.id() > lastLetter)
                .isNotEmpty()
                .noneMatch(letter -> letter.recipientId().startsWith("mesa"))
                .noneMatch(letter -> letter.email().endsWith("@mesa.example"));
        assertThat(withoutTokens(mesa.page("/portal"))).isEqualTo(withoutTokens(before));
    }

    private void assertDue(CaseFile file, String window, String due) {
        assertThat(story.window(file.number(), window).due())
                .as(window + " of " + file.customer().orElseThrow())
                .isEqualTo(Instant.parse(due));
    }

    private static void assertAbsent(Visitor visitor, String path) {
        assertThat(visitor.see(path).getStatus()).as(path).isEqualTo(404);
    }

    private Visitor visitor(CaseFile file) {
        return new Visitor(site, parties.contacts(file.customer().orElseThrow()).get(0));
    }

    private Mail only(CaseFile file, String message) {
        assertThat(story.letters(file.number(), message)).hasSize(1);
        return Mail.of(story.letters(file.number(), message).get(0));
    }

    private List<LetterView> lettersToContacts(CaseFile file) {
        return story.postbox.letters(file.number()).stream()
                .filter(letter -> !letter.staff())
                .toList();
    }

    /** The addresses of its messages but the last, which stands on the case's page. */
    private List<String> messagesOf(CaseFile file) {
        List<String> found = MESSAGE.matcher(visitor(file).page("/portal/cases/" + file.reference()))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(found).hasSize(lettersToContacts(file).size() - 1);
        return found;
    }

    /** Everything that one of its contacts can get at: all mails to its contacts, all pages, all links in the mails. */
    private String readBy(String contactId, CaseFile file) {
        Visitor visitor = new Visitor(site, story.contact(contactId));
        List<String> read = new ArrayList<>();
        List<Mail> mails = lettersToContacts(file).stream().map(Mail::of).toList();
        mails.forEach(mail -> read.add(mail.everything()));
        mails.forEach(mail -> read.add(text(mail.link())));
        List<String> pages = new ArrayList<>(
                List.of("/portal", "/portal/report", "/portal/contact", "/portal/cases/" + file.reference()));
        pages.addAll(messagesOf(file));
        pages.forEach(page -> {
            assertThat(visitor.see(page).getStatus()).as(page).isEqualTo(200);
            read.add(visitor.page(page));
        });
        assertThat(read).hasSizeGreaterThan(10);
        return read.stream().collect(Collectors.joining("\n"));
    }

    private String text(String link) {
        try {
            return Visitor.follow(site, link).getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What would give a customer away. */
    private String[] traces(String customer, CaseFile file) {
        List<String> traces = new ArrayList<>(List.of(
                customer,
                parties.find(customer).orElseThrow().name(),
                file.reference(),
                file.number().value(),
                provider.value(),
                story.cases.get(provider).reference()));
        traces.add(customer.substring(0, 1).toUpperCase(Locale.ROOT) + customer.substring(1));
        parties.contacts(customer).forEach(contact -> {
            traces.add(contact.name());
            traces.add(contact.email());
            traces.add(contact.phone());
        });
        return traces.toArray(String[]::new);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("content=\"[^\"]*\"", "");
    }
}
