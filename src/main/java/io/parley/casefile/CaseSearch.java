package io.parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A query put into SQL. Only placeholders hold what people wrote. */
final class CaseSearch {

    private final List<String> conditions = new ArrayList<>(List.of("serial > 0"));
    private final List<Object> parameters = new ArrayList<>();

    CaseSearch(CaseQuery query) {
        query.kind().ifPresent(kind -> where("kind = ?", kind.name()));
        query.open().ifPresent(open -> where(open ? "closed is null" : "closed is not null"));
        query.customer().ifPresent(customer -> where("customer = ?", customer));
        query.status().ifPresent(status -> where("status = ?", status));
        query.after().ifPresent(after -> where("serial < ?", after.serial()));
        if (query.providersOnly()) {
            where("customer is null");
        }
        if (query.announcedOnly()) {
            where("announced");
        }
        query.text().ifPresent(this::contains);
        parameters.add(query.limit() + 1);
    }

    String sql() {
        return "select * from case_file where " + String.join(" and ", conditions)
                + " order by serial desc fetch first ? rows only";
    }

    List<Object> parameters() {
        return parameters;
    }

    private void contains(String text) {
        where(
                "(lower(title) like ? escape '!' or number like ? escape '!' or reference like ? escape '!')",
                "%" + literally(text.toLowerCase(Locale.ROOT)) + "%",
                literally(text.toUpperCase(Locale.ROOT)) + "%",
                literally(Reference.normalised(text)) + "%");
    }

    private void where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** So that percent signs and underscores stand for themselves. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
