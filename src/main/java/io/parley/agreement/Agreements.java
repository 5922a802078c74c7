package io.parley.agreement;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** What each party has agreed: the answer to <em>when is it due?</em> */
@Repository
public class Agreements {

    /**
     * The term that holds for an obligation: the party's template, overlaid by its own agreement, overlaid by what
     * the agreement says for the case's traits.
     *
     * @param partyId a customer, or the provider itself for its own cases (its house agreement)
     * @param key such as {@code incident.notice}
     * @param traits of the case, such as {@code severity=P1}, {@code category=major}
     * @return empty where the agreement sets no limit for this key and these traits
     * @throws java.util.NoSuchElementException where the party has no agreement, saying how to give it one
     */
    public Optional<AgreedTerm> term(String partyId, String key, Map<String, String> traits) {
        throw new UnsupportedOperationException();
    }
}
