package io.parley.party;

import static io.parley.party.BookBuilder.aContact;
import static io.parley.party.BookBuilder.book;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyBookTest {

    @Test
    void aDutyNamesOnlyContactsOfItsParty() {
        BookBuilder book = book().customer("acme", "a").customer("beta", "b").duty("acme", Duty.SECURITY, "b");
        assertThatThrownBy(book::build).hasMessage("Party 'acme' has no contact 'b'");
    }

    @Test
    void anIdIsGivenOnce() {
        BookBuilder book = book().customer("acme", "a").customer("beta", "a");
        assertThatThrownBy(book::build).hasMessage("Two entries are contact 'a'");
    }

    @Test
    void onlyCustomersUseServices() {
        BookBuilder book = book().party("grid", PartyKind.PEER).service("storage", "grid");
        assertThatThrownBy(book::build).hasMessage("There is no customer 'grid'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two@a.example,b@b.example", "a@b.example\nBcc: x@y.example", "nobody", "A <a@b.example>", ""})
    void anAddressIsOneAddressAndNothingElse(String email) {
        assertThatThrownBy(() -> aContact("a", "acme", email)).hasMessageContaining("not one mail address");
    }
}
