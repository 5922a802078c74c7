package io.parley.window;

import static java.util.stream.Collectors.joining;

import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Obliged;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all windows, read by pages and written only through {@link Windows}. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All windows of a case, in the order of their limits. */
    public List<Window> of(CaseNumber number) {
        return jdbc.sql("select * from agreed_window where case_number = ? order by due, id")
                .param(number.value())
                .query(Ledger::window)
                .list();
    }

    /** All windows of several cases, in the order of their limits. */
    public List<Window> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from agreed_window where case_number in (:numbers) order by due, id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(Ledger::window)
                .list();
    }

    List<Window> openOf(CaseNumber number) {
        return jdbc.sql("select * from agreed_window where case_number = ? and not settled order by id")
                .param(number.value())
                .query(Ledger::window)
                .list();
    }

    /** The cases with open windows whose limits this party's agreement gives, in the order of their numbers. */
    List<CaseNumber> openUnder(String termsOf) {
        return jdbc
                .sql(
                        """
                select distinct case_number from agreed_window where not settled and terms_of = ? order by case_number""")
                .param(termsOf)
                .query(String.class)
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    Optional<Window> openOne(CaseNumber number, String key) {
        return jdbc.sql("select * from agreed_window where case_number = ? and window_key = ? and not settled")
                .params(number.value(), key)
                .query(Ledger::window)
                .optional();
    }

    /** The latest window that a message met. */
    Optional<Window> metBy(CaseNumber number, String message) {
        return jdbc.sql(
                        """
                select * from agreed_window
                where case_number = ? and met_by = ? order by id desc fetch first 1 row only""")
                .params(number.value(), message)
                .query(Ledger::window)
                .optional();
    }

    /** Open windows in the order of their ids, a page at a time. */
    List<Window> openAfter(long id, int limit) {
        return jdbc.sql(
                        """
                select * from agreed_window where not settled and id > ? order by id fetch first ? rows only""")
                .params(id, limit)
                .query(Ledger::window)
                .list();
    }

    /** Open windows that were found without a timer: nobody will be woken for them. */
    public List<Window> untimed() {
        return jdbc.sql("select * from agreed_window where not settled and untimed_at is not null order by id")
                .query(Ledger::window)
                .list();
    }

    boolean timed(long id) {
        return jdbc.sql("update agreed_window set untimed_at = null where id = ? and untimed_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    boolean untimed(long id, Instant now) {
        return jdbc.sql(
                                """
                update agreed_window set untimed_at = ? where id = ? and untimed_at is null and not settled""")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    int open(CaseFile file, String key, Limit limit, String awaits, Instant now) {
        CaseNumber number = file.number();
        int round = 1
                + jdbc.sql("select coalesce(max(round), 0) from agreed_window where case_number = ? and window_key = ?")
                        .params(number.value(), key)
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                insert into agreed_window (case_number, window_key, round, clause, obliged, bound, terms_of, rule,
                    anchor_name, anchor_at, due, reminders, awaits, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number.value(),
                        key,
                        round,
                        limit.term().clause(),
                        limit.term().obliged().name(),
                        limit.term().bound().name(),
                        file.termsOf(),
                        limit.rule(),
                        limit.anchorName(),
                        Timestamp.from(limit.anchor()),
                        Timestamp.from(limit.due()),
                        text(limit.reminders()),
                        awaits,
                        Timestamp.from(now))
                .update();
        return round;
    }

    boolean meet(long id, Instant at, String by) {
        return jdbc.sql("update agreed_window set met_at = ?, met_by = ?, settled = true where id = ? and not settled")
                        .params(Timestamp.from(at), by, id)
                        .update()
                == 1;
    }

    boolean reopen(long id) {
        return jdbc.sql(
                                """
                update agreed_window set met_at = null, met_by = null, settled = false
                where id = ? and met_at is not null""")
                        .param(id)
                        .update()
                == 1;
    }

    boolean end(long id, Instant at, String as, String by) {
        return jdbc.sql(
                                """
                update agreed_window set ended_at = ?, ended_as = ?, ended_by = ?, settled = true
                where id = ? and not settled""")
                        .params(Timestamp.from(at), as, by, id)
                        .update()
                == 1;
    }

    /** Marks the alarms up to {@code now} as acted on; false when somebody else did so meanwhile. */
    boolean actedUntil(long id, Instant now) {
        return jdbc.sql(
                                """
                update agreed_window set acted_until = ?
                where id = ? and not settled and (acted_until is null or acted_until < ?)""")
                        .params(Timestamp.from(now), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The limit moves; what was acted on stays acted on, unless the new limit lies before it. */
    void redate(Window window, Limit limit) {
        boolean again =
                window.actedUntil().map(until -> !limit.due().isAfter(until)).orElse(false);
        jdbc.sql(
                        """
                update agreed_window set rule = ?, anchor_name = ?, anchor_at = ?, due = ?, reminders = ?, acted_until = ?
                where id = ?""")
                .params(
                        limit.rule(),
                        limit.anchorName(),
                        Timestamp.from(limit.anchor()),
                        Timestamp.from(limit.due()),
                        text(limit.reminders()),
                        again ? null : window.actedUntil().map(Timestamp::from).orElse(null),
                        window.id())
                .update();
    }

    private static String text(List<Instant> instants) {
        return instants.stream().map(Instant::toString).collect(joining(" "));
    }

    private static List<Instant> instants(String text) {
        return Stream.of(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Instant::parse)
                .toList();
    }

    private static Window window(ResultSet row, int ignored) throws SQLException {
        return new Window(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("window_key"),
                row.getInt("round"),
                row.getString("clause"),
                Obliged.valueOf(row.getString("obliged")),
                Bound.valueOf(row.getString("bound")),
                row.getString("rule"),
                row.getString("anchor_name"),
                row.getTimestamp("anchor_at").toInstant(),
                row.getTimestamp("due").toInstant(),
                instants(row.getString("reminders")),
                row.getString("awaits"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "acted_until"),
                instant(row, "met_at"),
                Optional.ofNullable(row.getString("met_by")),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("ended_as")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
