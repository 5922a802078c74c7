package io.parley.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions as people write them, read by a mapper without any modules. */
class WrittenDefinitionTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void aCalendarIsReadFromYaml() throws Exception {
        CalendarDefinition calendar = YAML.readValue(
                """
                id: office
                weekly:
                  monday: [09:00-12:00, 13:00-18:00]
                  saturday:
                holidaysOf: cn-2026
                holidays:
                  - { date: 2026-12-24, name: Christmas Eve }
                workdays:
                  - { date: 2026-12-27, name: Stocktaking, likeWeekday: monday }
                """,
                CalendarDefinition.class);

        assertThat(calendar.weekly()).containsEntry("monday", List.of("09:00-12:00", "13:00-18:00"));
        assertThat(calendar.holidaysOf()).containsExactly("cn-2026");
        assertThat(calendar.holidays()).containsExactly(new CalendarDefinition.Holiday("2026-12-24", "Christmas Eve"));
        assertThat(calendar.workdays())
                .containsExactly(new CalendarDefinition.Workday("2026-12-27", "Stocktaking", "monday"));
        assertThat(Given.read(calendar).exceptions()).hasSize(39 + 2);
    }

    @Test
    void aCalendarThatNeverClosesIsReadFromYaml() throws Exception {
        CalendarDefinition calendar = YAML.readValue("{ id: round-the-clock, always: true }", CalendarDefinition.class);

        assertThat(Given.read(calendar)).isEqualTo(BusinessCalendar.ALWAYS);
    }

    @Test
    void anAgreementIsReadFromYamlAndKeptAsItWasWritten() throws Exception {
        AgreementDefinition agreement = YAML.readValue(
                """
                id: A-2026-07
                party: acme
                template: standard
                calendar: office
                zone: Asia/Shanghai
                from: 2026-07-01
                terms:
                  - key: incident.notice
                    when: { severity: P1 }
                    limit: 2 h
                    reminders: [50%, -PT30M, +P1D]
                  - { key: incident.report, limit: 5 bd, extension: { by: customer, times: 1, limit: 5 bd } }
                """,
                AgreementDefinition.class);

        TermDefinition notice = agreement.terms().get(0);
        assertThat(notice.when()).isEqualTo(Map.of("severity", "P1"));
        assertThat(notice.reminders()).containsExactly("50%", "-PT30M", "+P1D");
        assertThat(notice.obliged()).isNull();
        assertThat(agreement.until()).isNull();
        assertThat(new ContractReader(new At("agreement"))
                        .read(agreement)
                        .rules()
                        .agreement())
                .hasSize(2);
        assertThat(Texts.read(Texts.write(agreement), AgreementDefinition.class))
                .isEqualTo(agreement);
    }

    @Test
    void aMisspeltFieldIsNotIgnored() {
        assertThatThrownBy(() -> YAML.readValue("{ id: c, holydays: [] }", CalendarDefinition.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("holydays");
    }

    @Test
    void theOrderInWhichWeekdaysAreWrittenIsNoChange() throws Exception {
        String one = "{ id: c, weekly: { monday: [ '09:00-12:00' ], friday: [ '09:00-11:00' ] } }";
        String other = "{ id: c, weekly: { friday: [ '09:00-11:00' ], monday: [ '09:00-12:00' ] } }";

        assertThat(Texts.write(YAML.readValue(one, CalendarDefinition.class)))
                .isEqualTo(Texts.write(YAML.readValue(other, CalendarDefinition.class)));
    }
}
