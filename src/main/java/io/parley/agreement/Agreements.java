package io.parley.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/**
 * What each party has agreed: the answer to <em>when is it due?</em> It is always the agreement in force now that
 * answers, read from the database each time, so that no node of a cluster answers from an old one.
 */
@Repository
public class Agreements {

    private static final String IN_FORCE =
            """
            select a.definition as agreement, c.definition as calendar
            from agreement a join service_calendar c on c.id = a.calendar_id
            where a.party_id = :party and a.valid_from <= :now and (a.valid_until is null or a.valid_until > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    // Reading a text gives the same result for ever, so what is kept cannot become stale
    private final ConcurrentLruCache<Written, InForce> read = new ConcurrentLruCache<>(200, Written::read);

    public Agreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The term that holds for an obligation: the party's template, overlaid by its own agreement, overlaid by what
     * the agreement says for the case's traits. Of the agreement's rules (and where it says nothing, of the template's)
     * the one with the most traits wins, and of equals the later.
     *
     * @param partyId a customer, or the provider itself for its own cases (its house agreement)
     * @param key such as {@code incident.notice}
     * @param traits of the case, such as {@code severity=P1}, {@code category=major}; without a severity, only rules
     *     that name none hold
     * @return empty where the agreement sets no limit for this key and these traits
     * @throws java.util.NoSuchElementException where the party has no agreement, saying how to give it one
     */
    public Optional<AgreedTerm> term(String partyId, String key, Map<String, String> traits) {
        return required(partyId).term(key, traits);
    }

    /** The agreement that a party has now. */
    public Optional<AgreementDefinition> inForce(String partyId) {
        return find(partyId).map(InForce::definition);
    }

    /**
     * All terms that a party has now, for people to read: for each obligation, those of every kind of case that its
     * agreement or template tells apart, the general one first.
     *
     * @throws java.util.NoSuchElementException where the party has no agreement, saying how to give it one
     */
    public List<TermInForce> terms(String partyId) {
        return required(partyId).terms();
    }

    /**
     * A party whose agreement or calendar has changed since its open windows were last dated; empty where there is none.
     * It is not named again, unless the transaction is rolled back or its agreement changes again.
     */
    public Optional<String> takeRevised() {
        Optional<String> party = jdbc.sql(
                        "select party_id from agreement where revised order by id fetch first 1 row only for update")
                .query(String.class)
                .optional();
        party.ifPresent(id -> jdbc.sql("update agreement set revised = false where party_id = ?")
                .param(id)
                .update());
        return party;
    }

    private InForce required(String partyId) {
        return find(partyId)
                .orElseThrow(() -> new NoSuchElementException("The party " + partyId + " has no agreement in force at "
                        + clock.instant() + "; add one to the setup, with party: " + partyId
                        + " and a first day (from) that has begun"));
    }

    private Optional<InForce> find(String partyId) {
        Instant now = clock.instant();
        return jdbc.sql(IN_FORCE)
                .param("party", partyId)
                .param("now", Timestamp.from(now))
                .query(Written.class)
                .optional()
                .map(read::get);
    }

    /**
     * A term, and the cases for which it holds.
     *
     * @param traits such as {@code severity=P1}; empty for cases of which no more is known
     */
    public record TermInForce(Map<String, String> traits, AgreedTerm term) {}

    /** An agreement and its calendar, as stored. */
    record Written(String agreement, String calendar) {

        InForce read() {
            AgreementDefinition definition = Texts.read(agreement, AgreementDefinition.class);
            return new InForce(
                    definition,
                    new ContractReader(new At("agreement " + definition.id())).read(definition),
                    new CalendarReader(new At("calendar " + definition.calendar()))
                            .read(Texts.read(calendar, CalendarDefinition.class)));
        }
    }

    /** An agreement and its calendar, read. */
    record InForce(AgreementDefinition definition, Contract contract, BusinessCalendar calendar) {

        Optional<AgreedTerm> term(String key, Map<String, String> traits) {
            return contract.rules().rule(key, traits).flatMap(rule -> rule.term()
                    .map(term -> new AgreedTerm(term, calendar, contract.zone(), rule.name())));
        }

        List<TermInForce> terms() {
            return contract.rules().cases().entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream()
                            .flatMap(traits ->
                                    term(entry.getKey(), traits).map(term -> new TermInForce(traits, term)).stream()))
                    .toList();
        }
    }
}
