package io.parley.agreement;

import static io.parley.agreement.Given.OFFICE;
import static io.parley.agreement.Given.after;
import static io.parley.agreement.Given.at;
import static io.parley.agreement.Given.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tools go wrong. 2026-07-03 is a Friday. */
class CalendarTrapsTest {

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String BERLIN = "Europe/Berlin";
    private static final String NEW_YORK = "America/New_York";
    private static final String LORD_HOWE = "Australia/Lord_Howe";

    private static final BusinessCalendar CHINA_2026 =
            Given.read(Given.office().holidaysOf("cn-2026").build());

    @ParameterizedTest
    @CsvSource({
        // lunch break
        "2026-07-03T11:30, 1 sh, 2026-07-03T13:30",
        // used up just at closing
        "2026-07-03T11:00, 1 sh, 2026-07-03T12:00",
        "2026-07-03T17:00, 1 sh, 2026-07-03T18:00",
        // over the weekend
        "2026-07-03T17:30, 1 sh, 2026-07-06T09:30",
        // from outside the hours
        "2026-07-04T15:00, 1 sh, 2026-07-06T10:00",
        "2026-07-03T12:10, 2 sh, 2026-07-03T15:00",
        "2026-07-03T06:00, 8 sh, 2026-07-03T18:00",
        "2026-07-03T06:00, 9 sh, 2026-07-06T10:00",
    })
    void serviceHoursPassOnlyWhileTheDeskIsOpen(String anchor, String limit, String due) {
        assertThat(due(after(limit, OFFICE, SHANGHAI), at(anchor, SHANGHAI))).isEqualTo(at(due, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-03T13:30, 1 sh, 2026-07-03T11:30",
        "2026-07-03T14:00, 1 sh, 2026-07-03T13:00",
        "2026-07-06T09:30, 1 sh, 2026-07-03T17:30",
        "2026-07-05T20:00, 8 sh, 2026-07-03T09:00",
    })
    void serviceHoursBeforeAnAnchorAreCountedBackwards(String anchor, String limit, String due) {
        assertThat(due(before(limit, OFFICE, SHANGHAI), at(anchor, SHANGHAI))).isEqualTo(at(due, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-02T08:00, 1 bd, 2026-07-03T18:00",
        "2026-07-02T17:59, 1 bd, 2026-07-03T18:00",
        "2026-07-02T23:00, 1 bd, 2026-07-03T18:00",
        // a Friday's next business day is Monday, and so is a Saturday's
        "2026-07-03T10:00, 1 bd, 2026-07-06T18:00",
        "2026-07-04T10:00, 1 bd, 2026-07-06T18:00",
        "2026-07-05T23:59, 1 bd, 2026-07-06T18:00",
        "2026-07-03T10:00, 10 bd, 2026-07-17T18:00",
    })
    void theAnchorsDayDoesNotCountAndTheLastBusinessDayEndsWithItsHours(String anchor, String limit, String due) {
        assertThat(due(after(limit, OFFICE, SHANGHAI), at(anchor, SHANGHAI))).isEqualTo(at(due, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-17T22:00, 10 bd, 2026-07-03T09:00",
        "2026-07-06T10:00, 1 bd, 2026-07-03T09:00",
        "2026-07-05T10:00, 1 bd, 2026-07-03T09:00",
        "2026-07-05T10:00, 2 bd, 2026-07-02T09:00",
    })
    void aNoticeBeforeAStartLeavesThatManyWholeBusinessDays(String start, String limit, String due) {
        assertThat(due(before(limit, OFFICE, SHANGHAI), at(start, SHANGHAI))).isEqualTo(at(due, SHANGHAI));
    }

    @Test
    void aDayIsTheAgreementsNotTheServers() {
        // 23:30 on Thursday in UTC is Friday morning in Shanghai
        assertThat(due(after("1 bd", OFFICE, SHANGHAI), Instant.parse("2026-07-02T23:30:00Z")))
                .isEqualTo(at("2026-07-06T18:00", SHANGHAI));
        assertThat(due(after("1 bd", OFFICE, NEW_YORK), Instant.parse("2026-07-02T23:30:00Z")))
                .isEqualTo(at("2026-07-03T18:00", NEW_YORK));
    }

    @Test
    void chinasSpringFestivalIsOffAndItsMakeUpSaturdaysAreWorked() {
        // Friday 13 February; Saturday 14 is worked, Sunday 15 to Monday 23 are off, Saturday 28 is worked
        Instant friday = at("2026-02-13T15:00", SHANGHAI);
        assertThat(due(after("1 bd", CHINA_2026, SHANGHAI), friday)).isEqualTo(at("2026-02-14T18:00", SHANGHAI));
        assertThat(due(after("2 bd", CHINA_2026, SHANGHAI), friday)).isEqualTo(at("2026-02-24T18:00", SHANGHAI));
        assertThat(due(after("6 bd", CHINA_2026, SHANGHAI), friday)).isEqualTo(at("2026-02-28T18:00", SHANGHAI));
        assertThat(due(after("7 bd", CHINA_2026, SHANGHAI), friday)).isEqualTo(at("2026-03-02T18:00", SHANGHAI));
        assertThat(due(after("9 sh", CHINA_2026, SHANGHAI), at("2026-02-14T12:00", SHANGHAI)))
                .isEqualTo(at("2026-02-24T14:00", SHANGHAI));
        assertThat(due(before("1 bd", CHINA_2026, SHANGHAI), at("2026-02-24T09:00", SHANGHAI)))
                .isEqualTo(at("2026-02-14T09:00", SHANGHAI));
    }

    @Test
    void ownHolidaysAndWorkdaysWinOverAShippedList() {
        BusinessCalendar own = Given.read(Given.office()
                .open("saturday", "10:00-11:00")
                .holidaysOf("cn-2026")
                .holiday("2026-02-14")
                .workday("2026-02-15", "saturday")
                .build());

        assertThat(due(after("1 bd", own, SHANGHAI), at("2026-02-13T15:00", SHANGHAI)))
                .isEqualTo(at("2026-02-15T11:00", SHANGHAI));
    }

    @Test
    void aDeskThatNeverClosesIsOpenAtMidnight() {
        Instant lateOnFriday = at("2026-07-03T23:30", SHANGHAI);
        BusinessCalendar always = BusinessCalendar.ALWAYS;
        assertThat(due(after("1 sh", always, SHANGHAI), lateOnFriday)).isEqualTo(at("2026-07-04T00:30", SHANGHAI));
        assertThat(due(after("72 sh", always, SHANGHAI), lateOnFriday)).isEqualTo(at("2026-07-06T23:30", SHANGHAI));
        assertThat(due(before("24 sh", always, SHANGHAI), at("2026-07-04T00:00", SHANGHAI)))
                .isEqualTo(at("2026-07-03T00:00", SHANGHAI));
        assertThat(due(after("1 bd", always, SHANGHAI), lateOnFriday)).isEqualTo(at("2026-07-05T00:00", SHANGHAI));
        assertThat(due(before("1 bd", always, SHANGHAI), lateOnFriday)).isEqualTo(at("2026-07-02T00:00", SHANGHAI));
    }

    @Test
    void aNightShiftGoesOnOverMidnight() {
        BusinessCalendar night = Given.read(Given.calendar("night")
                .open("friday", "22:00-24:00")
                .open("saturday", "00:00-06:00")
                .build());

        assertThat(due(after("3 sh", night, BERLIN), at("2026-07-03T23:00", BERLIN)))
                .isEqualTo(at("2026-07-04T02:00", BERLIN));
        assertThat(due(before("3 sh", night, BERLIN), at("2026-07-04T02:00", BERLIN)))
                .isEqualTo(at("2026-07-03T23:00", BERLIN));
    }

    @Test
    void hoursAreElapsedTimeWhereTheClocksChange() {
        // 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00
        assertThat(due(after("24 h", OFFICE, BERLIN), at("2026-03-28T12:00", BERLIN)))
                .isEqualTo(at("2026-03-29T13:00", BERLIN));
        assertThat(due(after("24 h", OFFICE, BERLIN), at("2026-10-24T12:00", BERLIN)))
                .isEqualTo(at("2026-10-25T11:00", BERLIN));
        assertThat(due(before("90 min", OFFICE, BERLIN), at("2026-03-29T03:30", BERLIN)))
                .isEqualTo(at("2026-03-29T01:00", BERLIN));
    }

    @Test
    void daysKeepTheLocalTimeWhereTheClocksChange() {
        assertThat(due(after("1 d", OFFICE, BERLIN), at("2026-03-28T12:00", BERLIN)))
                .isEqualTo(at("2026-03-29T12:00", BERLIN));
        assertThat(due(after("30 d", OFFICE, NEW_YORK), at("2026-10-15T09:00", NEW_YORK)))
                .isEqualTo(at("2026-11-14T09:00", NEW_YORK));
    }

    @Test
    void aLocalTimeInAGapMovesForward() {
        assertThat(due(after("1 d", OFFICE, BERLIN), at("2026-03-28T02:30", BERLIN)))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        // Lord Howe's clocks move by half an hour: 4 October 2026, 02:00 becomes 02:30
        assertThat(due(after("1 d", OFFICE, LORD_HOWE), at("2026-10-03T02:10", LORD_HOWE)))
                .isEqualTo(at("2026-10-04T02:40", LORD_HOWE));
    }

    @Test
    void aLocalTimeThatOccursTwiceIsTheFirstFromBothSides() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(due(after("1 d", OFFICE, BERLIN), at("2026-10-24T02:30", BERLIN)))
                .isEqualTo(first);
        assertThat(due(before("1 d", OFFICE, BERLIN), at("2026-10-26T02:30", BERLIN)))
                .isEqualTo(first);
    }

    @Test
    void anIntervalLosesWhatFallsIntoAGapAndHasARepeatedHourTwice() {
        BusinessCalendar sundays = Given.read(
                Given.calendar("sundays").open("sunday", "01:00-04:00").build());
        // two hours long on 29 March, four on 25 October
        assertThat(due(after("3 sh", sundays, BERLIN), at("2026-03-29T00:00", BERLIN)))
                .isEqualTo(at("2026-04-05T02:00", BERLIN));
        assertThat(due(after("4 sh", sundays, BERLIN), at("2026-10-25T00:00", BERLIN)))
                .isEqualTo(at("2026-10-25T04:00", BERLIN));
    }

    @Test
    void aDeskThatOpensInAGapOpensWhenTheClocksChange() {
        BusinessCalendar sundays = Given.read(
                Given.calendar("sundays").open("sunday", "02:30-04:00").build());

        assertThat(due(after("1 sh", sundays, BERLIN), at("2026-03-29T00:00", BERLIN)))
                .isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
    }

    @Test
    void aDeskOpensAndClosesTheFirstTimeWhenItsHourIsRepeated() {
        BusinessCalendar opening = Given.read(
                Given.calendar("opening").open("sunday", "02:30-05:00").build());
        BusinessCalendar closing = Given.read(
                Given.calendar("closing").open("sunday", "01:30-02:30").build());

        assertThat(due(after("1 sh", opening, BERLIN), at("2026-10-25T00:00", BERLIN)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(due(after("1 bd", closing, BERLIN), at("2026-10-24T12:00", BERLIN)))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aDayWhoseOnlyHoursFallIntoAGapIsNoBusinessDay() {
        BusinessCalendar nightly = Given.read(
                Given.calendar("nightly").open("sunday", "02:00-03:00").build());

        assertThat(due(after("1 bd", nightly, BERLIN), at("2026-03-28T12:00", BERLIN)))
                .isEqualTo(at("2026-04-05T03:00", BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00, 1 mo, 2026-02-28T10:00",
        "2028-01-31T10:00, 1 mo, 2028-02-29T10:00",
        "2026-08-31T10:00, 1 mo, 2026-09-30T10:00",
        "2028-02-29T10:00, 12 mo, 2029-02-28T10:00",
        "2026-12-31T10:00, 2 mo, 2027-02-28T10:00",
        "2028-02-28T10:00, 1 d, 2028-02-29T10:00",
        "2026-02-28T10:00, 1 d, 2026-03-01T10:00",
    })
    void monthEndsAndLeapDaysAreKept(String anchor, String limit, String due) {
        assertThat(due(after(limit, OFFICE, SHANGHAI), at(anchor, SHANGHAI))).isEqualTo(at(due, SHANGHAI));
    }

    @Test
    void aMonthBeforeTheEndOfMarchIsTheEndOfFebruary() {
        assertThat(due(before("1 mo", OFFICE, SHANGHAI), at("2026-03-31T10:00", SHANGHAI)))
                .isEqualTo(at("2026-02-28T10:00", SHANGHAI));
    }

    @Test
    void ofLimitAndSecondBoundTheEarlierWins() {
        Instant requested = at("2026-07-03T10:00", SHANGHAI);
        AgreedTerm approval = after("24 h", OFFICE, SHANGHAI);
        Instant soon = at("2026-07-03T12:00", SHANGHAI);
        Instant late = at("2026-07-09T12:00", SHANGHAI);
        assertThat(approval.due(requested, Optional.of(soon))).isEqualTo(soon);
        assertThat(approval.due(requested, Optional.of(late))).isEqualTo(at("2026-07-04T10:00", SHANGHAI));
    }

    @Test
    void fractionsOfASecondAreKept() {
        assertThat(due(after("1 sh", OFFICE, SHANGHAI), Instant.parse("2026-07-03T03:59:59.250Z")))
                .isEqualTo(Instant.parse("2026-07-03T05:59:59.250Z"));
    }

    @Test
    void aCalendarThatHasStoppedOpeningIsAnErrorThatSaysSince() {
        Map<LocalDate, List<BusinessCalendar.Hours>> closed = new HashMap<>();
        LocalDate.of(2026, 7, 6).datesUntil(LocalDate.of(2030, 1, 1)).forEach(day -> closed.put(day, List.of()));
        BusinessCalendar wound = new BusinessCalendar(Map.of(DayOfWeek.MONDAY, List.of(Given.hours(540, 600))), closed);

        for (String limit : List.of("1 bd", "1 sh")) {
            assertThatThrownBy(() -> due(after(limit, wound, SHANGHAI), at("2026-07-03T10:00", SHANGHAI)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no service hours between 2026-07-0")
                    .hasMessageContaining("check its weekly intervals and holidays");
        }
    }

    private static Instant due(AgreedTerm term, Instant anchor) {
        return term.due(anchor, Optional.empty());
    }
}
