package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.NUMBER;
import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostboxTest {

    private static final Actor LI = new Actor(Actor.Kind.PERSON, "li.wei", "Li Wei");

    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesFollowEachOtherByKeyNewestFirst(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        for (int round = 1; round <= 5; round++) {
            room.post(letter().round(round).build());
        }

        List<LetterView> first = room.postbox.page(Optional.empty(), Optional.empty(), 2);
        List<LetterView> second = room.postbox.page(
                Optional.of(LetterStatus.QUEUED), Optional.of(first.get(1).id()), 2);

        assertThat(first).extracting(LetterView::round).containsExactly(5, 4);
        assertThat(second).extracting(LetterView::round).containsExactly(3, 2);
        assertThat(room.postbox.page(Optional.of(LetterStatus.REFUSED), Optional.empty(), 2))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatNeedsAPersonIsListed(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        carrier.answers.addAll(
                List.of(Outcome.accepted("250 OK"), Outcome.refused("550 no"), Outcome.postponed("451 later")));
        for (int revision = 1; revision <= 3; revision++) {
            room.post(letter().revision(revision).build());
        }
        room.sender.sendDue();
        room.post(letter().revision(4).build());

        assertThat(room.postbox.undelivered(10)).allMatch(LetterView::isInTrouble);
        assertThat(room.postbox.undelivered(10))
                .extracting(LetterView::revision)
                .containsExactly(3, 2);
        assertThat(room.postbox.undelivered(1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theTriesOfAMessageShowWhoHasBeenAskedAndWithWhatSuccess(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        carrier.answers.addAll(List.of(Outcome.refused("550 no"), Outcome.accepted("250 OK")));
        room.post(letter().build());
        room.post(letter().revision(2).to("bo", "Bo", "bo@customer.example").build());
        room.post(letter().round(2).build());
        room.sender.sendNext();
        room.clock.advance(Duration.ofSeconds(1));
        room.sender.sendNext();

        assertThat(room.postbox.attempts(NUMBER, "sample.hello", 1))
                .extracting(LetterView::recipientId, LetterView::revision, LetterView::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anna", 1, LetterStatus.REFUSED),
                        org.assertj.core.groups.Tuple.tuple("bo", 2, LetterStatus.DELIVERED));
        assertThat(room.postbox.lastDelivered(NUMBER)).hasValueSatisfying(last -> {
            assertThat(last.recipientId()).isEqualTo("bo");
            assertThat(last.settled()).contains(Mailroom.START.plusSeconds(1));
        });
        assertThat(room.postbox.lastDelivered(new CaseNumber("INC-2026-000008")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterToTheStaffIsNoLetterToTheCustomer(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        room.post(letter().staff("https://parley.example/desk").build());
        room.sender.sendDue();

        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(room.postbox.lastDelivered(NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void onAPersonsWordALetterIsTriedNow(TestDatabase database) {
        Mailroom room = new Mailroom(database, carrier);
        carrier.answers.addAll(List.of(Outcome.postponed("451 later"), Outcome.refused("550 no")));
        room.post(letter().build());
        room.sender.sendDue();
        long id = room.only().id();

        room.postbox.retry(id, LI);
        assertThat(room.sender.sendDue()).isEqualTo(1);
        assertThat(room.only().status()).isEqualTo(LetterStatus.REFUSED);
        room.postbox.retry(id, LI);
        assertThat(room.sender.sendDue()).isEqualTo(1);

        assertThat(room.only().status()).isEqualTo(LetterStatus.DELIVERED);
        assertThat(room.trailed)
                .filteredOn(entry -> entry.contains("letter.retried person:li.wei"))
                .hasSize(2);
        assertThat(room.deliveries.told).extracting(Deliveries.Fate::delivered).containsExactly(false, true);
        assertThatThrownBy(() -> room.postbox.retry(id, LI))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has been delivered");
    }

    @Test
    void theDeskReadsALetterWithoutItsKey() {
        Mailroom room = new Mailroom(TestDatabase.H2, carrier);
        room.post(letter().build());

        Postbox.Content content = room.postbox.content(room.only().id());

        assertThat(room.postbox.isConfigured()).isTrue();
        assertThat(content.text()).contains("\n[personal link of Anna Berg]\n").doesNotContain("secret-of");
        assertThat(content.html())
                .contains("title=\"[personal link of Anna Berg]\"")
                .doesNotContain("personal-link")
                .doesNotContain("secret-of");
        assertThatThrownBy(() -> room.postbox.content(999)).isInstanceOf(NoSuchElementException.class);
    }
}
