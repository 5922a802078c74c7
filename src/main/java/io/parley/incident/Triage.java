package io.parley.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A responder's decision on a report (16.1.4), the answers to {@code incident-triage}.
 *
 * @param detectedBy {@code provider}, {@code customer} or {@code peer}; when the provider detected it, its duty to tell
 *     counts from then (16.1.2)
 * @param tlp the handling mark, TLP 2.0
 * @param summaryEnglish fit for every affected customer, as {@code summaryChinese}
 */
record Triage(
        String category,
        String impact,
        String urgency,
        List<String> services,
        String detectedBy,
        Instant detectedAt,
        String tlp,
        String summaryEnglish,
        String summaryChinese,
        String notes) {

    boolean detectedByProvider() {
        return "provider".equals(detectedBy);
    }

    String summary(Locale reader) {
        return reader.getLanguage().equals("zh") ? summaryChinese : summaryEnglish;
    }
}
