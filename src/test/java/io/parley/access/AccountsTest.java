package io.parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.access.Accounts.Account;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {

    private final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void manyGuessesAtOnceGetNoMoreTriesThanOneAfterTheOther(TestDatabase database) throws Exception {
        Accounts accounts = accounts(database);
        accounts.save("ada", "ada", AccessGround.HASH);
        Account ada = accounts.find("ada").orElseThrow();
        Callable<Boolean> guess = () -> accounts.takeTry(ada);
        var pool = Executors.newFixedThreadPool(8);
        int tries = 0;
        try {
            for (var taken : pool.invokeAll(Collections.nCopies(40, guess))) {
                tries += taken.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        assertThat(tries).isEqualTo(5);

        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.takeTry(ada)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void savingTheSameAgainKeepsTheLockAndANewPasswordEndsIt(TestDatabase database) {
        Accounts accounts = accounts(database);
        accounts.save("ada", "ada", AccessGround.HASH);
        Account ada = accounts.find("ADA").orElseThrow();
        for (int i = 0; i < 5; i++) {
            accounts.takeTry(ada);
        }

        accounts.save(" Ada", "ada", AccessGround.HASH);
        assertThat(accounts.takeTry(ada)).isFalse();

        accounts.save("ada", "ada", AccessGround.HASH.replaceAll(".$", "x"));
        assertThat(accounts.takeTry(ada)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsNotNamedIsClosedAndOpensWhenItIsNamedAgain(TestDatabase database) {
        Accounts accounts = accounts(database);
        accounts.save("ada", "ada", AccessGround.HASH);
        accounts.save("li", "li.wei", AccessGround.HASH);

        accounts.retain(List.of("LI"));

        assertThat(accounts.find("ada")).hasValueSatisfying(account -> assertThat(accounts.takeTry(account))
                .isFalse());
        assertThat(accounts.find("li")).hasValueSatisfying(account -> assertThat(accounts.takeTry(account))
                .isTrue());
        accounts.save("ada", "ada", AccessGround.HASH);
        assertThat(accounts.find("ada")).hasValueSatisfying(account -> assertThat(accounts.takeTry(account))
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a b", "ä", "a\0", "${x}"})
    void aNameThatCannotBeTypedIsRefused(String name) {
        Accounts accounts = accounts(TestDatabase.H2);

        assertThatThrownBy(() -> accounts.save(name, "ada", AccessGround.HASH))
                .hasMessageContaining("cannot be an account's name; use letters");
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void aPasswordThatIsNotHashedIsRefusedWithoutBeingRepeated() {
        Accounts accounts = accounts(TestDatabase.H2);

        assertThatThrownBy(() -> accounts.save("ada", "ada", "{noop}secret"))
                .hasMessageContaining("'ada' is not hashed; give {bcrypt}")
                .hasMessageNotContaining("secret");
    }

    private Accounts accounts(TestDatabase database) {
        return new Accounts(JdbcClient.create(database.fresh()), clock);
    }
}
