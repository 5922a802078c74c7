package io.parley.agreement;

import static io.parley.agreement.Given.agreement;
import static io.parley.agreement.Given.calendar;
import static io.parley.agreement.Given.limit;
import static io.parley.agreement.Given.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parley.support.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused names its field and the remedy, and leaves nothing behind. */
class RefusedDefinitionTest {

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.H2.fresh());
    private static final AgreementRegister REGISTER = new AgreementRegister(JDBC);

    static Stream<Arguments> calendars() {
        return Stream.of(
                refused(calendar(null).open("monday", "09:00-12:00"), "id", "is missing"),
                refused(calendar("c"), "weekly", "always: true"),
                refused(calendar("c").open("monday"), "weekly", "has no service hours"),
                refused(calendar("c").always().open("monday", "09:00-12:00"), "always", "00:00-24:00"),
                refused(calendar("c").open("funday", "09:00-12:00"), "weekly.funday", "monday to sunday"),
                refused(calendar("c").open("monday", "9-12"), "weekly.monday[0]", "09:00-12:00"),
                refused(calendar("c").open("monday", "09:00-25:00"), "weekly.monday[0]", "24:00"),
                refused(calendar("c").open("monday", "12:00-09:00"), "weekly.monday[0]", "at midnight"),
                refused(calendar("c").open("monday", "12:00-12:00"), "weekly.monday[0]", "ends before it begins"),
                refused(calendar("c").open("monday", "09:00-12:00", "11:59-13:00"), "weekly.monday[1]", "overlaps"),
                refused(
                        calendar("c").open("monday", "09:00-12:00").open("Monday", "13:00-14:00"),
                        "weekly.Monday",
                        "twice"),
                refused(office().holiday("2026-02-30"), "holidays[0].date", "2026-02-15"),
                refused(office().holiday(null), "holidays[0].date", "is missing"),
                refused(office().holiday("2026-02-15").workday("2026-02-15", null), "workdays[0].date", "listed twice"),
                Arguments.of(
                        new CalendarDefinition(
                                "c",
                                false,
                                Map.of("monday", List.of("09:00-12:00")),
                                null,
                                Arrays.asList((CalendarDefinition.Holiday) null),
                                null),
                        "holidays[0]",
                        "is empty"),
                refused(office().workday("2026-02-14", "saturday"), "workdays[0].likeWeekday", "no service hours"),
                refused(office().workday("2026-02-14", "someday"), "workdays[0].likeWeekday", "monday to sunday"),
                refused(office().holidaysOf("cn-2026", "xx-1999"), "holidaysOf[1]", "cn-2026"),
                refused(office().holidaysOf("../../templates/x"), "holidaysOf[0]", "no list"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aCalendar(CalendarDefinition definition, String field, String text) {
        RefusedDefinition refused = catchThrowableOfType(
                RefusedDefinition.class, () -> REGISTER.save(List.of(office().build(), definition), List.of()));

        assertThat(refused.path()).isEqualTo("calendars[1]." + field);
        assertThat(refused).hasMessageContaining(text);
        assertThat(refused.remedy()).isNotBlank();
        assertThat(rows()).isZero();
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                refused(agreement(null, "acme"), "id", "A-2026-07"),
                refused(agreement("A-2\n", "acme"), "id", "control characters"),
                refused(agreement("A".repeat(201), "acme"), "id", "longer than 200"),
                refused(agreement("A-2", "acme").term(null), "terms[0]", "is empty"),
                refused(agreement("A-2", " "), "party", "is missing"),
                refused(agreement("A-2", "acme").template("standart"), "template", "standard"),
                refused(agreement("A-2", "acme").template("../x"), "template", "standard"),
                refused(agreement("A-2", "acme").calendar("offise"), "calendar", "office"),
                refused(agreement("A-2", "acme").zone("Peking"), "zone", "Asia/Shanghai"),
                refused(agreement("A-2", "acme").zone(null), "zone", "is missing"),
                refused(agreement("A-2", "acme").from("1.7.2026"), "from", "2026-07-01"),
                refused(agreement("A-2", "acme").until("2026-06-30"), "until", "before from"),
                refused(agreement("A-1", "acme"), "id", "defined twice"),
                refused(agreement("A-2", "other"), "from", "at once"));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void anAgreement(AgreementDefinition definition, String field, String text) {
        assertRefused(definition, field, text);
    }

    static Stream<Arguments> terms() {
        Map<String, String> all = Map.of();
        return Stream.of(
                refused(limit(null, all, "1 h"), "key", "incident.notice"),
                refused(limit("Notice!", all, "1 h"), "key", "incident.notice"),
                refused(limit("incident.notise", all, "1 h"), "key", "use one of [incident.acknowledgement,"),
                refused(limit("incident.notice", all, "1 hour"), "limit", "'4 h'"),
                refused(limit("incident.notice", all, "0 h"), "limit", "from 1 to 9999"),
                refused(limit("incident.notice", Map.of("severty", "P1"), "1 h"), "when", "[severity]"),
                refused(limit("incident.notice", Map.of("severity", "P9"), "1 h"), "when.severity", "[P1, P2, P3, P4]"),
                refused(term("boss", null, null, null), "obliged", "provider or customer"),
                refused(term(null, List.of("noticed"), null, null), "anchors", "[confirmed, detected]"),
                refused(term(null, List.of(), null, null), "anchors", "at least one"),
                refused(term(null, null, "beside", null), "direction", "after or before"),
                refused(term(null, null, null, List.of("50%", "PT2H")), "reminders[1]", "-PT2H"),
                refused(term(null, null, "before", null), "reminders", "-P2D"),
                refused(extension(1, "x"), "extension.limit", "'4 h'"),
                refused(extension(1, "none"), "extension.limit", "no length"),
                refused(extension(-1, "1 d"), "extension.times", "from 1"));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTerm(TermDefinition term, String field, String text) {
        assertRefused(
                agreement("A-2", "acme")
                        .term(limit("incident.report", Map.of(), "5 bd"))
                        .term(term)
                        .build(),
                "terms[1]." + field,
                text);
    }

    @Test
    void anExtensionWithoutAPartyIsRefused() {
        assertRefused(
                agreement("A-2", "acme")
                        .term(new TermDefinition(
                                "incident.notice",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new TermDefinition.Extension(null, 1, "1 d"),
                                null))
                        .build(),
                "terms[0].extension.by",
                "provider or customer");
    }

    private void assertRefused(AgreementDefinition definition, String field, String text) {
        AgreementDefinition other = agreement("A-1", "other").build();
        RefusedDefinition refused = catchThrowableOfType(
                RefusedDefinition.class, () -> REGISTER.save(List.of(office().build()), List.of(other, definition)));

        assertThat(refused.path()).isEqualTo("agreements[1]." + field);
        assertThat(refused).hasMessageContaining(text);
        assertThat(refused.remedy()).isNotBlank();
        assertThat(rows()).isZero();
    }

    private long rows() {
        return JDBC.sql("select (select count(*) from agreement) + (select count(*) from service_calendar)")
                .query(Long.class)
                .single();
    }

    private static Arguments refused(Given.CalendarBuilder calendar, String field, String text) {
        return Arguments.of(calendar.build(), field, text);
    }

    private static Arguments refused(Given.AgreementBuilder agreement, String field, String text) {
        return Arguments.of(agreement.build(), field, text);
    }

    private static Arguments refused(TermDefinition term, String field, String text) {
        return Arguments.of(term, field, text);
    }

    private static TermDefinition term(String obliged, List<String> anchors, String direction, List<String> reminders) {
        return new TermDefinition(
                "incident.notice", null, null, obliged, anchors, direction, "1 h", null, null, null, reminders);
    }

    private static TermDefinition extension(int times, String limit) {
        return new TermDefinition(
                "incident.notice",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TermDefinition.Extension("customer", times, limit),
                null);
    }
}
