package io.parley.window;

import static io.parley.window.WindowGround.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.casefile.CaseNumber;
import io.parley.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

class LedgerTest {

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
    void pagesOfOpenWindowsLeaveNoneOutAndNameNoneTwice(TestDatabase database) {
        on(database);
        List<CaseNumber> open = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            open.add(ground.noticeOwed("P1"));
        }
        ground.delivered(open.remove(3));

        List<CaseNumber> read = new ArrayList<>();
        long after = 0;
        for (List<Window> page = ground.ledger.openAfter(after, 2);
                !page.isEmpty();
                page = ground.ledger.openAfter(after, 2)) {
            page.forEach(window -> read.add(window.number()));
            after = page.get(page.size() - 1).id();
        }

        assertThat(read).containsExactlyElementsOf(open);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void windowsOfSeveralCasesComeInTheOrderOfTheirLimits(TestDatabase database) {
        on(database);
        CaseNumber slow = ground.noticeOwed("P2");
        CaseNumber fast = ground.noticeOwed("P1");
        ground.noticeOwed("P1");

        assertThat(ground.ledger.of(List.of(slow, fast)))
                .extracting(Window::number)
                .containsExactly(fast, slow);
        assertThat(ground.ledger.of(List.<CaseNumber>of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRoundOfAWindowExistsOnce(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");

        assertThatThrownBy(() -> ground.jdbc
                        .sql("insert into agreed_window (case_number, window_key, round, clause, obliged, bound, rule,"
                                + " anchor_name, anchor_at, due, reminders, awaits, opened_at, terms_of)"
                                + " select case_number, window_key, round, clause, obliged, bound, rule, anchor_name,"
                                + " anchor_at, due, reminders, awaits, opened_at, terms_of from agreed_window"
                                + " where case_number = ?")
                        .param(number.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theWatchdogRaisesAnOpenWindowWithoutATimerOnceAndUntilItHasOneAgain(TestDatabase database) {
        on(database);
        CaseNumber timed = ground.noticeOwed("P1");
        CaseNumber untimed = ground.noticeOwed("P1");
        CaseNumber met = ground.noticeOwed("P1");
        ground.delivered(met);
        ground.live.add(new Timers.Timed(timed, NOTICE));

        ground.watchdog.look();
        ground.watchdog.look();

        assertThat(ground.ledger.untimed()).extracting(Window::number).containsExactly(untimed);
        assertThat(ground.recorded(untimed)).containsExactly("window.opened", "window.untimed");
        ground.live.add(new Timers.Timed(untimed, NOTICE));
        ground.watchdog.look();
        assertThat(ground.ledger.untimed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRaisedWindowThatIsMetIsRaisedNoLonger(TestDatabase database) {
        on(database);
        CaseNumber number = ground.noticeOwed("P1");
        ground.watchdog.look();
        assertThat(ground.ledger.untimed()).hasSize(1);

        ground.delivered(number);

        assertThat(ground.ledger.untimed()).isEmpty();
    }
}
