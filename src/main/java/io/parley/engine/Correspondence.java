package io.parley.engine;

import io.parley.access.Links;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.mail.outbound.Letter;
import io.parley.mail.outbound.Letter.Recipient;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.Outbox;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Actor;
import io.parley.party.Contact;
import io.parley.party.Duty;
import io.parley.party.Parties;
import io.parley.party.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes letters about cases: to the customer's contacts in their agreed order, and to the staff. */
@Component
class Correspondence {

    /** How long a personal link opens its step; longer than any window that a step serves by default. */
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final Cases cases;
    private final Parties parties;
    private final Links links;
    private final LetterModel model;
    private final Outbox outbox;
    private final Postbox postbox;

    Correspondence(Cases cases, Parties parties, Links links, LetterModel model, Outbox outbox, Postbox postbox) {
        this.cases = cases;
        this.parties = parties;
        this.links = links;
        this.model = model;
        this.outbox = outbox;
        this.postbox = postbox;
    }

    /**
     * What is written about.
     *
     * @param to a participant of the case who is written to first, before the duty's contacts
     * @param step the step that the letter asks for; its personal link opens it
     */
    record Matter(String message, Duty duty, Optional<String> to, Optional<String> step) {}

    /** Writes the next round of a message to the first of the contacts. */
    void write(CaseNumber number, Matter matter) {
        CaseFile file = cases.get(number);
        Contact contact = contacts(file, matter.duty(), matter.to())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The customer of " + number + " has no contact for the duty "
                                + matter.duty().word() + "; name one in the parties' file and import it"));
        post(file, matter.message(), nextRound(number, matter.message()), 1, contact, matter.step(), Map.of());
    }

    /** Writes a message that failed to the next contact who has not been tried with it; none may be left. */
    Optional<Contact> writeToNext(CaseNumber number, LetterView failed) {
        CaseFile file = cases.get(number);
        List<LetterView> tries = postbox.attempts(number, failed.message(), failed.round());
        Set<String> tried = tries.stream().map(LetterView::recipientId).collect(Collectors.toSet());
        Optional<Contact> next = contacts(file, Duty.SECURITY, Optional.empty())
                .filter(contact -> !tried.contains(contact.id()))
                .findFirst();
        next.ifPresent(contact ->
                post(file, failed.message(), failed.round(), tries.size() + 1, contact, stepFor(failed), Map.of()));
        return next;
    }

    /** Writes to a contact outside of any duty's order, such as a reminder to whom the notice went. */
    void write(CaseNumber number, String message, Contact contact, Optional<String> step, Map<String, Object> more) {
        post(cases.get(number), message, nextRound(number, message), 1, contact, step, more);
    }

    /** Writes to members of the staff, each a letter of their own in one round. */
    void write(CaseNumber number, String message, Set<Person> staff, Map<String, Object> more) {
        CaseFile file = cases.get(number);
        int round = nextRound(number, message);
        staff.forEach(person -> outbox.post(new Letter(
                number, message, round, 1, recipient(person), model.forStaff(file, person, more), Optional.empty())));
    }

    /** The contact to whom the last letter of that message went. */
    Optional<Contact> lastAddressed(CaseNumber number, String message) {
        return letters(number, message)
                .reduce((earlier, later) -> later)
                .map(LetterView::recipientId)
                .flatMap(parties::contact);
    }

    private Stream<Contact> contacts(CaseFile file, Duty duty, Optional<String> to) {
        Stream<Contact> first = to.stream()
                .flatMap(part -> cases.participants(file.number()).stream()
                        .filter(participant -> participant.part().equals(part)))
                .filter(participant -> participant.who().kind() == Actor.Kind.CONTACT)
                .flatMap(participant -> parties.contact(participant.who().id()).stream());
        return Stream.concat(first, parties.contacts(file.customer().orElseThrow(), duty).stream());
    }

    private void post(
            CaseFile file,
            String message,
            int round,
            int revision,
            Contact contact,
            Optional<String> step,
            Map<String, Object> more) {
        String link = links.issue(contact.id(), file.number(), step.orElse("track"), LINK_VALID);
        outbox.post(new Letter(
                file.number(),
                message,
                round,
                revision,
                recipient(contact),
                model.forContact(file, contact, more),
                Optional.of(link)));
    }

    private int nextRound(CaseNumber number, String message) {
        return 1 + letters(number, message).mapToInt(LetterView::round).max().orElse(0);
    }

    private Stream<LetterView> letters(CaseNumber number, String message) {
        return postbox.letters(number).stream()
                .filter(letter -> letter.message().equals(message));
    }

    private static Recipient recipient(Contact contact) {
        return new Recipient(contact.id(), false, contact.name(), contact.email(), contact.language(), contact.zone());
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.id(), true, person.name(), person.email(), person.language(), person.zone());
    }
}
