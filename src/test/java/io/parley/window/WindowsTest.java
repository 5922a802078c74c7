package io.parley.window;

import static io.parley.window.WindowGround.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.support.TestDatabase;
import io.parley.window.Window.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A notice confirmed at 08:00. As a P1 it is due at 12:00, with reminders at 10:00 and 11:12. */
class WindowsTest {

    private WindowGround ground;

    private void on(TestDatabase database) {
        ground = new WindowGround(database);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aWindowSaysWhichRuleGaveItItsLimitAndWhatItIsCountedFrom(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");

        Window window = ground.only(number);
        assertThat(window.standing(ground.clock.instant())).isEqualTo(Standing.OPEN);
        assertThat(window.rule()).isEqualTo("standard: incident.notice [severity=P1]");
        assertThat(window.clause()).isEqualTo("16.1.2");
        assertThat(window.anchorName()).isEqualTo("confirmed");
        assertThat(window.anchor()).isEqualTo(WindowGround.START);
        assertThat(window.due()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(window.reminders())
                .containsExactly(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T11:12:00Z"));
        assertThat(ground.recorded(number)).containsExactly("window.opened");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anOlderAnchorWinsOverALaterOneWhereTheTermNamesItFirst(TestDatabase database) {
        on(database);
        CaseNumber number = ground.confirmed("P1");
        ground.run(() -> ground.cases.remember(number, "detected", Instant.parse("2026-03-02T06:30:00Z")));

        ground.run(() -> ground.windows.open(number, NOTICE, "delivered:" + NOTICE));

        assertThat(ground.only(number).anchorName()).isEqualTo("detected");
        assertThat(ground.only(number).due()).isEqualTo(Instant.parse("2026-03-02T10:30:00Z"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsDoneAtTheLimitIsInTimeAndWhatIsDoneALittleLaterIsLate(TestDatabase database) {
        on(database);
        CaseNumber inTime = ground.noticeOwed("P1");
        CaseNumber late = ground.noticeOwed("P1");

        ground.at("12:00:00");
        ground.delivered(inTime);
        ground.at("12:00:00.001");
        ground.delivered(late);

        assertThat(ground.standing(inTime)).isEqualTo(Standing.MET);
        assertThat(ground.standing(late)).isEqualTo(Standing.MET_LATE);
        assertThat(ground.only(late).lateness(ground.clock.instant())).isEqualTo(Duration.ofMillis(1));
        assertThat(ground.recorded(inTime)).containsExactly("window.opened", "window.met");
        assertThat(ground.recorded(late)).containsExactly("window.opened", "window.met-late");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsMetStaysMetAsItWas(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.at("09:00:00");
        ground.delivered(number);

        ground.at("15:00:00");
        ground.delivered(number);
        ground.run(() -> ground.windows.met(number, NOTICE, ground.clock.instant(), "again"));
        ground.run(() -> ground.windows.cancel(number, NOTICE, WindowGround.SYSTEM));

        assertThat(ground.only(number).met()).contains(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(ground.standing(number)).isEqualTo(Standing.MET);
        assertThat(ground.recorded(number)).containsExactly("window.opened", "window.met");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDeliveryMeetsOnlyWhatWaitsForThatMessage(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");

        ground.run(() -> ground.windows.delivered(number, "incident.update", ground.clock.instant()));

        assertThat(ground.standing(number)).isEqualTo(Standing.OPEN);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anObligationThatEndsIsCancelledInTimeAndMissedAfterItsLimit(TestDatabase database) {
        on(database);
        CaseNumber inTime = ground.noticeOwed("P1");
        CaseNumber tooLate = ground.noticeOwed("P1");

        ground.at("11:00:00");
        ground.run(() -> ground.windows.cancel(inTime, NOTICE, WindowGround.SYSTEM));
        ground.at("13:00:00");
        ground.run(() -> ground.windows.cancel(tooLate, NOTICE, WindowGround.SYSTEM));

        assertThat(ground.standing(inTime)).isEqualTo(Standing.CANCELLED);
        assertThat(ground.standing(tooLate)).isEqualTo(Standing.MISSED);
        assertThat(ground.only(tooLate).lateness(Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDeliveryThatIsTakenBackLeavesTheOriginalLimit(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.at("09:00:00");
        ground.delivered(number);

        ground.at("11:30:00");
        ground.run(() -> ground.windows.reopen(number, NOTICE, "550 No such user"));

        assertThat(ground.standing(number)).isEqualTo(Standing.OPEN);
        assertThat(ground.only(number).due()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        ground.at("12:30:00");
        ground.delivered(number);
        assertThat(ground.standing(number)).isEqualTo(Standing.MET_LATE);
        assertThat(ground.recorded(number))
                .containsExactly("window.opened", "window.met", "window.reopened", "window.met-late");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takingBackWhatWasNotDeliveredChangesNothing(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");

        ground.run(() -> ground.windows.reopen(number, NOTICE, "550 No such user"));

        assertThat(ground.recorded(number)).containsExactly("window.opened");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachRepetitionIsARoundOfItsOwn(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.at("13:00:00");
        ground.delivered(number);
        ground.run(() -> {
            ground.cases.remember(number, "confirmed", ground.clock.instant());
            ground.windows.open(number, NOTICE, "delivered:" + NOTICE);
        });

        assertThat(ground.ledger.of(number))
                .extracting(window -> window.round() + " " + window.standing(ground.clock.instant()))
                .containsExactly("1 MET_LATE", "2 OPEN");
        ground.at("14:00:00");
        ground.delivered(number);
        assertThat(ground.ledger.of(number))
                .extracting(window -> window.round() + " " + window.standing(ground.clock.instant()))
                .containsExactly("1 MET_LATE", "2 MET");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereTheAgreementSetsNoLimitNothingIsOpened(TestDatabase database) {
        on(database);
        CaseNumber number = ground.confirmed("P4");

        assertThat(ground.call(() -> ground.windows.open(number, NOTICE, "delivered:" + NOTICE)))
                .isEmpty();

        assertThat(ground.ledger.of(number)).isEmpty();
        assertThat(ground.recorded(number)).isEmpty();
        assertThat(ground.call(() -> ground.windows.nextAlarm(number, NOTICE))).isEqualTo(Windows.NEVER);
        assertThat(ground.act(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCaseThatKnowsNoneOfTheAnchorsIsRefusedWithTheRemedy(TestDatabase database) {
        on(database);
        CaseNumber number = ground.call(() -> ground.cases
                .open(CaseKind.INCIDENT, "acme", "Outage", "received", WindowGround.SYSTEM)
                .number());

        assertThatThrownBy(() -> ground.run(() -> ground.windows.open(number, NOTICE, "completed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("incident.notice")
                .hasMessageContaining("[detected, confirmed]")
                .hasMessageContaining("record one before the step begins");
        assertThat(ground.ledger.of(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void alarmsRingInTurnAndEachOnce(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        assertThat(ground.act(number)).isEmpty();

        ground.at("10:00:00");
        assertThat(ground.act(number)).contains(Alarm.Kind.REMINDER);
        assertThat(ground.act(number)).isEmpty();
        assertThat(ground.call(() -> ground.windows.nextAlarm(number, NOTICE)))
                .isEqualTo(Instant.parse("2026-03-02T11:12:00Z"));
        ground.at("11:12:00");
        assertThat(ground.act(number)).contains(Alarm.Kind.REMINDER);
        ground.at("12:00:00");
        assertThat(ground.act(number)).isEmpty();
        ground.at("12:00:00.001");
        assertThat(ground.act(number)).contains(Alarm.Kind.MISS);
        assertThat(ground.act(number)).isEmpty();
        assertThat(ground.call(() -> ground.windows.nextAlarm(number, NOTICE))).isEqualTo(Windows.NEVER);
        ground.at("23:00:00");
        assertThat(ground.act(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void severalAlarmsThatPassedMeanwhileAreOneAndTheMissOutranksTheReminders(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");

        ground.at("18:00:00");

        assertThat(ground.act(number)).contains(Alarm.Kind.MISS);
        assertThat(ground.act(number)).isEmpty();
        assertThat(ground.recorded(number)).containsExactly("window.opened", "window.missed");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsMetRingsNoMore(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.delivered(number);

        ground.at("18:00:00");

        assertThat(ground.act(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofTwoWhoActAtOnceOneDoes(TestDatabase database) throws Exception {
        on(database);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                ground.clock.set(WindowGround.START);
                CaseNumber number = ground.noticeOwed("P1");
                ground.at("12:30:00");
                var together = new CyclicBarrier(2);
                List<Future<Optional<Alarm>>> both = new ArrayList<>();
                for (int thread = 0; thread < 2; thread++) {
                    both.add(threads.submit(() -> ground.call(() -> {
                        await(together);
                        return ground.windows.act(number, NOTICE);
                    })));
                }
                int acted = 0;
                for (Future<Optional<Alarm>> one : both) {
                    acted += one.get().isPresent() ? 1 : 0;
                }
                assertThat(acted).isEqualTo(1);
                assertThat(ground.recorded(number)).containsExactly("window.opened", "window.missed");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLaterLimitMovesTheTimerAndTheTrailKeepsTheOldOne(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.at("10:00:00");
        ground.act(number);

        ground.rate(number, "P2");

        // 24 h: reminders at 20:00 and at 03:12; that of 10:00 is not repeated
        assertThat(ground.redated)
                .containsExactly("incident.notice next 2026-03-02T20:00:00Z due 2026-03-03T08:00:00Z");
        assertThat(ground.trail.entries(number.value(), 0, 100))
                .filteredOn(entry -> entry.what().equals("window.redated"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values())
                        .containsEntry("was", "2026-03-02T12:00:00Z")
                        .containsEntry("due", "2026-03-03T08:00:00Z"));
        ground.at("13:00:00");
        assertThat(ground.standing(number)).isEqualTo(Standing.OPEN);
        assertThat(ground.act(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLimitThatMovesBeforeWhatWasActedOnRingsAgainAsAMiss(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P2");
        ground.at("20:00:00");
        assertThat(ground.act(number)).contains(Alarm.Kind.REMINDER);

        ground.rate(number, "P1");

        assertThat(ground.standing(number)).isEqualTo(Standing.OVERDUE);
        assertThat(ground.act(number)).contains(Alarm.Kind.MISS);
        assertThat(ground.act(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatADifferentSeverityWouldDoIsShownBeforeItIsDone(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P2");
        ground.at("13:00:00");
        ground.run(() -> ground.cases.trait(number, "severity", "P1"));

        List<Redating> shown = ground.call(() -> ground.windows.redatings(number));

        assertThat(shown).singleElement().satisfies(change -> {
            assertThat(change.due()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
            assertThat(change.isMiss(ground.clock.instant())).isTrue();
        });
        assertThat(ground.only(number).due()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(ground.redated).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsSettledIsNotRedated(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P2");
        ground.at("13:00:00");
        ground.delivered(number);

        ground.rate(number, "P1");

        assertThat(ground.standing(number)).isEqualTo(Standing.MET);
        assertThat(ground.redated).isEmpty();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
