package io.parley.casefile;

import java.util.Optional;

/**
 * What the desk looks for in the register. Start from {@link #all()} and narrow it down; newest cases come first.
 *
 * @param open only open cases, only closed ones, or (empty) both
 * @param customer only this customer's cases
 * @param text found anywhere in the title, or at the start of the number or the reference; case does not matter
 * @param providersOnly leave out the customers' cases
 * @param announcedOnly leave out what the customer has not been told of yet
 * @param after continue after this case, from {@link Page#next()}
 * @param limit cases per page, 1 to 500
 */
public record CaseQuery(
        Optional<CaseKind> kind,
        Optional<Boolean> open,
        Optional<String> customer,
        Optional<String> status,
        Optional<String> text,
        boolean providersOnly,
        boolean announcedOnly,
        Optional<CaseNumber> after,
        int limit) {

    private static final int MOST = 500;

    public CaseQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("'limit' is " + limit + "; ask for 1 to " + MOST + " cases at a time");
        }
        text = text.map(words -> words.replaceAll("\\p{Cntrl}", " ").strip()).filter(words -> !words.isEmpty());
    }

    /** Every case, 50 at a time. */
    public static CaseQuery all() {
        return new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                50);
    }

    public CaseQuery withKind(CaseKind only) {
        return new CaseQuery(
                Optional.of(only), open, customer, status, text, providersOnly, announcedOnly, after, limit);
    }

    public CaseQuery withOpen(boolean only) {
        return new CaseQuery(
                kind, Optional.of(only), customer, status, text, providersOnly, announcedOnly, after, limit);
    }

    public CaseQuery withCustomer(String only) {
        return new CaseQuery(kind, open, Optional.of(only), status, text, providersOnly, announcedOnly, after, limit);
    }

    /** Only this customer's cases that it has been told of. */
    public CaseQuery withAnnouncedTo(String only) {
        return new CaseQuery(kind, open, Optional.of(only), status, text, providersOnly, true, after, limit);
    }

    public CaseQuery withStatus(String only) {
        return new CaseQuery(kind, open, customer, Optional.of(only), text, providersOnly, announcedOnly, after, limit);
    }

    public CaseQuery withText(String words) {
        return new CaseQuery(
                kind, open, customer, status, Optional.of(words), providersOnly, announcedOnly, after, limit);
    }

    public CaseQuery withProvidersOnly() {
        return new CaseQuery(kind, open, customer, status, text, true, announcedOnly, after, limit);
    }

    public CaseQuery withAfter(CaseNumber last) {
        return new CaseQuery(
                kind, open, customer, status, text, providersOnly, announcedOnly, Optional.of(last), limit);
    }

    public CaseQuery withLimit(int most) {
        return new CaseQuery(kind, open, customer, status, text, providersOnly, announcedOnly, after, most);
    }
}
