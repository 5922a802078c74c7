package io.parley.casefile;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next what to ask for {@code after} to get the page that follows; empty on the last page
 */
public record Page<T>(List<T> items, Optional<CaseNumber> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Of the rows asked for, one more than fits tells that there is another page. */
    static Page<CaseFile> of(List<CaseFile> rows, int limit) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(
                rows.subList(0, limit), Optional.of(rows.get(limit - 1).number()));
    }
}
