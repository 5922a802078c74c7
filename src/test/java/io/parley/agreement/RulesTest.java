package io.parley.agreement;

import static io.parley.agreement.Given.agreement;
import static io.parley.agreement.Given.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.agreement.Agreements.InForce;
import io.parley.agreement.Given.AgreementBuilder;
import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Extension;
import io.parley.agreement.Term.Obliged;
import io.parley.agreement.Term.Reminder;
import io.parley.agreement.Term.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule gives the limit, and what it is. */
class RulesTest {

    private static final Map<String, String> P1 = Map.of("severity", "P1");

    @ParameterizedTest
    @CsvSource({
        "incident.receipt,         ,   15, MINUTE,       16.1.2, PROVIDER, reported",
        "incident.triage,          P1, 1,  HOUR,         16.1.4, PROVIDER, reported",
        "incident.triage,          P2, 4,  HOUR,         16.1.4, PROVIDER, reported",
        "incident.triage,          P3, 1,  BUSINESS_DAY, 16.1.4, PROVIDER, reported",
        "incident.triage,          P4, 3,  BUSINESS_DAY, 16.1.4, PROVIDER, reported",
        "incident.notice,          P1, 4,  HOUR,         16.1.2, PROVIDER, detected confirmed",
        "incident.notice,          P2, 24, HOUR,         16.1.2, PROVIDER, detected confirmed",
        "incident.notice,          P3, 3,  BUSINESS_DAY, 16.1.2, PROVIDER, detected confirmed",
        "incident.notice,          P4, 3,  BUSINESS_DAY, 16.1.2, PROVIDER, detected confirmed",
        "incident.acknowledgement, P1, 4,  HOUR,         16.1.2, CUSTOMER, incident.notice.delivered",
        "incident.acknowledgement, P2, 1,  BUSINESS_DAY, 16.1.2, CUSTOMER, incident.notice.delivered",
        "incident.update,          P1, 4,  HOUR,         16.1.2, PROVIDER, delivered",
        "incident.update,          P2, 24, HOUR,         16.1.2, PROVIDER, delivered",
        "incident.update,          P3, 5,  BUSINESS_DAY, 16.1.2, PROVIDER, delivered",
        "incident.report,          P2, 10, BUSINESS_DAY, 16.1.2, PROVIDER, resolved",
        "incident.dispute,         ,   5,  BUSINESS_DAY, 16.1.2, CUSTOMER, incident.answer.delivered",
        "incident.confirmation,    P1, 5,  BUSINESS_DAY, 16.1.2, CUSTOMER, incident.report.delivered",
        // before triage, what P2 gives
        "incident.triage,          ,   4,  HOUR,         16.1.4, PROVIDER, reported",
        "incident.notice,          ,   24, HOUR,         16.1.2, PROVIDER, detected confirmed",
        "incident.update,          ,   24, HOUR,         16.1.2, PROVIDER, delivered",
    })
    void theStandardTermsAreThoseOfTheTable(
            String key, String severity, long amount, Unit unit, String clause, Obliged obliged, String anchors) {
        Map<String, String> traits = severity == null ? Map.of() : Map.of("severity", severity);
        Term term = standard().term(key, traits).orElseThrow().term();

        assertThat(term)
                .isEqualTo(new Term(
                        key,
                        clause,
                        obliged,
                        List.of(anchors.split(" ")),
                        Direction.AFTER,
                        amount,
                        unit,
                        Bound.AT_MOST,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Reminder.Share(0.5), new Reminder.Share(0.8))));
    }

    @Test
    void theRuleThatGaveTheLimitIsNamed() {
        assertThat(standard().term("incident.notice", P1).orElseThrow().rule())
                .isEqualTo("standard: incident.notice [severity=P1]");
        assertThat(standard().term("incident.receipt", P1).orElseThrow().rule())
                .isEqualTo("standard: incident.receipt");
    }

    @Test
    void anAgreementsLimitForEveryCaseIsNotUndoneByTheTemplatesForOneSeverity() {
        InForce own = read(agreement("A-7", "acme").term(limit("incident.notice", Map.of(), "2 h")));

        AgreedTerm term = own.term("incident.notice", P1).orElseThrow();
        assertThat(term.term().amount()).isEqualTo(2);
        assertThat(term.rule()).isEqualTo("agreement A-7: incident.notice");
        assertThat(term.term().clause()).isEqualTo("16.1.2");
    }

    @Test
    void anAgreementsRuleForASeverityLeavesTheOthersToTheTemplate() {
        InForce own = read(agreement("A-7", "acme").term(limit("incident.notice", P1, "30 min")));

        assertThat(own.term("incident.notice", P1).orElseThrow().rule())
                .isEqualTo("agreement A-7: incident.notice [severity=P1]");
        assertThat(own.term("incident.notice", Map.of("severity", "P2"))
                        .orElseThrow()
                        .rule())
                .isEqualTo("standard: incident.notice [severity=P2]");
    }

    @Test
    void aRuleThatSetsNoLimitKeepsTheNameOfTheOneThatDoes() {
        TermDefinition onlyAnchor = new TermDefinition(
                "incident.notice", null, null, null, List.of("confirmed"), null, null, null, null, null, List.of());
        InForce own = read(agreement("A-7", "acme").term(onlyAnchor));

        AgreedTerm term = own.term("incident.notice", P1).orElseThrow();
        assertThat(term.rule()).isEqualTo("standard: incident.notice [severity=P1]");
        assertThat(term.term().anchors()).containsExactly("confirmed");
        assertThat(term.term().reminders()).isEmpty();
        assertThat(term.term().amount()).isEqualTo(4);
    }

    @Test
    void noneRemovesALimit() {
        InForce own = read(agreement("A-7", "acme").term(limit("incident.notice", Map.of("severity", "P4"), "none")));

        assertThat(own.term("incident.notice", Map.of("severity", "P4"))).isEmpty();
        assertThat(own.term("incident.notice", Map.of("severity", "P3"))).isPresent();
    }

    @Test
    void theRuleWithMostTraitsWinsAndOfEqualsTheLater() {
        InForce every = every();
        assertThat(amount(every, "desk.answer", Map.of())).isEqualTo(10);
        assertThat(amount(every, "desk.answer", P1)).isEqualTo(15);
        assertThat(amount(every, "desk.answer", Map.of("service", "mail"))).isEqualTo(2);
        assertThat(amount(every, "desk.answer", Map.of("service", "mail", "severity", "P2", "category", "major")))
                .isEqualTo(2);
        assertThat(amount(every, "desk.answer", Map.of("service", "mail", "severity", "P1")))
                .isEqualTo(5);
        InForce equals = read(agreement("A-7", "acme")
                .template("every-kind")
                .term(limit("desk.answer", Map.of("service", "mail"), "7 min"))
                .term(limit("desk.answer", P1, "8 min")));
        assertThat(amount(equals, "desk.answer", Map.of("service", "mail", "severity", "P1")))
                .isEqualTo(8);
    }

    @Test
    void aTemplateCarriesLimitsBeforeAnAnchor() {
        Term notice = every().term("change.notice", Map.of("category", "normal"))
                .orElseThrow()
                .term();
        assertThat(notice.direction()).isEqualTo(Direction.BEFORE);
        assertThat(notice.unit()).isEqualTo(Unit.BUSINESS_DAY);
        assertThat(notice.reminders())
                .containsExactly(new Reminder.Offset(Duration.ofDays(-2)), new Reminder.Offset(Duration.ofHours(-4)));
        assertThat(every().term("change.notice", Map.of("category", "major"))
                        .orElseThrow()
                        .term())
                .extracting(Term::amount, Term::unit, Term::direction)
                .containsExactly(30L, Unit.DAY, Direction.BEFORE);
        assertThat(every().term("change.notice", Map.of("category", "emergency")))
                .isEmpty();
    }

    @Test
    void aTemplateCarriesMinimumPeriodsExtensionsSecondBoundsAndMonths() {
        Term retrieval =
                every().term("termination.retrieval", Map.of()).orElseThrow().term();
        assertThat(retrieval.bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(retrieval.extension()).contains(new Extension(Obliged.CUSTOMER, 1, 30, Unit.DAY));
        assertThat(every().term("operation.approval", Map.of())
                        .orElseThrow()
                        .term()
                        .notLaterThan())
                .contains("slot-start");
        assertThat(every().term("switching.notice", Map.of()).orElseThrow().term())
                .extracting(Term::amount, Term::unit)
                .containsExactly(2L, Unit.MONTH);
    }

    @Test
    void anAgreementCanTakeAwayASecondBoundAndAnExtension() {
        InForce own = read(agreement("A-7", "acme")
                .template("every-kind")
                .term(new TermDefinition(
                        "operation.approval", null, null, null, null, null, null, null, "none", null, null))
                .term(new TermDefinition(
                        "termination.retrieval",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        new TermDefinition.Extension(null, 0, null),
                        null)));

        assertThat(own.term("operation.approval", Map.of()).orElseThrow().term().notLaterThan())
                .isEmpty();
        Term retrieval =
                own.term("termination.retrieval", Map.of()).orElseThrow().term();
        assertThat(retrieval.extension()).isEmpty();
        assertThat(retrieval.bound()).isEqualTo(Bound.AT_MOST);
    }

    @Test
    void anAgreementCanAddAnObligationOfItsOwn() {
        InForce own = read(agreement("A-7", "acme")
                .term(new TermDefinition(
                        "incident.callback",
                        null,
                        "§ 4",
                        "provider",
                        List.of("asked"),
                        null,
                        "2 sh",
                        null,
                        null,
                        null,
                        null)));

        assertThat(own.term("incident.callback", P1).orElseThrow().rule())
                .isEqualTo("agreement A-7: incident.callback");
    }

    @Test
    void everyShippedTemplateCanBeReadAndSaysWhereItIsFrom() {
        assertThat(Templates.shipped().ids()).contains("standard", "every-kind");
        Templates.shipped().byId().values().forEach(template -> {
            assertThat(template.rules()).isNotEmpty();
            assertThat(template.source()).isNotBlank();
            assertThat(java.time.LocalDate.parse(template.checked())).isNotNull();
            assertThat(template.title()).containsOnlyKeys("en", "zh");
        });
        assertThat(Templates.shipped().find("every-kind").orElseThrow().notLegalAdvice())
                .containsOnlyKeys("en", "zh");
    }

    private static long amount(InForce agreement, String key, Map<String, String> traits) {
        return agreement.term(key, traits).orElseThrow().term().amount();
    }

    private static InForce standard() {
        return read(agreement("A-1", "acme"));
    }

    private static InForce every() {
        return read(agreement("A-1", "acme").template("every-kind"));
    }

    private static InForce read(AgreementBuilder agreement) {
        return new Agreements.Written(
                        Texts.write(agreement.build()),
                        Texts.write(Given.office().build()))
                .read();
    }
}
