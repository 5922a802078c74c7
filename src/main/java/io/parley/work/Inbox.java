package io.parley.work;

import io.parley.casefile.CaseNumber;
import io.parley.party.Actor;
import io.parley.party.Duty;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The human steps: what is open, who may take it, and what is due next. */
@Repository
public class Inbox {

    /** Where steps stand that have no limit: after all that have one. */
    private static final Instant NO_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

    private static final String COLUMNS = "select * from work_item ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a page of the inbox ended: the next begins behind it. */
    public record Mark(Instant due, String id) {
        /** Before everything. */
        public static final Mark START = new Mark(Instant.EPOCH, "");

        /** Behind that step. */
        public static Mark behind(WorkItem item) {
            return new Mark(item.due().orElse(NO_LIMIT), item.id());
        }
    }

    /** Which open steps a member of the staff looks at. */
    public enum Share {
        /** Those that they have claimed and those that they may claim. */
        BOTH("(assignee = :person or (assignee is null and staff_role in (:roles)))"),
        /** Those that they have claimed. */
        MINE("assignee = :person"),
        /** Those that nobody has claimed, and that they may claim. */
        FREE("assignee is null and staff_role in (:roles)"),
        /** Everybody's, the customers' steps too: to see who owes what, not to act. */
        ALL("due is not null");

        private final String condition;

        Share(String condition) {
            this.condition = condition;
        }
    }

    /** What a member of the staff has claimed or may claim, due first; a page behind {@code after}. */
    public List<WorkItem> of(Person person, Mark after, int limit) {
        return of(person, Share.BOTH, after, limit);
    }

    /** A share of the open steps, due first; a page behind {@code after}. */
    public List<WorkItem> of(Person person, Share share, Mark after, int limit) {
        List<String> roles = person.roles().stream().map(StaffRole::name).toList();
        return jdbc.sql(COLUMNS + "where open and " + share.condition
                        + " and (due > :due or (due = :due and task_id > :id))"
                        + " order by due, task_id fetch first :limit rows only")
                .param("person", person.id())
                .param("roles", roles.isEmpty() ? List.of("-") : roles)
                .param("due", Timestamp.from(after.due()))
                .param("id", after.id())
                .param("limit", limit)
                .query(Inbox::item)
                .list();
    }

    /** The open steps that a customer is expected to answer, due first. */
    public List<WorkItem> ofCustomer(String customer, Mark after, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where open and customer = :customer and duty is not null
                and (due > :due or (due = :due and task_id > :id))
                order by due, task_id fetch first :limit rows only""")
                .param("customer", customer)
                .param("due", Timestamp.from(after.due()))
                .param("id", after.id())
                .param("limit", limit)
                .query(Inbox::item)
                .list();
    }

    /** The open steps of a case, due first. */
    public List<WorkItem> of(CaseNumber number) {
        return jdbc.sql(COLUMNS + "where case_number = ? and open order by due, task_id")
                .param(number.value())
                .query(Inbox::item)
                .list();
    }

    /** The open steps of several cases, due first. */
    public List<WorkItem> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where case_number in (:numbers) and open order by due, task_id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(Inbox::item)
                .list();
    }

    /** The open steps of a case that serve a window. */
    public List<WorkItem> serving(CaseNumber number, String window) {
        return of(number).stream()
                .filter(item -> item.window().filter(window::equals).isPresent())
                .toList();
    }

    /** A step, open or done. */
    public Optional<WorkItem> find(String id) {
        return jdbc.sql(COLUMNS + "where task_id = ?")
                .param(id)
                .query(Inbox::item)
                .optional();
    }

    /** A step has begun. */
    public void open(WorkItem item) {
        jdbc.sql(
                        """
                insert into work_item (task_id, case_number, customer, step, form, staff_role, duty, assignee,
                    window_key, due, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.id(),
                        item.number().value(),
                        item.customer().orElse(null),
                        item.step(),
                        item.form(),
                        item.role().map(StaffRole::name).orElse(null),
                        item.duty().map(Duty::name).orElse(null),
                        item.assignee().orElse(null),
                        item.window().orElse(null),
                        Timestamp.from(item.due().orElse(NO_LIMIT)),
                        Timestamp.from(item.opened()))
                .update();
    }

    /** Who has the step from now on; null where it goes back to its role. */
    public void assign(String id, String personId) {
        jdbc.sql("update work_item set assignee = ? where task_id = ?")
                .params(personId, id)
                .update();
    }

    /** The step was answered. */
    public void complete(String id, Actor by) {
        end(id, "completed", by.id());
    }

    /** The step is no longer wanted: the procedure has moved on without it. */
    public void withdraw(String id) {
        end(id, "withdrawn", "system");
    }

    private void end(String id, String as, String by) {
        jdbc.sql(
                        """
                update work_item set open = false, ended_at = ?, ended_as = ?, ended_by = ?
                where task_id = ? and open""")
                .params(Timestamp.from(clock.instant()), as, by, id)
                .update();
    }

    /** The window that these steps serve has a new limit. */
    public void redate(CaseNumber number, String window, Instant due) {
        jdbc.sql(
                        """
                update work_item set due = ?, escalated_at = null where case_number = ? and window_key = ? and open""")
                .params(Timestamp.from(due), number.value(), window)
                .update();
    }

    /** The window that these steps serve was missed. */
    public void escalate(CaseNumber number, String window) {
        jdbc.sql("update work_item set escalated_at = ? where case_number = ? and window_key = ? and open")
                .params(Timestamp.from(clock.instant()), number.value(), window)
                .update();
    }

    private static WorkItem item(ResultSet row, int ignored) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getString("customer")),
                row.getString("step"),
                row.getString("form"),
                Optional.ofNullable(row.getString("staff_role")).map(StaffRole::valueOf),
                Optional.ofNullable(row.getString("duty")).map(Duty::valueOf),
                Optional.ofNullable(row.getString("assignee")),
                Optional.ofNullable(row.getString("window_key")),
                Optional.of(row.getTimestamp("due").toInstant()).filter(NO_LIMIT::isAfter),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("escalated_at")).map(Timestamp::toInstant),
                row.getBoolean("open"));
    }
}
