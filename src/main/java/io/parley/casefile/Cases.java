package io.parley.casefile;

import io.parley.party.Actor;
import io.parley.trail.Trail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of cases. What changes a case needs a transaction, takes the case's {@linkplain #lock lock} first, and is
 * on the trail.
 */
@Repository
public class Cases {

    private final JdbcClient database;
    private final CaseFacts facts;
    private final Recorder recorder;
    private final Opening opening;
    private final Clock clock;

    public Cases(DataSource database, Trail trail, Clock clock) {
        this.database = JdbcClient.create(database);
        this.facts = new CaseFacts(this.database);
        this.recorder = new Recorder(trail);
        this.opening = new Opening(this.database, facts, recorder, clock);
        this.clock = clock;
    }

    /** Opens the provider's own case. */
    public CaseFile open(CaseKind kind, String termsOf, String title, String status, Actor by) {
        return opening.open(kind, Optional.empty(), Optional.empty(), termsOf, title, status, by);
    }

    /**
     * Opens a customer's case beside the provider's, under the customer's own agreement.
     *
     * @throws IllegalArgumentException where {@code parent} is a customer's case itself
     */
    public CaseFile openFor(String customer, CaseNumber parent, String title, String status, Actor by) {
        CaseFile providers = get(parent);
        if (providers.customer().isPresent()) {
            throw new IllegalArgumentException(
                    "'parent' " + parent + " is a customer's case; give the provider's case, "
                            + providers.parent().map(CaseNumber::value).orElse("which it belongs to"));
        }
        return opening.open(providers.kind(), Optional.of(customer), Optional.of(parent), customer, title, status, by);
    }

    /** Opens a case that concerns one customer alone, under that customer's agreement; it belongs to no other case. */
    public CaseFile openFor(String customer, CaseKind kind, String title, String status, Actor by) {
        return opening.open(kind, Optional.of(customer), Optional.empty(), customer, title, status, by);
    }

