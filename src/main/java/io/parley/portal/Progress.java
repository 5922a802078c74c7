package io.parley.portal;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.Cases.StatusReached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a case has come: every status reached with its time, a reopened case's a second time too, then those that
 * usually follow.
 */
record Progress(List<Stage> stages) {

    /** The usual way of a case, as its customer sees it (16.1.2). A kind that is not named shows what it has reached. */
    private static final Map<CaseKind, List<String>> USUAL_WAY =
            Map.of(CaseKind.INCIDENT, List.of("received", "assessing", "confirmed", "contained", "resolved", "closed"));

    private static final String CLOSED = "closed";

    /** One status; {@code at} is empty while it lies ahead. */
    record Stage(String status, Optional<Instant> at, boolean current) {}

    static Progress of(CaseFile file, List<StatusReached> reached) {
        List<StatusReached> behind = new ArrayList<>(reached);
        boolean endedElsewhere =
                behind.isEmpty() || !behind.get(behind.size() - 1).status().equals(CLOSED);
        file.closed().filter(at -> endedElsewhere).ifPresent(at -> behind.add(new StatusReached(CLOSED, at)));
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < behind.size(); i++) {
            StatusReached status = behind.get(i);
            stages.add(new Stage(status.status(), Optional.of(status.at()), i == behind.size() - 1));
        }
        if (file.isOpen()) {
            ahead(file).forEach(status -> stages.add(new Stage(status, Optional.empty(), false)));
        }
        return new Progress(stages);
    }

    /** Nothing, where the case has left the usual way. */
    private static List<String> ahead(CaseFile file) {
        List<String> way = USUAL_WAY.getOrDefault(file.kind(), List.of());
        int here = way.indexOf(file.status());
        return here < 0 ? List.of() : way.subList(here + 1, way.size());
    }
}
