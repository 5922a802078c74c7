package io.parley.party;

import static io.parley.party.BookBuilder.aContact;
import static io.parley.party.BookBuilder.aParty;
import static io.parley.party.BookBuilder.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PartyRegisterTest {

    private PartyRegister register;
    private Parties parties;
    private Services services;
    private Staff staff;

    private void on(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        register = new PartyRegister(jdbc, SettableClock.at("2026-03-02T08:00:00Z"));
        parties = new Parties(jdbc);
        services = new Services(jdbc);
        staff = new Staff(jdbc);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beforeAnImportTheMissingProviderNamesTheRemedy(TestDatabase database) {
        on(database);
        assertThat(parties.haveProvider()).isFalse();
        assertThatThrownBy(parties::provider)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("import parties.yaml");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyFieldComesBackAsItWasSaved(TestDatabase database) {
        on(database);
        Contact contact = aContact("c1", "acme", "C.One@acme.example");
        register.save(book().customer("acme")
                .contact(contact)
                .person("li", StaffRole.RESPONDER, StaffRole.CHANGE_MANAGER)
                .build());

        assertThat(parties.provider()).isEqualTo(aParty("provider", PartyKind.PROVIDER));
        assertThat(parties.find("acme")).contains(aParty("acme", PartyKind.CUSTOMER));
        assertThat(parties.contact("c1")).contains(contact);
        assertThat(staff.find("li").orElseThrow().roles())
                .containsExactlyInAnyOrder(StaffRole.RESPONDER, StaffRole.CHANGE_MANAGER);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void contactsOfADutyComeFromFirstToLastResort(TestDatabase database) {
        on(database);
        register.save(book().customer("acme", "a", "b", "c")
                .duty("acme", Duty.SECURITY, "c", "a", "b")
                .duty("acme", Duty.LEGAL, "b")
                .build());

        assertThat(parties.contacts("acme", Duty.SECURITY))
                .extracting(Contact::id)
                .containsExactly("c", "a", "b");
        assertThat(parties.contacts("acme", Duty.CHANGE)).isEmpty();
        assertThat(parties.contacts("acme")).extracting(Contact::id).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theOrderOfADutyCanBeTurnedRound(TestDatabase database) {
        on(database);
        register.save(book().customer("acme", "a", "b")
                .duty("acme", Duty.SECURITY, "a", "b")
                .build());

        PartyChanges changes = register.save(book().customer("acme", "a", "b")
                .duty("acme", Duty.SECURITY, "b", "a")
                .build());

        assertThat(changes).isEqualTo(new PartyChanges(0, 1, 0));
        assertThat(parties.contacts("acme", Duty.SECURITY))
                .extracting(Contact::id)
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void savingTheSameBookAgainChangesNothing(TestDatabase database) {
        on(database);
        PartyBook book = book().customer("acme", "a", "b")
                .party("grid", PartyKind.PEER, "g")
                .party("police", PartyKind.AUTHORITY)
                .duty("acme", Duty.SECURITY, "a", "b")
                .service("storage", "acme")
                .person("li", StaffRole.RESPONDER)
                .build();

        assertThat(register.save(book).none()).isFalse();
        assertThat(register.save(book).none()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatVanishedIsEndedButAPartyIsStillFound(TestDatabase database) {
        on(database);
        register.save(book().customer("acme", "a")
                .customer("beta", "b1", "b2")
                .duty("beta", Duty.SECURITY, "b1", "b2")
                .service("storage", "acme", "beta")
                .service("mail", "acme")
                .person("li", StaffRole.RESPONDER)
                .person("wu", StaffRole.RESPONDER)
                .build());

        PartyChanges changes = register.save(book().customer("beta", "b2")
                .duty("beta", Duty.SECURITY, "b2")
                .service("storage", "beta")
                .person("wu", StaffRole.RESPONDER)
                .build());

        assertThat(changes.ended()).isEqualTo(5);
        assertThat(parties.customers()).extracting(Party::id).containsExactly("beta");
        assertThat(parties.find("acme")).isPresent();
        assertThat(parties.contact("a")).isEmpty();
        assertThat(parties.contactsAt("a@acme.example")).isEmpty();
        assertThat(parties.partyOfContact("a")).contains("acme");
        assertThat(parties.contacts("beta", Duty.SECURITY))
                .extracting(Contact::id)
                .containsExactly("b2");
        assertThat(services.all()).extracting(Service::id).containsExactly("storage");
        assertThat(services.customersOf(Set.of("storage", "mail"))).containsExactly("beta");
        assertThat(staff.find("li")).isEmpty();
        assertThat(staff.holding(StaffRole.RESPONDER)).extracting(Person::id).containsExactly("wu");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatComesBackIsLiveAgain(TestDatabase database) {
        on(database);
        PartyBook with = book().customer("acme", "a").build();
        register.save(with);
        register.save(book().build());

        assertThat(register.save(with)).isEqualTo(new PartyChanges(2, 0, 0));
        assertThat(parties.contact("a")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAddressIsFoundInAnyCaseAndMayServeSeveralParties(TestDatabase database) {
        on(database);
        register.save(book().customer("acme")
                .customer("beta")
                .contact(aContact("a", "acme", "Duty@Shared.example"))
                .contact(aContact("b", "beta", "duty@shared.example"))
                .build());

        assertThat(parties.contactsAt(" dUTY@shared.EXAMPLE"))
                .extracting(Contact::id)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anIncidentOnOneServiceAffectsThoseWhoUseIt(TestDatabase database) {
        on(database);
        register.save(book().customer("acme")
                .customer("beta")
                .customer("gamma")
                .service("storage", "gamma", "acme")
                .service("mail", "beta", "acme")
                .build());

        assertThat(services.customersOf(List.of("storage"))).containsExactly("acme", "gamma");
        assertThat(services.customersOf(List.of("storage", "mail"))).containsExactly("acme", "beta", "gamma");
        assertThat(services.customersOf(List.of())).isEmpty();
        assertThat(services.of("beta")).extracting(Service::id).containsExactly("mail");
    }
}
