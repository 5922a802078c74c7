package io.parley.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.party.Actor;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import io.parley.trail.Trail;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseAccessTest {

    private static final Actor SOMEBODY = Actor.system("test");

    private final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    private final DataSource source = TestDatabase.H2.fresh();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Cases cases = new Cases(source, new Trail(source, clock), clock);
    private final CaseAccess access = new CaseAccess(cases);
    private final CaseFile providers =
            transaction.execute(s -> cases.open(CaseKind.INCIDENT, "provider", "Outage", "received", SOMEBODY));
    private final CaseFile acmes = customers("acme");
    private final CaseFile bolts = customers("bolt");

    @Test
    void aPartySeesItsOwnCases() {
        assertThat(access.visible(acmes.reference(), "acme")).contains(acmes);
    }

    @Test
    void anothersCaseTheProvidersAndNoneAreAllTheSameToIt() {
        assertThat(access.visible(bolts.reference(), "acme")).isEmpty();
        assertThat(access.visible(providers.reference(), "acme")).isEmpty();
        assertThat(access.visible("no such reference", "acme")).isEmpty();
        assertThat(access.visible(acmes.number().value(), "acme")).isEmpty();
    }

    @Test
    void aSessionThatBeganWithACasesLinkShowsThatCaseOnly() {
        CaseFile another = customers("acme");

        assertThat(access.visible(acmes.reference(), anna(Optional.of(acmes.number()))))
                .contains(acmes);
        assertThat(access.visible(another.reference(), anna(Optional.of(acmes.number()))))
                .isEmpty();
        assertThat(access.visible(bolts.reference(), anna(Optional.of(bolts.number()))))
                .isEmpty();
        assertThat(access.visible(another.reference(), anna(Optional.empty()))).contains(another);
    }

    @Test
    void aCaseThatItsPartyHasNotBeenToldOfIsNotThereYet() {
        CaseFile untold = opened("acme");

        assertThat(access.visible(untold.reference(), "acme")).isEmpty();
    }

    private CaseFile customers(String customer) {
        CaseFile file = opened(customer);
        transaction.executeWithoutResult(s -> cases.announce(file.number()));
        return file;
    }

    private CaseFile opened(String customer) {
        return transaction.execute(s -> cases.openFor(customer, providers.number(), "Outage", "received", SOMEBODY));
    }

    private static ContactPrincipal anna(Optional<CaseNumber> onlyCase) {
        return new ContactPrincipal("anna", "acme", onlyCase, Instant.MAX);
    }
}
