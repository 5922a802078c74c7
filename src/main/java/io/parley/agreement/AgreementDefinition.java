package io.parley.agreement;

import java.util.List;
import java.util.Objects;

/**
 * An agreement as a person writes it. What is wrong in it is found by {@link AgreementRegister#save}, which names the
 * field.
 *
 * @param id its number, such as {@code A-2026-07}
 * @param party the customer, or the provider for its house agreement
 * @param template the contract preset or regime that holds where {@code terms} say nothing, such as {@code standard}
 * @param calendar id of the service hours
 * @param zone in which the calendar, days and months are reckoned, such as {@code Asia/Shanghai}
 * @param from the first day on which it holds, in {@code zone}, such as {@code 2026-07-01}
 * @param until the last day on which it holds, in {@code zone}; null where it has no end
 * @param terms what differs from the template
 */
public record AgreementDefinition(
        String id,
        String party,
        String template,
        String calendar,
        String zone,
        String from,
        String until,
        List<TermDefinition> terms) {

    public AgreementDefinition {
        terms = Objects.requireNonNullElse(terms, List.of());
    }
}
