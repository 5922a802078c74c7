package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import io.parley.support.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderTest {

    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAcceptedLetterIsRecordedThenTold(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.clock.advance(Duration.ofSeconds(5));

        assertThat(room.sender.sendDue()).isEqualTo(1);

        LetterView sent = room.only();
        assertThat(sent.status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(sent.settled()).contains(Mailroom.START.plusSeconds(5));
        assertThat(room.deliveries.recorded)
                .containsExactly(new Deliveries.Fate(
                        sent.id(),
                        LetterBuilder.NUMBER,
                        "sample.hello",
                        1,
                        1,
                        "anna",
                        true,
                        Mailroom.START.plusSeconds(5),
                        "250 OK"));
        assertThat(room.deliveries.told).isEqualTo(room.deliveries.recorded);
        assertThat(room.trailed).containsExactly("INC-2026-000007 letter.delivered system:mail 250 OK");
        assertThat(room.sender.sendDue()).isZero();
        room.messenger.tellUntold();
        assertThat(room.deliveries.told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRefusedRecipientIsFinalAndTold(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        carrier.answers.add(Outcome.refused("550 5.1.1 no such user"));
        room.post(letter().build());

        room.sender.sendDue();
        room.clock.advance(Duration.ofDays(1));
        room.sender.sendDue();

        assertThat(carrier.carried).hasSize(1);
        assertThat(room.only().status()).isEqualTo(LetterStatus.REFUSED);
        assertThat(room.only().lastError()).contains("550 5.1.1 no such user");
        assertThat(room.deliveries.told).singleElement().satisfies(fate -> {
            assertThat(fate.delivered()).isFalse();
            assertThat(fate.reason()).isEqualTo("550 5.1.1 no such user");
        });
        assertThat(room.trailed).containsExactly("INC-2026-000007 letter.refused system:mail 550 5.1.1 no such user");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAddressThatIsNoneIsRefusedWithoutAskingTheServer(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().to("x", "X", "x@example.com\r\nBcc: all@example.com").build());

        room.sender.sendDue();

        assertThat(carrier.carried).isEmpty();
        assertThat(room.only().status()).isEqualTo(LetterStatus.REFUSED);
        assertThat(room.only().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("is no mail address"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterATemporaryFailureTheSameLetterIsTriedLaterAndLater(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        int[] minutes = {1, 2, 5, 10, 30, 60, 60, 60};
        for (int wait : minutes) {
            carrier.answers.add(Outcome.postponed("451 try again later"));
            assertThat(room.sender.sendDue()).isEqualTo(1);
            assertThat(room.only().nextAttempt()).contains(room.clock.instant().plus(Duration.ofMinutes(wait)));
            assertThat(room.only().lastError()).contains("451 try again later");
            room.clock.advance(Duration.ofMinutes(wait).minusMillis(1));
            assertThat(room.sender.sendDue()).isZero();
            room.clock.advance(Duration.ofMillis(1));
        }

        room.sender.sendDue();

        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(room.only().lastError()).isEmpty();
        assertThat(carrier.carried).hasSize(minutes.length + 1);
        assertThat(carrier.carried.stream().distinct()).hasSize(1);
        assertThat(room.deliveries.recorded).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCrashBetweenTheServersAnswerAndTheCommitSendsTheSameLetterAgain(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.deliveries.onRecord = () -> {
            throw new Crash();
        };
        assertThatThrownBy(room.sender::sendDue).isInstanceOf(Crash.class);
        assertThat(room.only().status()).isEqualTo(LetterStatus.QUEUED);
        room.deliveries.onRecord = () -> {};

        room.sender.sendDue();

        assertThat(carrier.carried).hasSize(2);
        assertThat(carrier.carried.get(0)).isEqualTo(carrier.carried.get(1));
        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(room.deliveries.recorded).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasAcceptedButCouldNotBeRecordedIsRecordedLaterAndNotSentAgain(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.deliveries.onRecord = () -> {
            throw new IllegalStateException("the ledger is locked");
        };
        room.sender.sendDue();
        assertThat(room.only().status()).isEqualTo(LetterStatus.QUEUED);
        assertThat(room.only().lastError()).contains("the ledger is locked");
        room.deliveries.onRecord = () -> {};
        room.clock.advance(Duration.ofMinutes(1));

        room.sender.sendDue();

        assertThat(carrier.carried).hasSize(1);
        assertThat(room.deliveries.recorded).singleElement().satisfies(fate -> assertThat(fate.at())
                .isEqualTo(Mailroom.START));
        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aProcessThatCouldNotBeToldIsToldAgainUntilItHasBeen(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.deliveries.onTell = () -> {
            throw new IllegalStateException("the engine is busy");
        };
        room.sender.sendDue();
        room.messenger.tellUntold();
        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(room.deliveries.told).isEmpty();
        room.deliveries.onTell = () -> {};

        room.messenger.tellUntold();
        room.messenger.tellUntold();

        assertThat(room.deliveries.told).isEqualTo(room.deliveries.recorded).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterThatCannotBeMadeWaitsVisiblyAndDoesNotHoldUpTheOthers(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        when(room.links.address(anyString())).thenThrow(new IllegalStateException("the secret is missing"));
        room.post(letter().build());
        room.post(letter().to("bo", "Bo", "bo@customer.example").withoutLink().build());

        room.sender.sendDue();

        assertThat(room.postbox.undelivered(10)).singleElement().satisfies(broken -> {
            assertThat(broken.recipientId()).isEqualTo("anna");
            assertThat(broken.lastError()).contains("The letter could not be made: the secret is missing");
            assertThat(broken.nextAttempt()).contains(Mailroom.START.plus(Duration.ofHours(1)));
        });
        assertThat(room.deliveries.told).singleElement().satisfies(fate -> assertThat(fate.recipient())
                .isEqualTo("bo"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatHasBeenDueLongestGoesFirst(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().build());
        room.clock.advance(Duration.ofSeconds(1));
        room.post(letter().to("bo", "Bo", "bo@customer.example").build());

        assertThat(room.sender.sendNext()).isTrue();

        assertThat(room.deliveries.told).extracting(Deliveries.Fate::recipient).containsExactly("anna");
    }

    /** The process dies: nothing in it can tidy up. */
    private static final class Crash extends Error {}
}
