package io.parley.casefile;

import io.parley.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The register of cases. */
@Repository
public class Cases {

    /** Opens the provider's own case. */
    public CaseFile open(CaseKind kind, String termsOf, String title, String status, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Opens a customer's case beside the provider's, under the customer's own agreement. */
    public CaseFile openFor(String customer, CaseNumber parent, String title, String status, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The case of that number; throws {@link java.util.NoSuchElementException}. */
    public CaseFile get(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseFile> find(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseFile> byReference(String reference) {
        throw new UnsupportedOperationException();
    }

    /** The customers' cases that belong to the provider's, in order of number. */
    public List<CaseFile> customersCases(CaseNumber parent) {
        throw new UnsupportedOperationException();
    }

    /** Sets what the case is called. */
    public void rename(CaseNumber number, String title) {
        throw new UnsupportedOperationException();
    }

    /** Records that the case has reached a status; repeating the present one changes nothing. */
    public void reach(CaseNumber number, String status, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The statuses reached, in order, each with its time. */
    public List<StatusReached> statuses(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Ends the case; ending it again changes nothing. */
    public void close(CaseNumber number, String outcome, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Remembers a named instant of the case, such as {@code detected}, from which windows are counted. */
    public void remember(CaseNumber number, String name, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** A named instant of the case or, where it has none of that name, of the provider's case it belongs to. */
    public Optional<Instant> instant(CaseNumber number, String name) {
        throw new UnsupportedOperationException();
    }

    /** Sets a trait on which agreements may depend, such as {@code severity=P1}. */
    public void trait(CaseNumber number, String name, String value) {
        throw new UnsupportedOperationException();
    }

    /** The traits of the case over those of the provider's case it belongs to. */
    public Map<String, String> traits(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Notes who took which part in the case, such as {@code reporter}; four eyes work on this. */
    public void join(CaseNumber number, String part, Actor who) {
        throw new UnsupportedOperationException();
    }

    public List<Participant> participants(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** One status reached. */
    public record StatusReached(String status, Instant at) {}

    /** One part in a case. */
    public record Participant(String part, Actor who, Instant since) {}
}
