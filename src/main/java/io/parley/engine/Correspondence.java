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
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes letters about cases: to the customer's contacts in their agreed order, and to the staff. */
@Component
class Correspondence {

    /** How long a personal link opens its step; longer than any window that a step serves by default. */
    private static final Duration LINK_VALID = Duration.ofDays(60);

    /** The purpose of a link that asks for nothing. */
    private static final String TRACK = "track";

    /** The text that reminds a contact of a step. */
    static final String REMINDER = "contact.reminder";

    private final Cases cases;
    private final Parties parties;
    private final Links links;
    private final LetterModel model;
    private final Outbox outbox;
    private final Postbox postbox;
    private final Inbox inbox;
    private final Clock clock;

    Correspondence(
            Cases cases,
            Parties parties,
            Links links,
            LetterModel model,
            Outbox outbox,
            Postbox postbox,
            Inbox inbox,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.links = links;
        this.model = model;
        this.outbox = outbox;
        this.postbox = postbox;
        this.inbox = inbox;
        this.clock = clock;
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
                .orElseThrow(() -> new IllegalStateException("The customer of " + number
                        + " has no contact for the duty " + matter.duty().word()
                        + "; name one in the parties' file and import it"));
        post(file, matter, new Try(nextRound(number, matter.message()), 1), contact, Map.of());
    }

    /**
     * Writes a letter that failed to the next contact who has not been tried with it, where one is left. A reminder says
     * how its step stands now, and is not repeated where the step has been answered meanwhile.
     */
    void writeToNext(CaseNumber number, long letterId) {
        LetterView failed = postbox.letters(number).stream()
                .filter(letter -> letter.id() == letterId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no letter " + letterId));
        Optional<Map<String, Object>> limit = limit(failed);
        if (failed.message().equals(REMINDER) && limit.isEmpty()) {
            return;
        }
        List<LetterView> tries = postbox.attempts(number, failed.message(), failed.round());
        Set<String> tried = tries.stream().map(LetterView::recipientId).collect(Collectors.toSet());
        Duty duty = failed.duty().orElseThrow();
        CaseFile file = cases.get(number);
        contacts(file, duty, Optional.empty())
                .filter(contact -> !tried.contains(contact.id()))
                .findFirst()
                .ifPresent(contact -> post(
                        file,
                        new Matter(failed.message(), duty, Optional.empty(), failed.step()),
                        new Try(failed.round(), tries.size() + 1),
                        contact,
                        limit.orElse(Map.of())));
    }

    /** What a reminder tells of the open step that a letter asks for. */
    private Optional<Map<String, Object>> limit(LetterView letter) {
        return inbox.of(letter.number()).stream()
                .filter(item -> letter.step().filter(item.step()::equals).isPresent())
                .flatMap(item -> item.due().stream())
                .findFirst()
                .map(due -> Map.of("due", due, "missed", clock.instant().isAfter(due)));
    }

    /** Reminds the contact who was asked for a step, or else the first of its duty. */
    void remind(WorkItem step, String message, Function<Locale, Map<String, Object>> more) {
        CaseFile file = cases.get(step.number());
        Duty duty = step.duty().orElseThrow();
        Optional<Contact> asked = postbox.letters(step.number()).stream()
                .filter(letter -> letter.step().filter(step.step()::equals).isPresent())
                .reduce((earlier, later) -> later)
                .flatMap(letter -> parties.contact(letter.recipientId()));
        asked.or(() -> contacts(file, duty, Optional.empty()).findFirst())
                .ifPresent(contact -> post(
                        file,
                        new Matter(message, duty, Optional.empty(), Optional.of(step.step())),
                        new Try(nextRound(step.number(), message), 1),
                        contact,
                        more.apply(contact.language())));
    }

    /** Writes to members of the staff, each a letter of their own in one round. */
    void write(CaseNumber number, String message, Set<Person> staff, Function<Locale, Map<String, Object>> more) {
        CaseFile file = cases.get(number);
        int round = nextRound(number, message);
        staff.forEach(person -> outbox.post(new Letter(
                number,
                message,
                round,
                1,
                recipient(person),
                model.forStaff(file, more.apply(person.language())),
                Optional.empty(),
                Optional.empty())));
    }

    private Stream<Contact> contacts(CaseFile file, Duty duty, Optional<String> to) {
        Stream<Contact> first = to.stream()
                .flatMap(part -> cases.participants(file.number()).stream()
                        .filter(participant -> participant.part().equals(part)))
                .filter(participant -> participant.who().kind() == Actor.Kind.CONTACT)
                .flatMap(participant -> parties.contact(participant.who().id()).stream());
        return Stream.concat(first, parties.contacts(file.customer().orElseThrow(), duty).stream());
    }

    /** Which repetition of the message, and which contact in it. */
    private record Try(int round, int revision) {}

    private void post(CaseFile file, Matter matter, Try attempt, Contact contact, Map<String, Object> more) {
        String link = links.issue(contact.id(), file.number(), matter.step().orElse(TRACK), LINK_VALID);
        outbox.post(new Letter(
                file.number(),
                matter.message(),
                attempt.round(),
                attempt.revision(),
                recipient(contact),
                model.forContact(file, more),
                Optional.of(link),
                Optional.of(new Letter.Asked(matter.duty(), matter.step()))));
    }

    private int nextRound(CaseNumber number, String message) {
        return 1
                + postbox.letters(number).stream()
                        .filter(letter -> letter.message().equals(message))
                        .mapToInt(LetterView::round)
                        .max()
                        .orElse(0);
    }

    private static Recipient recipient(Contact contact) {
        return new Recipient(contact.id(), false, contact.name(), contact.email(), contact.language(), contact.zone());
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.id(), true, person.name(), person.email(), person.language(), person.zone());
    }
}
