package io.parley.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.access.Links.Link;
import io.parley.casefile.CaseNumber;
import io.parley.party.Parties;
import io.parley.party.PartyRegister;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LinksTest {

    private static final CaseNumber CASE = new CaseNumber("INC-2026-000001");
    private static final Duration WEEK = Duration.ofDays(7);

    private final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    private PartyRegister register;
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLinkOpensWhatItWasIssuedForUntilItExpires(TestDatabase database) {
        Links links = links(database.fresh(), "one");
        String id = links.issue("anna", CASE, "track", WEEK);
        String token = token(links.address(id));

        assertThat(links.address(id)).hasHost("parley.example").hasPath("/sub/portal/link/" + token);
        assertThat(links.open(token))
                .contains(new Link(id, "anna", CASE, "track", clock.instant().plus(WEEK)));

        clock.advance(WEEK.minusMillis(1));
        assertThat(links.open(token)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(links.open(token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRevokedLinkAndALeaversLinkOpenNothing(TestDatabase database) {
        Links links = links(database.fresh(), "one");
        String revoked = links.issue("anna", CASE, "track", WEEK);
        String leavers = links.issue("chen", CASE, "track", WEEK);
        assertThat(links.open(token(links.address(leavers)))).isPresent();

        links.revoke(revoked);
        register.save(AccessGround.book(kept -> !kept.equals("chen")));

        assertThat(links.open(token(links.address(revoked)))).isEmpty();
        assertThat(links.open(token(links.address(leavers)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatStandsInTheDatabaseOpensNothing(TestDatabase database) {
        DataSource source = database.fresh();
        Links links = links(source, "one");
        String id = links.issue("anna", CASE, "track", WEEK);
        String token = token(links.address(id));

        assertThat(links.open(id)).isEmpty();
        assertThat(jdbc.sql("select * from link").query().singleRow().values())
                .noneMatch(value -> String.valueOf(value).contains(token));
        assertThat(links(source, "two").open(token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onlyTheVeryTokenOpens(TestDatabase database) {
        Links links = links(database.fresh(), "one");
        String token = token(links.address(links.issue("anna", CASE, "track", WEEK)));

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.open(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("changed at %s", i)
                    .isEmpty();
        }
        assertThat(links.open("")).isEmpty();
        assertThat(links.open(token + "=")).isEmpty();
        assertThat(links.open(" " + token)).isEmpty();
        assertThat(links.open("\0".repeat(48))).isEmpty();
        assertThat(links.open("x".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nonsenseIsRefusedWithTheRemedy(TestDatabase database) {
        Links links = links(database.fresh(), "one");

        assertThatThrownBy(() -> links.issue("anna", CASE, "sign-in", WEEK)).hasMessageContaining("name the step");
        assertThatThrownBy(() -> links.issue("anna", CASE, "track", Duration.ZERO))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> links.address("never issued"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("issue it first");
    }

    private Links links(DataSource source, String secret) {
        jdbc = JdbcClient.create(source);
        register = new PartyRegister(jdbc, clock);
        register.save(AccessGround.book(kept -> true));
        var settings = new AccessSettings(
                Path.of("unused"), URI.create("https://parley.example/sub/"), new AccessSettings.Access(""));
        return new Links(
                jdbc, new Parties(jdbc), clock, new LinkSeal(secret.repeat(11).getBytes(UTF_8)), settings);
    }

    private static String token(URI address) {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
