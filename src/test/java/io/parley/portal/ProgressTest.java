package io.parley.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases.StatusReached;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NINE = Instant.parse("2026-07-03T09:00:00Z");

    @Test
    void whatIsBehindHasItsTimeAndWhatIsAheadHasNone() {
        assertThat(shown(open(CaseKind.INCIDENT, "confirmed"), "received", "confirmed"))
                .containsExactly("received 0", "[confirmed 1]", "contained", "resolved", "closed");
    }

    @Test
    void aReopenedCaseShowsBothTimes() {
        assertThat(shown(open(CaseKind.INCIDENT, "confirmed"), "received", "confirmed", "resolved", "confirmed"))
                .containsExactly(
                        "received 0", "confirmed 1", "resolved 2", "[confirmed 3]", "contained", "resolved", "closed");
    }

    @Test
    void aCaseThatLeftTheUsualWayPromisesNothing() {
        assertThat(shown(open(CaseKind.INCIDENT, "not-an-incident"), "received", "not-an-incident"))
                .containsExactly("received 0", "[not-an-incident 1]");
    }

    @Test
    void aKindWithoutAUsualWayShowsWhatItHasReached() {
        assertThat(shown(open(CaseKind.CHANGE, "planned"), "planned")).containsExactly("[planned 0]");
    }

    @Test
    void aCaseClosedInAnyStatusEndsClosed() {
        assertThat(shown(closed("not-an-incident"), "received", "not-an-incident"))
                .containsExactly("received 0", "not-an-incident 1", "[closed 9]");
        assertThat(shown(closed("closed"), "received", "closed")).containsExactly("received 0", "[closed 1]");
    }

    private static List<String> shown(CaseFile file, String... reached) {
        List<StatusReached> statuses = Stream.iterate(0, i -> i < reached.length, i -> i + 1)
                .map(i -> new StatusReached(reached[i], NINE.plusSeconds(i)))
                .toList();
        return Progress.of(file, statuses).stages().stream()
                .map(ProgressTest::shown)
                .toList();
    }

    /** The seconds behind what is reached, brackets around where the case is. */
    private static String shown(Progress.Stage stage) {
        String text = stage.status()
                + stage.at()
                        .map(at -> " " + (at.getEpochSecond() - NINE.getEpochSecond()))
                        .orElse("");
        return stage.current() ? "[" + text + "]" : text;
    }

    private static CaseFile open(CaseKind kind, String status) {
        return file(kind, status, Optional.empty());
    }

    private static CaseFile closed(String status) {
        return file(CaseKind.INCIDENT, status, Optional.of(NINE.plusSeconds(9)));
    }

    private static CaseFile file(CaseKind kind, String status, Optional<Instant> closed) {
        return new CaseFile(
                new CaseNumber(kind.prefix() + "-2026-000002"),
                kind,
                "7KQM-2XHD-9RTW",
                Optional.of("huaxin"),
                Optional.of(new CaseNumber(kind.prefix() + "-2026-000001")),
                "huaxin",
                "Downloads fail",
                status,
                NINE,
                closed,
                closed.map(at -> "closed"));
    }
}
