package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.mail.outbound.LetterView;
import io.parley.support.EngineJobs;
import io.parley.support.Mail;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.trail.Trail;
import io.parley.window.Watchdog;
import io.parley.window.Window;
import io.parley.window.Window.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A notice that nobody releases. Rheinwerk's P1 notice is due 4 h after the confirmation at 08:10, so reminders come at
 * 10:10 (50 %) and 11:22 (80 %), and the limit passes at 12:10.
 */
@WholeApplication
class NobodyReleasesTest {

    private static final Instant DUE = Instant.parse("2026-07-06T12:10:00Z");
    private static final Map<String, String> TEXT = Map.of("text", "This is what we know and what we do.");

    @Autowired
    Story story;

    @Autowired
    Trail trail;

    @Autowired
    Watchdog watchdog;

    @Autowired
    Incidents incidents;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private CaseFile huaxins;
    private CaseNumber provider;
    private CaseNumber number;

    private void reported(Map<String, String> ratings) {
        story.at(Instant.parse("2026-07-06T08:00:00Z"));
        huaxins = story.report("huaxin-soc", ratings);
        provider = story.provider(huaxins);
        story.deliver();
    }

    private void confirmed(Map<String, String> ratings) {
        reported(ratings);
        story.pass(Duration.ofMinutes(10));
        Map<String, String> triage = new HashMap<>(Story.triage());
        triage.putAll(ratings);
        story.answer(provider, "triage-report", "li-wei", triage);
        story.runDueJobs();
        number = story.caseOf(provider, "rheinwerk").number();
    }

    private void confirmedAsP1() {
        confirmed(Map.of("impact", "high", "urgency", "high"));
        assertThat(window().due()).isEqualTo(DUE);
        assertThat(jobs.dueOf(number, "alarm-incident.notice")).isEqualTo(Instant.parse("2026-07-06T10:10:00Z"));
    }

    private void nowIs(String time) {
        story.at(Instant.parse("2026-07-06T" + time + "Z"));
        story.deliver();
    }

    @Test
    void whoMayReleaseItIsRemindedAtHalfAndAtFourFifthsOfTheTime() {
        confirmedAsP1();

        nowIs("10:09:59");
        assertThat(story.letters(number, "staff.reminder")).isEmpty();
        nowIs("10:10:00");
        assertThat(recipients("staff.reminder", 1)).containsExactlyInAnyOrder("li-wei", "tom-becker");
        nowIs("11:21:59");
        assertThat(recipients("staff.reminder", 2)).isEmpty();
        nowIs("11:22:00");
        assertThat(recipients("staff.reminder", 2)).containsExactlyInAnyOrder("li-wei", "tom-becker");

        assertThat(recorded("window.reminded")).hasSize(2);
        assertThat(story.letters(number, "staff.missed")).isEmpty();
        assertThat(Mail.of(letterTo("tom-becker", "staff.reminder")).plain())
                .contains("16.1.2", "14:10 (Central European Summer Time, UTC+02:00)");
    }

    @Test
    void whoHasClaimedItIsRemindedAlone() {
        confirmedAsP1();
        story.claim(number, "release-notice", "tom-becker");

        nowIs("10:10:00");

        assertThat(recipients("staff.reminder", 1)).containsExactly("tom-becker");
    }