    /** The case of that number; throws {@link NoSuchElementException}. */
    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return database.sql("select * from case_file where number = ?")
                .param(number.value())
                .query(CaseRows::file)
                .optional();
    }

    /** The cases of these numbers, by number; numbers that there are not are left out. */
    public Map<CaseNumber, CaseFile> all(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select * from case_file where number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(CaseRows::file)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
    }

    /** What these cases themselves have as a trait, such as {@code severity}; by number, where they have it. */
    public Map<CaseNumber, String> trait(Collection<CaseNumber> numbers, String name) {
        return facts.trait(numbers, name);
    }

    /** The case of that reference, written as people write it: in lower case, or with O for 0 and I or L for 1. */
    public Optional<CaseFile> byReference(String reference) {
        return Reference.parse(reference).flatMap(known -> database.sql("select * from case_file where reference = ?")
                .param(known)
                .query(CaseRows::file)
                .optional());
    }

    /** The customers' cases that belong to the provider's, in order of number. */
    public List<CaseFile> customersCases(CaseNumber parent) {
        return database.sql("select * from case_file where parent = ? order by serial")
                .param(parent.value())
                .query(CaseRows::file)
                .list();
    }

    /** The customers' cases that belong to several of the provider's, in order of number. */
    public List<CaseFile> customersCases(Collection<CaseNumber> parents) {
        if (parents.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from case_file where parent in (:parents) order by serial")
                .param("parents", parents.stream().map(CaseNumber::value).toList())
                .query(CaseRows::file)
                .list();
    }

    /** What the register holds that answers to a query, newest first. */
    public Page<CaseFile> search(CaseQuery query) {
        var search = new CaseSearch(query);
        return Page.of(
                database.sql(search.sql())
                        .params(search.parameters())
                        .query(CaseRows::file)
                        .list(),
                query.limit());
    }

    /**
     * The customer has been told of its case, or has opened it itself: from now on it sees the case. Announcing it again
     * changes nothing.
     */
    public void announce(CaseNumber number) {
        lock(number);
        int changed = database.sql("update case_file set announced = true where number = ? and not announced")
                .param(number.value())
                .update();
        if (changed == 1) {
            recorder.record(number, "case.announced", Actor.system("casefile"), Map.of());
        }
    }

    /** Whether the case's customer may know of it. */
    public boolean isAnnounced(CaseNumber number) {
        return database.sql("select announced from case_file where number = ?")
                .param(number.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** A customer's own cases that it has been told of, newest first; nobody else's. */
    public Page<CaseFile> ofCustomer(String customerId, boolean openOnly, Optional<CaseNumber> after, int limit) {
        CaseQuery query = CaseQuery.all().withAnnouncedTo(customerId).withLimit(limit);
        query = openOnly ? query.withOpen(true) : query;
        return search(after.map(query::withAfter).orElse(query));
    }

    /**
     * Waits until nobody else works on this case, and keeps it until the transaction ends: decisions that must see each
     * other (two answers at once, an answer and a timer) take this lock first, before they read. It does not hinder
     * reading. Who needs two cases locks the provider's first, then the customers' in order of number.
     *
     * @return the case as it is now
     * @throws NoSuchElementException where there is no such case
     */
    public CaseFile lock(CaseNumber number) {
        Recorder.insideTransaction("A case is locked");
        return database.sql("select number from case_lock where number = ? for update")
                .param(number.value())
                .query(String.class)
                .optional()
                .flatMap(locked -> find(number))
                .orElseThrow(() -> unknown(number));
    }

    /** Sets what the case is called. */
    public void rename(CaseNumber number, String title) {
        CaseFile file = lock(number);
        if (!file.title().equals(title)) {
            database.sql("update case_file set title = ? where number = ?")
                    .params(CaseFile.text("title", title), number.value())
                    .update();
            recorder.corrected(number, "case.renamed", Map.of("title", title), Optional.of(file.title()));
        }
    }

    /** Records that the case has reached a status; repeating the present one changes nothing. */
    public void reach(CaseNumber number, String status, Actor by) {
        CaseFile file = lock(number);
        if (!file.status().equals(status)) {
            database.sql("update case_file set status = ? where number = ?")
                    .params(CaseFile.text("status", status), number.value())
                    .update();
            facts.reached(number, status, clock.instant());
            recorder.record(number, "case.status", by, Map.of("status", status, "was", file.status()));
        }
    }

    /** The statuses reached, in order, each with its time. */
    public List<StatusReached> statuses(CaseNumber number) {
        return facts.statuses(number);
    }

    /** Ends the case; ending it again changes nothing. */
    public void close(CaseNumber number, String outcome, Actor by) {
        if (lock(number).isOpen()) {
            database.sql("update case_file set closed = ?, outcome = ? where number = ?")
                    .params(Timestamp.from(clock.instant()), CaseFile.text("outcome", outcome), number.value())
                    .update();
            recorder.record(number, "case.closed", by, Map.of("outcome", outcome));
        }
    }

    /**
     * Remembers a named instant of the case, such as {@code detected}, from which windows are counted. Another instant
     * of the same name takes its place; the one before stays on the trail.
     */
    public void remember(CaseNumber number, String name, Instant at) {
        lock(number);
        Optional<Instant> before = facts.instant(number, name);
        if (!before.equals(Optional.of(at))) {
            facts.remember(number, name, at);
            recorder.corrected(number, "case.instant", Map.of("name", name, "at", at), before);
        }
    }

    /** A named instant of the case or, where it has none of that name, of the provider's case it belongs to. */
    public Optional<Instant> instant(CaseNumber number, String name) {
        return facts.instant(number, name)
                .or(() -> get(number).parent().flatMap(parent -> facts.instant(parent, name)));
    }

    /** Sets a trait on which agreements may depend, such as {@code severity=P1}. */
    public void trait(CaseNumber number, String name, String value) {
        lock(number);
        Optional<String> before = Optional.ofNullable(facts.traits(number).get(name));
        if (!before.equals(Optional.of(value))) {
            facts.trait(number, name, value);
            recorder.corrected(number, "case.trait", Map.of("name", name, "value", value), before);
        }
    }

    /** The traits of the case over those of the provider's case it belongs to. */
    public Map<String, String> traits(CaseNumber number) {
        Map<String, String> traits = new java.util.TreeMap<>();
        get(number).parent().ifPresent(parent -> traits.putAll(facts.traits(parent)));
        traits.putAll(facts.traits(number));
        return traits;
    }

    /** Notes who took which part in the case, such as {@code reporter}; four eyes work on this. */
    public void join(CaseNumber number, String part, Actor who) {
        lock(number);
        if (facts.join(number, part, who, clock.instant())) {
            recorder.record(number, "case.joined", who, Map.of("part", part, "name", who.name()));
        }
    }

    /** Who took which part, in the order in which they joined. */
    public List<Participant> participants(CaseNumber number) {
        return facts.participants(number);
    }

    /**
     * Links two cases, as when an incident's review opens a change: {@code kind} says what the second is to the first,
     * such as {@code follow-up}. A link already drawn stays as it is. Each case's trail has it.
     */
    public void link(CaseNumber from, CaseNumber to, String kind) {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " cannot be linked to itself; give another case");
        }
        lock(from.compareTo(to) < 0 ? from : to);
        lock(from.compareTo(to) < 0 ? to : from);
        if (facts.link(from, to, kind, clock.instant())) {
            Actor system = Actor.system("casefile");
            recorder.record(from, "case.linked", system, Map.of("to", to.value(), "kind", kind));
            recorder.record(to, "case.linked", system, Map.of("from", from.value(), "kind", kind));
        }
    }

    /** The links of a case, whichever end it is at, oldest first. */
    public List<CaseLink> links(CaseNumber number) {
        return facts.links(number);
    }

    private static NoSuchElementException unknown(CaseNumber number) {
        return new NoSuchElementException("There is no case " + number);
    }

    /** One status reached. */
    public record StatusReached(String status, Instant at) {}

    /** One part in a case. */
    public record Participant(String part, Actor who, Instant since) {}
}
