package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import io.parley.party.Duty;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter to one recipient about one case.
 *
 * @param message the text's name, such as {@code incident.notice}: {@code mail/incident.notice.en.txt}
 * @param round counts repetitions of the same message in a case (first update, second update …), from 1
 * @param revision counts tries at other contacts in the same round, from 1
 * @param model what the text may name; data, never evaluated
 * @param link id of the personal link that the text offers, see {@code access.Links}
 * @param asked what the letter wants of a contact; empty for the staff
 */
public record Letter(
        CaseNumber number,
        String message,
        int round,
        int revision,
        Recipient recipient,
        Map<String, Object> model,
        Optional<String> link,
        Optional<Asked> asked) {

    public Letter {
        Objects.requireNonNull(number, "number: the letter needs its case");
        Objects.requireNonNull(message, "message: the letter needs the name of its text");
        Objects.requireNonNull(recipient, "recipient: the letter needs somebody to go to");
        if (round < 1 || revision < 1) {
            throw new IllegalArgumentException(
                    "round and revision of '" + message + "' count from 1, not " + round + " and " + revision);
        }
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
        if (recipient.staff() && link.isPresent()) {
            throw new IllegalArgumentException("link: '" + message
                    + "' goes to the staff, who sign in; give the desk's address in the model as 'url'");
        }
    }

    /**
     * What a letter to a contact is about.
     *
     * @param duty whose contacts are written to, one after the other, until one can be reached
     * @param step the step that the letter asks the contact for
     */
    public record Asked(Duty duty, Optional<String> step) {}

    /** To whom: a contact or a person on the staff. The address is judged when the letter is sent. */
    public record Recipient(String id, boolean staff, String name, String email, Locale language, ZoneId zone) {

        public Recipient {
            Objects.requireNonNull(id, "id: the recipient needs one");
            Objects.requireNonNull(name, "name: recipient " + id + " needs one");
            Objects.requireNonNull(email, "email: recipient " + id + " needs one");
            Objects.requireNonNull(language, "language: recipient " + id + " needs one");
            Objects.requireNonNull(zone, "zone: recipient " + id + " needs one");
        }
    }
}
