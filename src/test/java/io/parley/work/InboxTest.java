package io.parley.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.party.Duty;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import io.parley.work.Inbox.Mark;
import io.parley.work.Inbox.Share;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxTest {

    private static final CaseNumber NUMBER = new CaseNumber("INC-2026-000001");
    private static final CaseNumber OTHER = new CaseNumber("INC-2026-000002");
    private static final Person LI = person("li-wei", StaffRole.RESPONDER);
    private static final Person TOM = person("tom-becker", StaffRole.RESPONDER);
    private static final Person WU = person("wu-fang", StaffRole.CHANGE_MANAGER);

    private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
    private DataSource source;
    private Inbox inbox;

    private void on(TestDatabase database) {
        source = database.fresh();
        inbox = new Inbox(JdbcClient.create(source), clock);
    }

    @AfterEach
    void close() throws Exception {
        if (source instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    private static Person person(String id, StaffRole... roles) {
        return new Person(
                id, id, id + "@cloud.example", "+1 555 0100", ZoneId.of("UTC"), Locale.ENGLISH, Set.of(roles));
    }

    /** A step for responders, due at that hour of the day; without a limit where none is given. */
    private WorkItem step(String id, String hour) {
        return new WorkItem(
                id,
                NUMBER,
                Optional.empty(),
                "triage-report",
                "incident-triage",
                Optional.of(StaffRole.RESPONDER),
                Optional.empty(),
                Optional.empty(),
                Optional.of("incident.triage"),
                due(hour),
                clock.instant(),
                Optional.empty(),
                true);
    }

    private WorkItem customersStep(String id, CaseNumber number, String customer, String hour) {
        return new WorkItem(
                id,
                number,
                Optional.of(customer),
                "acknowledge-notice",
                "incident-acknowledgement",
                Optional.empty(),
                Optional.of(Duty.SECURITY),
                Optional.empty(),
                Optional.of("incident.acknowledgement"),
                due(hour),
                clock.instant(),
                Optional.empty(),
                true);
    }

    private static Optional<Instant> due(String hour) {
        return Optional.ofNullable(hour).map(text -> Instant.parse("2026-03-02T" + text + ":00:00Z"));
    }

    private List<String> ids(Person person, Share share) {
        return inbox.of(person, share, Mark.START, 100).stream()
                .map(WorkItem::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStepIsReadAsItWasOpened(TestDatabase database) {
        on(database);
        WorkItem staffs = step("a", "12");
        WorkItem customers = customersStep("b", OTHER, "acme", null);
        inbox.open(staffs);
        inbox.open(customers);

        assertThat(inbox.find("a")).contains(staffs);
        assertThat(inbox.find("b")).contains(customers);
        assertThat(inbox.find("c")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsDueFirstComesFirstAndWhatHasNoLimitLast(TestDatabase database) {
        on(database);
        inbox.open(step("a", null));
        inbox.open(step("b", "14"));
        inbox.open(step("d", "12"));
        inbox.open(step("c", "12"));

        assertThat(ids(LI, Share.BOTH)).containsExactly("c", "d", "b", "a");
        assertThat(inbox.of(NUMBER)).extracting(WorkItem::id).containsExactly("c", "d", "b", "a");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesLeaveNothingOutAndShowNothingTwiceAlsoAmongEquals(TestDatabase database) {
        on(database);
        for (int i = 0; i < 23; i++) {
            inbox.open(step("s" + (char) ('a' + i), i % 5 == 4 ? null : "1" + i % 3));
            inbox.open(customersStep("c" + (char) ('a' + i), NUMBER, "acme", i % 5 == 4 ? null : "1" + i % 3));
        }

        assertThat(pages(mark -> inbox.of(LI, mark, 4)))
                .containsExactlyElementsOf(ids(LI, Share.BOTH))
                .hasSize(23)
                .doesNotHaveDuplicates();
        assertThat(pages(mark -> inbox.ofCustomer("acme", mark, 4))).hasSize(23).doesNotHaveDuplicates();
        assertThat(pages(mark -> inbox.of(WU, Share.ALL, mark, 4))).hasSize(46).doesNotHaveDuplicates();
    }

    private static List<String> pages(Function<Mark, List<WorkItem>> read) {
        List<String> ids = new ArrayList<>();
        Mark mark = Mark.START;
        for (List<WorkItem> page = read.apply(mark); !page.isEmpty(); page = read.apply(mark)) {
            page.forEach(item -> ids.add(item.id()));
            mark = Mark.behind(page.get(page.size() - 1));
        }
        return ids;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStepIsForItsRoleUntilSomebodyTakesIt(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        inbox.open(step("b", "13"));
        assertThat(ids(WU, Share.BOTH)).isEmpty();

        inbox.assign("a", "li-wei");

        assertThat(ids(LI, Share.BOTH)).containsExactly("a", "b");
        assertThat(ids(LI, Share.MINE)).containsExactly("a");
        assertThat(ids(LI, Share.FREE)).containsExactly("b");
        assertThat(ids(TOM, Share.BOTH)).containsExactly("b");
        inbox.assign("a", null);
        assertThat(ids(TOM, Share.BOTH)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoHasNoRoleSeesNoStepButThoseOfEverybody(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        Person nobody = person("nobody");

        assertThat(ids(nobody, Share.BOTH)).isEmpty();
        assertThat(ids(nobody, Share.FREE)).isEmpty();
        assertThat(ids(nobody, Share.ALL)).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void customersStepsAreForThatCustomerOnlyAndNotForTheStaff(TestDatabase database) {
        on(database);
        inbox.open(customersStep("a", NUMBER, "acme", "12"));
        inbox.open(customersStep("b", OTHER, "beta", "12"));

        assertThat(inbox.ofCustomer("acme", Mark.START, 10))
                .extracting(WorkItem::id)
                .containsExactly("a");
        assertThat(ids(LI, Share.BOTH)).isEmpty();
        assertThat(ids(LI, Share.ALL)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsAnsweredOrWithdrawnIsOpenNoLonger(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        inbox.open(step("b", "12"));

        inbox.complete("a", Actor.of(LI));
        inbox.withdraw("b");

        assertThat(inbox.of(NUMBER)).isEmpty();
        assertThat(ids(LI, Share.BOTH)).isEmpty();
        assertThat(inbox.find("a"))
                .hasValueSatisfying(item -> assertThat(item.open()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsAnsweredStaysAnsweredWhenItIsWithdrawn(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        inbox.complete("a", Actor.of(LI));

        inbox.withdraw("a");

        assertThat(JdbcClient.create(source)
                        .sql("select ended_as from work_item where task_id = 'a'")
                        .query(String.class)
                        .single())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNewLimitMovesTheOpenStepsOfThatWindowInThatCase(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        inbox.open(step("b", "13"));
        inbox.complete("b", Actor.of(LI));
        inbox.open(customersStep("c", NUMBER, "acme", "12"));
        inbox.open(customersStep("d", OTHER, "beta", "12"));

        inbox.redate(NUMBER, "incident.triage", Instant.parse("2026-03-02T20:00:00Z"));

        assertThat(inbox.find("a").orElseThrow().due()).isEqualTo(due("20"));
        assertThat(inbox.find("b").orElseThrow().due()).isEqualTo(due("13"));
        assertThat(inbox.find("c").orElseThrow().due()).isEqualTo(due("12"));
        assertThat(inbox.find("d").orElseThrow().due()).isEqualTo(due("12"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMissIsMarkedOnTheStepsThatServeTheWindowUntilItGetsANewLimit(TestDatabase database) {
        on(database);
        inbox.open(step("a", "12"));
        inbox.open(customersStep("b", NUMBER, "acme", "12"));
        clock.set(Instant.parse("2026-03-02T12:30:00Z"));

        inbox.escalate(NUMBER, "incident.triage");

        assertThat(inbox.find("a").orElseThrow().escalated()).contains(clock.instant());
        assertThat(inbox.find("b").orElseThrow().escalated()).isEmpty();
        assertThat(inbox.serving(NUMBER, "incident.triage"))
                .extracting(WorkItem::id)
                .containsExactly("a");
        inbox.redate(NUMBER, "incident.triage", Instant.parse("2026-03-02T20:00:00Z"));
        assertThat(inbox.find("a").orElseThrow().escalated()).isEmpty();
    }
}
