package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Parties;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The letters that went to a customer's own contacts; what went to staff, peers or authorities is not among them. */
@Component
class Messages {

    /** A personal link acts as the contact it was sent to, and a case's letters are read by all their colleagues. */
    private static final Pattern PERSONAL_LINK = Pattern.compile("\\S*/portal/(?:link|enter)/\\S*");

    private final Postbox postbox;
    private final Parties parties;

    Messages(Postbox postbox, Parties parties) {
        this.postbox = postbox;
        this.parties = parties;
    }

    /**
     * A letter in the list.
     *
     * @param no its place in the case, from 1: it stands in addresses, where a number that all cases share would tell
     *     how much is written to others
     * @param at when it was delivered, else when it was written
     * @param state how far it has come, in words
     */
    record Line(int no, long letter, String subject, String to, Moment at, String state, String tone) {}

    /** The letters of the case to contacts of its customer, newest first. */
    List<Line> of(CaseFile file, Reader reader) {
        List<LetterView> own = own(file);
        return IntStream.iterate(own.size(), no -> no > 0, no -> no - 1)
                .mapToObj(no -> line(no, own.get(no - 1), reader))
                .toList();
    }

    /** One of them; throws {@link NotTheirs} where the case has no such letter. */
    Line find(CaseFile file, int no, Reader reader) {
        List<LetterView> own = own(file);
        if (no < 1 || no > own.size()) {
            throw new NotTheirs();
        }
        return line(no, own.get(no - 1), reader);
    }

    /** What a letter from {@link #of} says, without the personal links in it. */
    String text(Line letter, Reader reader) {
        return PERSONAL_LINK
                .matcher(postbox.content(letter.letter()).text())
                .replaceAll(java.util.regex.Matcher.quoteReplacement(reader.text("portal.message.link")));
    }

    private List<LetterView> own(CaseFile file) {
        return postbox.letters(file.number()).stream()
                .filter(letter -> !letter.staff())
                .filter(letter -> file.customer().equals(parties.partyOfContact(letter.recipientId())))
                .toList();
    }

    private static Line line(int no, LetterView letter, Reader reader) {
        String state = letter.status().name().toLowerCase(java.util.Locale.ROOT);
        return new Line(
                no,
                letter.id(),
                letter.subject(),
                letter.name(),
                reader.at(letter.settled().orElse(letter.created())),
                reader.text("portal.message." + state),
                switch (letter.status()) {
                    case DELIVERED -> "met";
                    case REFUSED -> "late";
                    case QUEUED -> "due";
                });
    }
}