    @Test
    void atTheVeryInstantOfTheLimitNothingIsMissedYet() {
        confirmedAsP1();

        story.at(DUE);
        story.deliver();
        assertThat(recorded("window.missed")).isEmpty();
        assertThat(window().standing(story.now())).isEqualTo(Standing.OPEN);

        story.at(DUE.plusSeconds(1));
        story.deliver();
        assertThat(recorded("window.missed")).hasSize(1);
        assertThat(window().standing(story.now())).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void theLimitIsMissedOnceAndEscalated() {
        confirmedAsP1();
        nowIs("10:10:00");
        nowIs("11:22:00");

        nowIs("12:10:01");

        assertThat(window().standing(story.now())).isEqualTo(Standing.OVERDUE);
        assertThat(story.step(number, "release-notice").escalated()).contains(story.now());
        assertThat(recipients("staff.missed", 1)).containsExactlyInAnyOrder("li-wei", "tom-becker", "chen-yu");
        assertThat(recorded("window.missed")).hasSize(1);
        for (int hours = 1; hours < 48; hours += 7) {
            story.pass(Duration.ofHours(7));
            story.deliver();
        }
        assertThat(story.letters(number, "staff.missed")).hasSize(3);
        assertThat(story.letters(number, "staff.reminder")).hasSize(4);
        assertThat(recorded("window.missed")).hasSize(1);
    }

    @Test
    void anEngineThatWasDownOverAllAlarmsFiresOnceAndTellsTheTrueLimit() {
        confirmedAsP1();

        nowIs("12:40:00");

        assertThat(story.letters(number, "staff.reminder")).isEmpty();
        assertThat(recipients("staff.missed", 1)).containsExactlyInAnyOrder("li-wei", "tom-becker", "chen-yu");
        assertThat(Mail.of(letterTo("tom-becker", "staff.missed")).plain())
                .contains("14:10 (Central European Summer Time", "30 minutes late");
        assertThat(Mail.of(letterTo("chen-yu", "staff.missed")).plain()).contains("20:10", "30 分钟");
        assertThat(recorded("window.reminded")).isEmpty();
        assertThat(recorded("window.missed")).singleElement().satisfies(entry -> assertThat(entry.values())
                .containsEntry("window", "incident.notice")
                .containsEntry("due", "2026-07-06T12:10:00Z")
                .containsEntry("noticed", "2026-07-06T12:40:00Z"));
        assertThat(window().lateness(story.now())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void deliveredLateItIsRecordedAsLateByTheExactTimeAndTheMissStays() {
        confirmedAsP1();
        nowIs("12:40:00");

        nowIs("12:55:00");
        story.answer(number, "release-notice", "li-wei", TEXT);
        nowIs("13:05:20");

        Window late = window();
        assertThat(late.standing(story.now())).isEqualTo(Standing.MET_LATE);
        assertThat(late.due()).isEqualTo(DUE);
        assertThat(late.met()).contains(Instant.parse("2026-07-06T13:05:20Z"));
        story.pass(Duration.ofDays(30));
        assertThat(window().lateness(story.now())).isEqualTo(Duration.parse("PT55M20S"));
        assertThat(recorded("window.missed")).hasSize(1);
        assertThat(recorded("window.met-late")).singleElement().satisfies(entry -> assertThat(entry.values())
                .containsEntry("met", "2026-07-06T13:05:20Z"));
    }

    @Test
    void noAlarmFiresForAClosedCase() {
        confirmedAsP1();
        List<CaseFile> customers = story.cases.customersCases(provider);
        customers.forEach(each -> story.answer(each.number(), "release-notice", "li-wei", TEXT));
        story.deliver();
        story.answerAsContact(huaxins.number(), "acknowledge-notice", "huaxin-soc", Map.of());
        story.answerAsContact(number, "acknowledge-notice", "rheinwerk-brandt", Map.of());
        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        story.answer(
                provider,
                "resolve-incident",
                "li-wei",
                Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere."));
        customers.forEach(each -> story.answer(each.number(), "release-report", "li-wei", TEXT));
        story.deliver();
        assertThat(story.cases.get(provider).isOpen()).isFalse();
        List<CaseNumber> all = List.of(provider, huaxins.number(), number);
        List<Integer> before = all.stream().map(this::length).toList();

        story.pass(Duration.ofDays(400));
        story.deliver();

        assertThat(all).map(this::length).isEqualTo(before);
        assertThat(all).allSatisfy(each -> assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(each.value())
                        .count())
                .isZero());
    }

    @Test
    void anotherSeverityMovesTheOpenLimitsAndTheirTimers() {
        confirmed(Map.of("impact", "medium", "urgency", "medium"));
        // P3, 3 bd from Monday: Thursday until 17:00 in Berlin
        assertThat(window().due()).isEqualTo(Instant.parse("2026-07-09T15:00:00Z"));

        transaction.executeWithoutResult(status -> incidents.rate(provider, "P1"));

        assertThat(window().due()).isEqualTo(DUE);
        assertThat(story.step(number, "release-notice").due()).contains(DUE);
        assertThat(jobs.dueOf(number, "alarm-incident.notice")).isEqualTo(Instant.parse("2026-07-06T10:10:00Z"));
        assertThat(recorded("window.redated")).singleElement().satisfies(entry -> assertThat(entry.values())
                .containsEntry("was", "2026-07-09T15:00:00Z")
                .containsEntry("due", "2026-07-06T12:10:00Z")
                .containsEntry("rule", "standard: incident.notice [severity=P1]"));
        nowIs("12:10:01");
        assertThat(recorded("window.missed")).hasSize(1);
    }

    @Test
    void aLimitThatMovesIntoThePastIsAMissAtOnce() {
        confirmed(Map.of("impact", "medium", "urgency", "medium"));
        nowIs("13:00:00");
        assertThat(recorded("window.missed")).isEmpty();

        transaction.executeWithoutResult(status -> incidents.rate(provider, "P1"));
        story.deliver();

        assertThat(recorded("window.missed")).hasSize(1);
        assertThat(window().lateness(story.now())).isEqualTo(Duration.ofMinutes(50));
        assertThat(recipients("staff.missed", 1)).contains("chen-yu");
    }

    @Test
    void theLimitOfTriageMovesWithTheSeverityToo() {
        reported(Map.of("impact", "low", "urgency", "low"));
        // P4, 3 bd from Monday in the reporter's calendar, which never closes: Thursday until midnight in Shanghai
        assertThat(story.window(provider, "incident.triage").due()).isEqualTo(Instant.parse("2026-07-09T16:00:00Z"));

        transaction.executeWithoutResult(status -> incidents.rate(provider, "P1"));

        assertThat(story.window(provider, "incident.triage").due()).isEqualTo(Instant.parse("2026-07-06T09:00:00Z"));
        assertThat(story.step(provider, "triage-report").due()).contains(Instant.parse("2026-07-06T09:00:00Z"));
        assertThat(jobs.dueOf(provider, "alarm-incident.triage")).isEqualTo(Instant.parse("2026-07-06T08:30:00Z"));
    }

    @Test
    void aWindowWithoutItsTimerIsRaisedUntilItHasOneAgain() {
        confirmedAsP1();
        String timer = database.sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ ="
                        + " (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)")
                .param(number.value())
                .query(String.class)
                .single();
        watchdog.look();
        assertThat(untimed()).isEmpty();

        database.sql("create table lost_job as select * from ACT_RU_JOB where ID_ = ?")
                .param(timer)
                .update();
        database.sql("delete from ACT_RU_JOB where ID_ = ?").param(timer).update();
        watchdog.look();
        watchdog.look();
        assertThat(untimed()).containsExactly("incident.notice");
        assertThat(recorded("window.untimed")).hasSize(1);

        database.sql("insert into ACT_RU_JOB select * from lost_job").update();
        database.sql("drop table lost_job").update();
        watchdog.look();
        assertThat(untimed()).isEmpty();
    }

    private Window window() {
        return story.window(number, "incident.notice");
    }

    private List<String> untimed() {
        return story.ledger.untimed().stream()
                .filter(window -> window.number().equals(number))
                .map(Window::key)
                .toList();
    }

    private List<String> recipients(String message, int round) {
        return story.letters(number, message).stream()
                .filter(letter -> letter.round() == round)
                .map(LetterView::recipientId)
                .toList();
    }

    private LetterView letterTo(String person, String message) {
        return story.letters(number, message).stream()
                .filter(letter -> letter.recipientId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** What the trail has about the notice's window. */
    private List<Trail.Entry> recorded(String what) {
        return trail.entries(number.value(), 0, 1000).stream()
                .filter(entry -> entry.what().equals(what))
                .filter(entry -> "incident.notice".equals(entry.values().get("window")))
                .toList();
    }

    private int length(CaseNumber of) {
        return trail.entries(of.value(), 0, 1000).size()
                + story.postbox.letters(of).size();
    }
}
