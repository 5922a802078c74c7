package io.parley.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.party.Duty;
import io.parley.party.Parties;
import io.parley.party.Party;
import io.parley.party.Services;
import io.parley.party.Staff;
import io.parley.party.StaffRole;
import io.parley.support.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class SampleDataTest {

    @Test
    void theSampleTellsItsStory() {
        try (var context = start(TestDatabase.H2, "127.0.0.1")) {
            Parties parties = context.getBean(Parties.class);
            Services services = context.getBean(Services.class);
            Staff staff = context.getBean(Staff.class);

            assertThat(parties.provider().id()).isEqualTo("yunqiao");
            assertThat(services.customersOf(List.of("object-storage"))).containsExactly("huaxin", "rheinwerk");
            assertThat(parties.customers())
                    .extracting(Party::id)
                    .containsExactlyInAnyOrder("huaxin", "rheinwerk", "mesa");
            assertThat(parties.customers())
                    .extracting(Party::language)
                    .containsOnly(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
            assertThat(parties.customers())
                    .allSatisfy(customer -> assertThat(parties.contacts(customer.id(), Duty.SECURITY))
                            .hasSizeBetween(2, 3));
            assertThat(staff.holding(StaffRole.RESPONDER)).hasSize(2);
            for (StaffRole role : StaffRole.values()) {
                assertThat(staff.holding(role)).as(role.word()).isNotEmpty();
            }
            assertThat(staff.all())
                    .allSatisfy(person -> assertThat(person.roles()).hasSize(1));
        }
    }

    @Test
    void theSampleIsRefusedAsAFileOfOnesOwnForItsPlainPasswordsOnly() {
        assertThatThrownBy(() -> PartiesFile.read(SampleData.content(), PasswordRule.HASHED))
                .isInstanceOfSatisfying(RefusedFile.class, refusal -> assertThat(refusal.flaws())
                        .extracting(Flaw::key)
                        .containsOnly("setup.check.plain-password"));
    }

    @Test
    void anInstallationThatHasAProviderIsLeftAlone() {
        String url = TestDatabase.H2.freshUrl();
        try (var context = start(TestDatabase.H2, url, "127.0.0.1")) {
            var jdbc = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
            jdbc.sql("update party set name = 'Ours' where kind = 'PROVIDER'").update();
        }
        try (var context = start(TestDatabase.H2, url, "127.0.0.1")) {
            assertThat(context.getBean(Parties.class).provider().name()).isEqualTo("Ours");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "::"})
    void whereOthersCouldReachItTheStartFails(String address) {
        assertThatThrownBy(() -> start(TestDatabase.H2, address).close())
                .hasStackTraceContaining("Sample data has passwords that everybody knows")
                .hasStackTraceContaining("set it to 127.0.0.1");
    }

    @Test
    void onARealDatabaseTheStartFails() {
        assertThatThrownBy(() -> start(TestDatabase.POSTGRES, "127.0.0.1").close())
                .hasStackTraceContaining("the database is not the embedded one");
    }

    private static ConfigurableApplicationContext start(TestDatabase database, String address) {
        return start(database, database.freshUrl(), address);
    }

    private static ConfigurableApplicationContext start(TestDatabase database, String url, String address) {
        return new SpringApplicationBuilder(ImportContext.class, SampleData.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--parley.sample-data=true",
                        "--server.address=" + address,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=");
    }
}
