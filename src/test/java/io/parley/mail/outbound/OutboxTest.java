package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameLetterTwiceIsOneLetter(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);

        assertThat(room.post(letter().build())).isTrue();
        assertThat(room.post(letter().with("what", "something else").build())).isFalse();
        assertThat(room.only().subject()).endsWith("Storage is slow");
        assertThat(room.post(letter().round(2).build())).isTrue();
        assertThat(room.post(letter().revision(2).build())).isTrue();
        assertThat(room.post(letter().to("bo", "Bo", "bo@customer.example").build()))
                .isTrue();
        assertThat(room.post(letter().message("sample.staff").build())).isTrue();
        assertThat(room.postbox.letters(LetterBuilder.NUMBER)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStepThatFailsSendsNothing(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);

        assertThatThrownBy(() -> room.transactions.executeWithoutResult(status -> {
                    room.outbox.post(letter().build());
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        assertThat(room.sender.sendDue()).isZero();
        assertThat(room.postbox.letters(LetterBuilder.NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoeverReadsTheTableCannotActAsTheContact(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.sender.sendDue();

        String stored = room.jdbc
                .sql("select subject || body_text || body_html from letter")
                .query(String.class)
                .single();

        assertThat(stored).contains("{{personal-link}}").doesNotContain("secret-of");
    }

    @Test
    void aLetterOutsideOfAStepsTransactionIsRefused() {
        Mailroom room = new Mailroom(TestDatabase.H2, carrier);

        assertThatThrownBy(() -> room.outbox.post(letter().build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be posted in the transaction of the step");
    }

    @Test
    void aLetterThatMakesNoSenseNamesItsField() {
        assertThatThrownBy(() -> letter().round(0).build()).hasMessageContaining("round and revision");
        assertThatThrownBy(() ->
                        new MailSettings(Optional.of("a@b.example\nc"), Optional.empty(), Optional.empty(), true, 2))
                .hasMessageContaining("parley.mail.from");
        assertThatThrownBy(() -> new MailSettings(Optional.empty(), Optional.empty(), Optional.empty(), true, 17))
                .hasMessageContaining("parley.mail.threads is 17");
    }
}
