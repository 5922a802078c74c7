package io.parley.casefile;

import io.parley.party.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a case beside its row: statuses, instants, traits, participants, links. Callers hold its lock. */
final class CaseFacts {

    private final JdbcClient database;

    CaseFacts(JdbcClient database) {
        this.database = database;
    }

    void reached(CaseNumber number, String status, Instant at) {
        database.sql("insert into case_status (number, status, reached_at) values (?, ?, ?)")
                .params(number.value(), status, Timestamp.from(at))
                .update();
    }

    List<Cases.StatusReached> statuses(CaseNumber number) {
        return database.sql("select status, reached_at from case_status where number = ? order by id")
                .param(number.value())
                .query((row, index) ->
                        new Cases.StatusReached(row.getString("status"), CaseRows.instant(row, "reached_at")))
                .list();
    }

    void remember(CaseNumber number, String name, Instant at) {
        int changed = database.sql("update case_instant set instant_at = ? where number = ? and name = ?")
                .params(Timestamp.from(at), number.value(), name)
                .update();
        if (changed == 0) {
            database.sql("insert into case_instant (number, name, instant_at) values (?, ?, ?)")
                    .params(number.value(), name, Timestamp.from(at))
                    .update();
        }
    }

    Optional<Instant> instant(CaseNumber number, String name) {
        return database.sql("select instant_at from case_instant where number = ? and name = ?")
                .params(number.value(), name)
                .query((row, index) -> CaseRows.instant(row, "instant_at"))
                .optional();
    }

    void trait(CaseNumber number, String name, String value) {
        int changed = database.sql("update case_trait set trait = ? where number = ? and name = ?")
                .params(value, number.value(), name)
                .update();
        if (changed == 0) {
            database.sql("insert into case_trait (number, name, trait) values (?, ?, ?)")
                    .params(number.value(), name, value)
                    .update();
        }
    }

    Map<String, String> traits(CaseNumber number) {
        var traits = new TreeMap<String, String>();
        database.sql("select name, trait from case_trait where number = ?")
                .param(number.value())
                .query(row -> {
                    traits.put(row.getString("name"), row.getString("trait"));
                });
        return traits;
    }

    Map<CaseNumber, String> trait(Collection<CaseNumber> numbers, String name) {
        var traits = new TreeMap<CaseNumber, String>();
        if (!numbers.isEmpty()) {
            database.sql("select number, trait from case_trait where number in (:numbers) and name = :name")
                    .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                    .param("name", name)
                    .query(row -> {
                        traits.put(new CaseNumber(row.getString("number")), row.getString("trait"));
                    });
        }
        return traits;
    }

    boolean join(CaseNumber number, String part, Actor who, Instant now) {
        boolean joined = participants(number).stream()
                .anyMatch(present -> present.part().equals(part)
                        && present.who().kind() == who.kind()
                        && present.who().id().equals(who.id()));
        if (joined) {
            return false;
        }
        database.sql("insert into case_participant (number, part, actor_kind, actor_id, actor_name, since)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(number.value(), part, who.kind().name(), who.id(), who.name(), Timestamp.from(now))
                .update();
        return true;
    }

    List<Cases.Participant> participants(CaseNumber number) {
        return database.sql("select part, actor_kind, actor_id, actor_name, since from case_participant"
                        + " where number = ? order by id")
                .param(number.value())
                .query(CaseRows::participant)
                .list();
    }

    boolean link(CaseNumber from, CaseNumber to, String kind, Instant now) {
        boolean drawn = links(from).stream()
                .anyMatch(link -> link.outgoing()
                        && link.other().equals(to)
                        && link.kind().equals(kind));
        if (drawn) {
            return false;
        }
        database.sql("insert into case_link (source, target, kind, linked_at) values (?, ?, ?, ?)")
                .params(from.value(), to.value(), kind, Timestamp.from(now))
                .update();
        return true;
    }

    List<CaseLink> links(CaseNumber number) {
        return database.sql("select source, target, kind, linked_at from case_link"
                        + " where source = ? or target = ? order by id")
                .params(number.value(), number.value())
                .query((row, index) -> {
                    boolean outgoing = row.getString("source").equals(number.value());
                    return new CaseLink(
                            new CaseNumber(row.getString(outgoing ? "target" : "source")),
                            row.getString("kind"),
                            outgoing,
                            CaseRows.instant(row, "linked_at"));
                })
                .list();
    }
}
