package io.parley.casefile;

import static io.parley.casefile.CaseGround.ANNA;
import static io.parley.casefile.CaseGround.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CasesTest {

    private static final CaseNumber NOWHERE = new CaseNumber("INC-2026-999999");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCaseIsNumberedOverAllKindsAndKnownByARandomReference(TestDatabase database) {
        var ground = new CaseGround(database);

        CaseFile incident = ground.incident("Disk array lost");
        ground.clock.set(Instant.parse("2026-12-31T23:59:59.999Z"));
        CaseFile change = ground.call(() -> ground.cases.open(CaseKind.CHANGE, "provider", "Move", "planned", LI));
        ground.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        CaseFile operation =
                ground.call(() -> ground.cases.open(CaseKind.OPERATION, "provider", "Erase", "requested", LI));

        assertThat(incident.number()).hasToString("INC-2026-000001");
        assertThat(change.number()).hasToString("CHG-2026-000002");
        assertThat(operation.number()).hasToString("OPS-2027-000003");
        assertThat(incident.reference()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(ground.cases.get(incident.number())).isEqualTo(incident);
        assertThat(ground.cases.byReference(incident.reference().toLowerCase(java.util.Locale.ROOT)))
                .contains(incident);
        assertThat(ground.cases.byReference("0000-0000-0000")).isEmpty();
        assertThat(ground.cases.byReference("\u0000' or 1=1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCustomersCaseIsOfTheParentsKindUnderTheCustomersAgreement(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile parent = ground.incident("Disk array lost");

        CaseFile first = ground.customers("huaxin", parent);
        CaseFile second = ground.customers("nordwind", parent);

        assertThat(first.kind()).isEqualTo(CaseKind.INCIDENT);
        assertThat(first.customer()).contains("huaxin");
        assertThat(first.termsOf()).isEqualTo("huaxin");
        assertThat(first.parent()).contains(parent.number());
        assertThat(ground.cases.customersCases(parent.number())).containsExactly(first, second);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.customers("huaxin", first))
                .withMessageContaining("'parent'");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatHappensToACaseIsOnItsTrail(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        ground.run(() -> {
            ground.cases.join(file.number(), "reporter", ANNA);
            ground.cases.reach(file.number(), "confirmed", LI);
            ground.cases.rename(file.number(), "Disk array lost in Y2");
            ground.cases.remember(file.number(), "detected", Instant.EPOCH);
            ground.cases.trait(file.number(), "severity", "P1");
            ground.cases.close(file.number(), "resolved", LI);
        });

        assertThat(ground.trailOf(file))
                .containsExactly(
                        "case.opened person:li.wei",
                        "case.joined contact:anna",
                        "case.status person:li.wei",
                        "case.renamed system:casefile",
                        "case.instant system:casefile",
                        "case.trait system:casefile",
                        "case.closed person:li.wei");
        assertThat(ground.cases.get(file.number()).title()).isEqualTo("Disk array lost in Y2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void repeatingAStatusOrAnEndChangesNothing(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        ground.clock.advance(Duration.ofHours(1));
        ground.run(() -> {
            ground.cases.reach(file.number(), "confirmed", LI);
            ground.cases.close(file.number(), "resolved", LI);
        });
        CaseFile closed = ground.cases.get(file.number());
        ground.clock.advance(Duration.ofHours(1));

        ground.run(() -> {
            ground.cases.reach(file.number(), "confirmed", LI);
            ground.cases.close(file.number(), "other", ANNA);
            ground.cases.rename(file.number(), file.title());
        });

        assertThat(ground.cases.get(file.number())).isEqualTo(closed);
        assertThat(closed.outcome()).contains("resolved");
        assertThat(closed.closed()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(ground.cases.statuses(file.number()))
                .containsExactly(
                        new Cases.StatusReached("received", Instant.parse("2026-03-02T09:00:00Z")),
                        new Cases.StatusReached("confirmed", Instant.parse("2026-03-02T10:00:00Z")));
        assertThat(ground.trailOf(file)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anInstantIsCorrectedForwardAndTheOldOneStaysOnTheTrail(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");
        Instant wrong = Instant.parse("2026-03-02T08:00:00Z");
        Instant right = Instant.parse("2026-03-02T07:30:00.5Z");

        ground.run(() -> ground.cases.remember(file.number(), "detected", wrong));
        ground.run(() -> ground.cases.remember(file.number(), "detected", right));
        ground.run(() -> ground.cases.remember(file.number(), "detected", right));

        assertThat(ground.cases.instant(file.number(), "detected")).contains(right);
        assertThat(ground.trail.entries(file.number().value(), 1, 10))
                .extracting(entry -> entry.values().get("was"))
                .containsExactly(null, wrong.toString());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCustomersCaseFallsBackToTheProvidersInstantsAndTraits(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile parent = ground.incident("Disk array lost");
        CaseFile child = ground.customers("huaxin", parent);
        Instant detected = Instant.parse("2026-03-02T08:00:00Z");
        Instant confirmed = Instant.parse("2026-03-02T08:30:00Z");

        ground.run(() -> {
            ground.cases.remember(parent.number(), "detected", detected);
            ground.cases.remember(parent.number(), "confirmed", detected);
            ground.cases.remember(child.number(), "confirmed", confirmed);
            ground.cases.trait(parent.number(), "severity", "P2");
            ground.cases.trait(parent.number(), "category", "major");
            ground.cases.trait(child.number(), "severity", "P1");
            ground.cases.trait(child.number(), "severity", "P3");
        });

        assertThat(ground.cases.instant(child.number(), "detected")).contains(detected);
        assertThat(ground.cases.instant(child.number(), "confirmed")).contains(confirmed);
        assertThat(ground.cases.instant(child.number(), "resolved")).isEmpty();
        assertThat(ground.cases.traits(child.number())).isEqualTo(Map.of("severity", "P3", "category", "major"));
        assertThat(ground.cases.traits(parent.number())).isEqualTo(Map.of("severity", "P2", "category", "major"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPersonTakesAPartOnce(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        ground.run(() -> {
            ground.cases.join(file.number(), "reporter", ANNA);
            ground.cases.join(file.number(), "reporter", ANNA);
            ground.cases.join(file.number(), "reporter", LI);
            ground.cases.join(file.number(), "approver", LI);
        });

        assertThat(ground.cases.participants(file.number()))
                .extracting(Cases.Participant::part, Cases.Participant::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reporter", ANNA),
                        org.assertj.core.groups.Tuple.tuple("reporter", LI),
                        org.assertj.core.groups.Tuple.tuple("approver", LI));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void linkedCasesKnowEachOther(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile incident = ground.incident("Disk array lost");
        CaseFile change = ground.call(() -> ground.cases.open(CaseKind.CHANGE, "provider", "Move", "planned", LI));

        ground.run(() -> ground.cases.link(incident.number(), change.number(), "follow-up"));
        ground.run(() -> ground.cases.link(incident.number(), change.number(), "follow-up"));

        Instant now = ground.clock.instant();
        assertThat(ground.cases.links(incident.number()))
                .containsExactly(new CaseLink(change.number(), "follow-up", true, now));
        assertThat(ground.cases.links(change.number()))
                .containsExactly(new CaseLink(incident.number(), "follow-up", false, now));
        assertThat(ground.trailOf(change)).containsExactly("case.opened person:li.wei", "case.linked system:casefile");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.run(() -> ground.cases.link(change.number(), change.number(), "x")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void outsideATransactionNothingIsWritten(TestDatabase database) {
        var ground = new CaseGround(database);
        CaseFile file = ground.incident("Disk array lost");

        assertThatIllegalStateException().isThrownBy(() -> ground.cases.reach(file.number(), "confirmed", LI));
        assertThatIllegalStateException()
                .isThrownBy(() -> ground.cases.open(CaseKind.INCIDENT, "provider", "Second", "received", LI));

        assertThat(ground.cases.get(file.number())).isEqualTo(file);
        assertThat(ground.cases.search(CaseQuery.all()).items()).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCaseThatDoesNotExistIsNamed(TestDatabase database) {
        var ground = new CaseGround(database);

        assertThat(ground.cases.find(NOWHERE)).isEmpty();
        assertThatThrownBy(() -> ground.cases.get(NOWHERE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("INC-2026-999999");
        assertThatThrownBy(() -> ground.run(() -> ground.cases.reach(NOWHERE, "confirmed", LI)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.incident(" "))
                .withMessageContaining("'title'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.incident("Lost\u0000"))
                .withMessageContaining("'title'");
    }
}
