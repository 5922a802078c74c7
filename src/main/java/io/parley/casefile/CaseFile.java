package io.parley.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a procedure.
 *
 * @param reference random, what the customer knows the case by: numbers would tell about others
 * @param customer id of the customer whose part this is; empty in the provider's own case
 * @param parent the provider's case to which a customer's case belongs; empty too where the procedure concerns that
 *     customer alone
 * @param termsOf id of the party whose agreement sets the windows
 * @param title as the people concerned with this case may read it
 * @param status the last of the statuses recorded, such as {@code received}
 * @param closed when it ended, and {@code outcome} how; empty while it runs
 */
public record CaseFile(
        CaseNumber number,
        CaseKind kind,
        String reference,
        Optional<String> customer,
        Optional<CaseNumber> parent,
        String termsOf,
        String title,
        String status,
        Instant opened,
        Optional<Instant> closed,
        Optional<String> outcome) {

    public CaseFile {
        text("termsOf", termsOf);
        text("title", title);
        text("status", status);
        customer.ifPresent(id -> text("customer", id));
        if (parent.isPresent() && customer.isEmpty()) {
            throw new IllegalArgumentException(
                    "'parent': only a customer's case belongs to another, the provider's, which stands alone");
        }
        if (closed.isPresent() != outcome.isPresent()) {
            throw new IllegalArgumentException("'outcome': a closed case has one, and an open case has none");
        }
    }

    /** One line of text, as the register keeps it. */
    static String text(String field, String value) {
        if (value == null || value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "'" + field + "' must be one line of text, not blank and without control characters");
        }
        return value;
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }
}
