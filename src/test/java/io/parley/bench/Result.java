package io.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a comparison found. */
record Result(String name, List<Candidate> candidates, Map<String, Figures> figures, Figures loads) {

    /** The candidate's ratio to its yardstick, round by round. */
    Figures ratio(Candidate candidate) {
        return figures.get(candidate.name()).dividedBy(figures.get(candidate.yardstick()));
    }

    /** The candidates whose median ratio is above their limit. */
    List<String> tooSlow() {
        return candidates.stream()
                .filter(candidate -> ratio(candidate).median() > candidate.limit())
                .map(candidate -> "%s: %.2f times %s, permitted are %.2f"
                        .formatted(
                                candidate.name(), ratio(candidate).median(), candidate.yardstick(), candidate.limit()))
                .toList();
    }

    /** As Markdown, which reads well on a terminal too. */
    String table() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s: %d interleaved rounds; load average %.1f (%.1f–%.1f), %s%n%n",
                name,
                loads.rounds().size() / candidates.size(),
                loads.median(),
                loads.least(),
                loads.most(),
                Machine.description()));
        table.append(String.format(
                "| %-28s | %9s | %15s | %22s | %5s |%n", "", "median ms", "range ms", "ratio (range)", "limit"));
        table.append("|---|--:|--:|--:|--:|\n");
        for (Candidate candidate : candidates) {
            Figures own = figures.get(candidate.name());
            Figures ratio = ratio(candidate);
            boolean isYardstick = candidate.name().equals(candidate.yardstick());
            table.append(String.format(
                    Locale.ROOT,
                    "| %-28s | %9.0f | %15s | %22s | %5s |%n",
                    candidate.name(),
                    own.median(),
                    String.format(Locale.ROOT, "%.0f–%.0f", own.least(), own.most()),
                    isYardstick
                            ? "1"
                            : String.format(
                                    Locale.ROOT, "%.2f (%.2f–%.2f)", ratio.median(), ratio.least(), ratio.most()),
                    candidate.isLimited() ? String.format(Locale.ROOT, "%.2f", candidate.limit()) : ""));
        }
        return table.toString();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), table());
        Files.write(
                folder.resolve(name + ".json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json()));
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", name);
        all.put("machine", Machine.description());
        all.put("load", loads.rounds());
        all.put(
                "candidates",
                candidates.stream()
                        .map(candidate -> {
                            Figures own = figures.get(candidate.name());
                            var one = new LinkedHashMap<String, Object>();
                            one.put("name", candidate.name());
                            one.put("milliseconds", own.rounds());
                            one.put("median", own.median());
                            one.put("yardstick", candidate.yardstick());
                            one.put("ratio", ratio(candidate).median());
                            one.put("limit", candidate.isLimited() ? candidate.limit() : null);
                            return one;
                        })
                        .toList());
        return all;
    }
}
