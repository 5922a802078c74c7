package io.parley.trail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lines of an export and of the seals' file. Each is a JSON object in canonical form ({@link CanonicalJson}) that ends
 * with a line feed and says in {@code type} what it is:
 *
 * <ol>
 *   <li>{@code export}: {@code format} (parley-trail-export-1), {@code exported} (when), {@code scope} (a chain, or
 *       {@code *} for all)
 *   <li>{@code seal}: {@code no}, {@code at}, {@code heads} (list of [chain, seq, hash]), {@code prev}, {@code hash};
 *       only where all chains are exported
 *   <li>{@code entry}: {@code chain}, {@code seq}, {@code at}, {@code what}, {@code who}, {@code details} (the JSON text
 *       that was hashed, as a string), {@code prev}, {@code hash}
 *   <li>{@code chain}: {@code chain}, and {@code seq} and {@code hash} of its head; its entries come before
 *   <li>{@code end}: how many {@code chains}, {@code entries} and {@code seals} came before, and the {@code sha256} of all
 *       bytes before this line
 * </ol>
 *
 * How hashes are computed says {@link Fingerprint}.
 */
final class Line {

    static final String FORMAT = "parley-trail-export-1";
    static final String ALL = "*";

    private Line() {}

    static String of(Instant exported, String scope) {
        return CanonicalJson.of(Map.of("type", "export", "format", FORMAT, "exported", exported, "scope", scope));
    }

    static String of(Seal seal) {
        List<List<Object>> heads = seal.heads().stream()
                .map(head -> List.<Object>of(head.chain(), head.seq(), head.hash()))
                .toList();
        return CanonicalJson.of(Map.of(
                "type", "seal",
                "no", seal.no(),
                "at", seal.at(),
                "heads", heads,
                "prev", seal.prev(),
                "hash", seal.hash()));
    }

    static String of(Trail.Head head) {
        return CanonicalJson.of(Map.of("type", "chain", "chain", head.chain(), "seq", head.seq(), "hash", head.hash()));
    }

    static String of(Trail.Entry entry) {
        return CanonicalJson.of(Map.of(
                "type", "entry",
                "chain", entry.chain(),
                "seq", entry.seq(),
                "at", entry.at(),
                "what", entry.what(),
                "who", entry.who(),
                "details", entry.details(),
                "prev", entry.prev(),
                "hash", entry.hash()));
    }

    static String end(long chains, long entries, long seals, String sha256) {
        return CanonicalJson.of(
                Map.of("type", "end", "chains", chains, "entries", entries, "seals", seals, "sha256", sha256));
    }

    static Seal seal(Map<String, Object> line) {
        List<?> listed = field(line, "heads", List.class);
        List<Trail.Head> heads = listed.stream().map(Line::sealedHead).toList();
        return new Seal(number(line, "no"), at(line), heads, text(line, "prev"), text(line, "hash"));
    }

    static Trail.Head head(Map<String, Object> line) {
        return new Trail.Head(text(line, "chain"), number(line, "seq"), text(line, "hash"));
    }

    static Trail.Entry entry(Map<String, Object> line) {
        return new Trail.Entry(
                text(line, "chain"),
                number(line, "seq"),
                at(line),
                text(line, "what"),
                text(line, "who"),
                text(line, "details"),
                text(line, "prev"),
                text(line, "hash"));
    }

    static String text(Map<String, Object> line, String field) {
        return field(line, field, String.class);
    }

    static long number(Map<String, Object> line, String field) {
        return exact(field, field(line, field, BigDecimal.class));
    }

    private static Instant at(Map<String, Object> line) {
        try {
            return Instant.parse(text(line, "at"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'at' is no instant", e);
        }
    }

    private static Trail.Head sealedHead(Object element) {
        if (element instanceof List<?> head
                && head.size() == 3
                && head.get(0) instanceof String chain
                && head.get(1) instanceof BigDecimal seq
                && head.get(2) instanceof String hash) {
            return new Trail.Head(chain, exact("heads", seq), hash);
        }
        throw new IllegalArgumentException("'heads' is no list of [chain, seq, hash]");
    }

    private static long exact(String field, BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + field + "' is no whole number", e);
        }
    }

    private static <T> T field(Map<String, Object> line, String field, Class<T> type) {
        if (!type.isInstance(line.get(field))) {
            throw new IllegalArgumentException("'" + field + "' is missing or of another type");
        }
        return type.cast(line.get(field));
    }
}
