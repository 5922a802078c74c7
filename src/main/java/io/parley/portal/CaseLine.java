package io.parley.portal;

import io.parley.casefile.CaseFile;
import java.util.List;

/**
 * A case in the list of a customer's cases.
 *
 * @param expected what is expected of the customer in it
 */
record CaseLine(
        String reference,
        String title,
        String kind,
        String status,
        Moment changed,
        boolean open,
        List<Expectation> expected) {

    static CaseLine of(CaseFile file, java.time.Instant changed, List<Expectation> expected, Reader reader) {
        return new CaseLine(
                file.reference(),
                file.title(),
                reader.words("kind", file.kind().name()),
                reader.words("status", file.status()),
                reader.at(changed),
                file.isOpen(),
                expected);
    }
}
