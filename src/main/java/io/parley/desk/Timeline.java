package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.party.Parties;
import io.parley.party.Staff;
import io.parley.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened in a case, in words: its trail, the newest first. */
@Component
class Timeline {

    private static final int PAGE = 60;
    private static final Set<String> BAD =
            Set.of("window.missed", "window.met-late", "window.reopened", "letter.refused", "letter.bounced");
    private static final Set<String> GOOD = Set.of("window.met", "letter.delivered", "case.closed");

    private final Trail trail;
    private final Cases cases;
    private final Staff staff;
    private final Parties parties;
    private final MessageSource words;

    Timeline(Trail trail, Cases cases, Staff staff, Parties parties, MessageSource words) {
        this.trail = trail;
        this.cases = cases;
        this.staff = staff;
        this.parties = parties;
        this.words = words;
    }

    /**
     * A page of it.
     *
     * @param earlier from which number on the next page goes back; 0 on the last page
     */
    record Stretch(List<Event> events, long earlier) {}

    /** One entry: what happened, who did it, and what belongs to it, all in the reader's words. */
    record Event(long seq, Instant at, String what, String who, String tone, List<Detail> details) {}

    /** Something that belongs to an entry. */
    record Detail(String name, String value) {}

    /** @param before a page's end; 0 or less for the newest */
    Stretch of(CaseFile file, long before, Names names, Times times, Locale reader) {
        String chain = file.number().value();
        long head = trail.head(chain).map(Trail.Head::seq).orElse(0L);
        long end = before > 0 && before <= head ? before : head + 1;
        long start = Math.max(0, end - 1 - PAGE);
        Map<String, String> people = people(file);
        List<Event> events = new ArrayList<>();
        trail.entries(chain, start, (int) (end - 1 - start))
                .forEach(entry -> events.add(new Event(
                        entry.seq(),
                        entry.at(),
                        what(entry.what(), reader),
                        people.getOrDefault(entry.who(), entry.who().startsWith("system:") ? "Parley" : entry.who()),
                        BAD.contains(entry.what()) ? "late" : GOOD.contains(entry.what()) ? "met" : "",
                        details(entry, names, times, reader))));
        Collections.reverse(events);
        return new Stretch(List.copyOf(events), start == 0 ? 0 : start + 1);
    }

    /** Who takes part goes by the name of that time; everybody else by the present one. */
    private Map<String, String> people(CaseFile file) {
        Map<String, String> people = new HashMap<>();
        staff.all().forEach(person -> people.put("person:" + person.id(), person.name()));
        file.customer().ifPresent(customer -> parties.contacts(customer)
                .forEach(contact -> people.put("contact:" + contact.id(), contact.name())));
        cases.participants(file.number())
                .forEach(part -> people.put(
                        part.who().kind().name().toLowerCase(Locale.ROOT) + ":"
                                + part.who().id(),
                        part.who().name()));
        return people;
    }

    /** The room that records it may bring the words; the commonest are here. */
    private String what(String key, Locale reader) {
        String ours = words.getMessage("desk.event." + key, null, "trail." + key, reader);
        return words.getMessage("trail." + key, null, ours, reader);
    }

    private List<Detail> details(Trail.Entry entry, Names names, Times times, Locale reader) {
        var worded = new TrailWords(names, times);
        return entry.values().entrySet().stream()
                .filter(detail -> !TrailWords.isForMachines(detail.getKey()))
                .map(detail -> new Detail(
                        words.getMessage(
                                "desk.trail." + detail.getKey(), null, Names.humanised(detail.getKey()), reader),
                        worded.value(detail.getKey(), detail.getValue())))
                .toList();
    }
}
