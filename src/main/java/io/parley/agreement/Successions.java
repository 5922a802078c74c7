package io.parley.agreement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees to it that a party has one agreement at a time. */
record Successions(JdbcClient jdbc) {

    /** Checks agreements, as they are about to be saved, against each other and against those that stay. */
    void check(List<Contract> saved) {
        Set<String> replaced = saved.stream().map(Contract::id).collect(Collectors.toSet());
        List<Span> others = new ArrayList<>();
        saved.stream().map(Contract::party).distinct().flatMap(this::stored).forEach(others::add);
        others.removeIf(span -> replaced.contains(span.agreement));
        for (int i = 0; i < saved.size(); i++) {
            Span span = Span.of(saved.get(i));
            At place = new At("agreements").item(i).field("from");
            others.stream().filter(span::overlaps).findFirst().ifPresent(other -> {
                throw place.refuse(
                        "the party " + span.party + " then has the agreements " + span.agreement + " and "
                                + other.agreement + " at once",
                        "let one end (until) before the other begins (from)");
            });
            others.add(span);
        }
    }

    private Stream<Span> stored(String party) {
        return jdbc
                .sql("select id, party_id, valid_from, valid_until from agreement where party_id = :party")
                .param("party", party)
                .query((row, number) -> new Span(
                        row.getString("id"),
                        row.getString("party_id"),
                        row.getTimestamp("valid_from").toInstant(),
                        Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant)))
                .list()
                .stream();
    }

    /** From when until when (not included) an agreement holds. */
    private record Span(String agreement, String party, Instant from, Optional<Instant> until) {

        static Span of(Contract contract) {
            return new Span(contract.id(), contract.party(), contract.from(), contract.until());
        }

        boolean overlaps(Span other) {
            return party.equals(other.party)
                    && until.map(other.from::isBefore).orElse(true)
                    && other.until.map(from::isBefore).orElse(true);
        }
    }
}
