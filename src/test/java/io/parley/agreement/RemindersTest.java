package io.parley.agreement;

import static io.parley.agreement.Given.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {

    private static final Instant NOON = Instant.parse("2026-07-03T12:00:00Z");

    @Test
    void remindersComeInOrderAroundTheLimitButNotAtIt() {
        AgreedTerm term = Given.after("10 h", OFFICE, "UTC", "+P1D", "80%", "50%", "-PT2H", "150%");

        assertThat(reminders(term))
                .containsExactly(
                        Instant.parse("2026-07-03T17:00:00Z"),
                        // both 80 % and two hours before
                        Instant.parse("2026-07-03T20:00:00Z"),
                        Instant.parse("2026-07-04T03:00:00Z"),
                        Instant.parse("2026-07-04T22:00:00Z"));
    }

    @Test
    void nobodyIsRemindedOfWhatHasNotBegun() {
        assertThat(reminders(Given.after("1 h", OFFICE, "UTC", "-PT2H", "-PT1H", "-PT30M")))
                .containsExactly(Instant.parse("2026-07-03T12:30:00Z"));
    }

    @Test
    void aLimitBeforeItsAnchorIsRemindedOfByDurationsOnly() {
        assertThat(reminders(Given.before("10 h", OFFICE, "UTC", "50%", "-PT2H")))
                .containsExactly(Instant.parse("2026-07-03T00:00:00Z"));
    }

    @Test
    void aLimitThatASecondBoundPutsBeforeItsAnchorHasNoShares() {
        AgreedTerm term = Given.after("10 h", OFFICE, "UTC", "50%", "+PT3H");
        Instant bound = NOON.minusSeconds(7200);

        assertThat(term.reminders(NOON, term.due(NOON, Optional.of(bound))))
                .containsExactly(Instant.parse("2026-07-03T13:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "100%", "0%", "2000%", "PT2H", "-PT0S", "-2h", "+PT1D", "-", "50"})
    void whatIsNoReminderIsNotRead(String text) {
        assertThat(Reminders.parse(text)).isEmpty();
    }

    @Test
    void limitsAreReadWithOrWithoutASpace() {
        assertThat(Stream.of("15 min", "4h", "30 D", " 1 bd ", "10sh", "2 mo", "none")
                        .map(text -> Limit.parse(text).orElseThrow()))
                .containsExactly(
                        new Limit(15, Term.Unit.MINUTE),
                        new Limit(4, Term.Unit.HOUR),
                        new Limit(30, Term.Unit.DAY),
                        new Limit(1, Term.Unit.BUSINESS_DAY),
                        new Limit(10, Term.Unit.SERVICE_HOUR),
                        new Limit(2, Term.Unit.MONTH),
                        Limit.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 h", "-1 h", "4", "h", "4 hours", "1.5 h", "10000 d", "P1D", "${4} h", "4  h"})
    void whatIsNoLimitIsNotRead(String text) {
        assertThat(Limit.parse(text)).isEmpty();
    }

    private static List<Instant> reminders(AgreedTerm term) {
        return term.reminders(NOON, term.due(NOON, Optional.empty()));
    }
}
