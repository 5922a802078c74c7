package io.parley.agreement;

import static io.parley.agreement.Given.agreement;
import static io.parley.agreement.Given.limit;
import static io.parley.agreement.Given.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.agreement.AgreementRegister.Outcome;
import io.parley.agreement.AgreementRegister.Result;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgreementsTest {

    private static final Map<String, String> NO_TRAITS = Map.of();

    private final SettableClock clock = SettableClock.at("2026-08-01T08:00:00Z");
    private AgreementRegister register;
    private Agreements agreements;
    private AutoCloseable pool;

    private void on(TestDatabase database) {
        var source = database.fresh();
        pool = source instanceof AutoCloseable closeable ? closeable : () -> {};
        JdbcClient jdbc = JdbcClient.create(source);
        register = new AgreementRegister(jdbc);
        agreements = new Agreements(jdbc, clock);
    }

    @AfterEach
    void close() throws Exception {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsSavedIsInForceAndGivesTerms(TestDatabase database) {
        on(database);
        AgreementDefinition acme = agreement("A-1", "acme").build();
        register.save(List.of(office().holidaysOf("cn-2026").build()), List.of(acme));

        assertThat(agreements.inForce("acme")).contains(acme);
        AgreedTerm report =
                agreements.term("acme", "incident.report", NO_TRAITS).orElseThrow();
        assertThat(report.rule()).isEqualTo("standard: incident.report");
        assertThat(report.zone().getId()).isEqualTo("Asia/Shanghai");
        // 10 business days from Monday 21 September 2026, over the Mid-Autumn Festival and the National Day,
        // with Saturday 10 October worked
        assertThat(report.due(Given.at("2026-09-21T10:00", "Asia/Shanghai"), Optional.empty()))
                .isEqualTo(Given.at("2026-10-12T18:00", "Asia/Shanghai"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void savingSaysWhatIsNewChangedAndUnchanged(TestDatabase database) {
        on(database);
        AgreementDefinition one = agreement("A-1", "acme").until("2026-12-31").build();
        AgreementDefinition two = agreement("A-2", "beta").build();

        var first = register.save(List.of(office().build()), List.of(one));
        assertThat(first.calendars()).containsExactly(new Result("office", Outcome.NEW));
        assertThat(first.agreements()).containsExactly(new Result("A-1", Outcome.NEW));

        var again = register.save(List.of(office().build()), List.of(one));
        assertThat(again.calendars()).containsExactly(new Result("office", Outcome.UNCHANGED));
        assertThat(again.agreements()).containsExactly(new Result("A-1", Outcome.UNCHANGED));

        var then = register.save(
                List.of(office().holiday("2026-08-03").build()),
                List.of(
                        agreement("A-1", "acme")
                                .until("2026-12-31")
                                .term(limit("incident.report", NO_TRAITS, "5 bd"))
                                .build(),
                        two));
        assertThat(then.calendars()).containsExactly(new Result("office", Outcome.CHANGED));
        assertThat(then.agreements())
                .containsExactly(new Result("A-1", Outcome.CHANGED), new Result("A-2", Outcome.NEW));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aChangedAgreementOrCalendarHoldsAtOnceAlsoWhereTheOldOneWasInUse(TestDatabase database) {
        on(database);
        Instant friday = Given.at("2026-07-31T10:00", "Asia/Shanghai");
        register.save(
                List.of(office().build()), List.of(agreement("A-1", "acme").build()));
        assertThat(due("incident.confirmation", friday)).isEqualTo(Given.at("2026-08-07T18:00", "Asia/Shanghai"));

        register.save(List.of(office().holiday("2026-08-03").build()), List.of());
        assertThat(due("incident.confirmation", friday)).isEqualTo(Given.at("2026-08-10T18:00", "Asia/Shanghai"));

        register.save(
                List.of(),
                List.of(agreement("A-1", "acme")
                        .term(limit("incident.confirmation", NO_TRAITS, "1 bd"))
                        .build()));
        assertThat(due("incident.confirmation", friday)).isEqualTo(Given.at("2026-08-04T18:00", "Asia/Shanghai"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAgreementHoldsFromItsFirstDayThroughItsLastInItsZone(TestDatabase database) {
        on(database);
        register.save(
                List.of(office().build()),
                List.of(
                        agreement("A-1", "acme")
                                .from("2026-07-01")
                                .until("2026-07-31")
                                .build(),
                        agreement("A-2", "acme")
                                .from("2026-08-01")
                                .until("2026-08-31")
                                .build()));

        // Shanghai's midnight is at 16:00 in UTC
        assertThat(inForceAt("2026-06-30T15:59:59.999Z")).isEmpty();
        assertThat(inForceAt("2026-06-30T16:00:00Z")).contains("A-1");
        assertThat(inForceAt("2026-07-31T15:59:59.999Z")).contains("A-1");
        assertThat(inForceAt("2026-07-31T16:00:00Z")).contains("A-2");
        assertThat(inForceAt("2026-08-31T16:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPartyWithoutAnAgreementIsToldApartFromOneWithoutALimit(TestDatabase database) {
        on(database);
        register.save(
                List.of(office().build()), List.of(agreement("A-1", "acme").build()));

        assertThat(agreements.term("acme", "incident.authority", NO_TRAITS)).isEmpty();
        assertThat(agreements.term("acme", "no.such-key", NO_TRAITS)).isEmpty();
        assertThat(agreements.inForce("stranger")).isEmpty();
        assertThatThrownBy(() -> agreements.term("stranger", "incident.notice", NO_TRAITS))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("stranger has no agreement in force")
                .hasMessageContaining("add one to the setup");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPartyHasOneAgreementAtATime(TestDatabase database) {
        on(database);
        register.save(
                List.of(office().build()), List.of(agreement("A-1", "acme").build()));
        AgreementDefinition next = agreement("A-2", "acme").from("2027-01-01").build();

        assertThatThrownBy(() -> register.save(List.of(), List.of(next)))
                .isInstanceOf(RefusedDefinition.class)
                .hasMessageContaining("agreements[0].from")
                .hasMessageContaining("A-2 and A-1 at once")
                .hasMessageContaining("let one end (until)");

        // ending the old one in the same save makes room
        register.save(
                List.of(),
                List.of(next, agreement("A-1", "acme").until("2026-12-31").build()));
        assertThat(inForceAt("2027-06-01T00:00:00Z")).contains("A-2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void allTermsOfAPartyCanBeListedForPeople(TestDatabase database) {
        on(database);
        register.save(
                List.of(office().build()),
                List.of(agreement("A-1", "acme")
                        .term(limit("incident.report", Map.of("severity", "P1"), "3 bd"))
                        .build()));

        assertThat(agreements.terms("acme"))
                .filteredOn(row -> row.term().term().key().equals("incident.report"))
                .extracting(row -> row.traits() + " " + row.term().term().amount() + ", "
                        + row.term().rule())
                .containsExactly(
                        "{} 10, standard: incident.report",
                        "{severity=P1} 3, agreement A-1: incident.report [severity=P1]");
        assertThat(agreements.terms("acme"))
                .noneMatch(row -> row.term().term().key().equals("incident.authority"));
    }

    private Instant due(String key, Instant anchor) {
        return agreements.term("acme", key, NO_TRAITS).orElseThrow().due(anchor, Optional.empty());
    }

    private Optional<String> inForceAt(String instant) {
        clock.set(Instant.parse(instant));
        return agreements.inForce("acme").map(AgreementDefinition::id);
    }
}
