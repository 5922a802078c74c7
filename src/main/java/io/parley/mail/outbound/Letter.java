package io.parley.mail.outbound;

import io.parley.casefile.CaseNumber;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A letter to one recipient about one case.
 *
 * @param message the text's name, such as {@code incident.notice}: {@code mail/incident.notice.en.txt}
 * @param round counts repetitions of the same message in a case (first update, second update …), from 1
 * @param revision counts tries at other contacts in the same round, from 1
 * @param model what the text may name; data, never evaluated
 * @param link id of the personal link that the text offers, see {@code access.Links}
 */
public record Letter(
        CaseNumber number,
        String message,
        int round,
        int revision,
        Recipient recipient,
        Map<String, Object> model,
        Optional<String> link) {

    /** To whom: a contact or a person on the staff. */
    public record Recipient(String id, boolean staff, String name, String email, Locale language, ZoneId zone) {}
}
