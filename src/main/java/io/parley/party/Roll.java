package io.parley.party;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows are entered, changed and ended, and never deleted.
 *
 * @param columns all but {@code ended_at}; the first is the id
 */
record Roll(JdbcClient jdbc, String table, List<String> columns) {

    /** Makes the present rows exactly these; each row holds the columns' values in order. */
    Kept keep(List<List<String>> rows, Instant now) {
        Map<String, List<String>> present = read("ended_at is null");
        Set<String> ended = read("ended_at is not null").keySet();
        Kept kept = new Kept(new HashSet<>(), new HashSet<>(), new HashSet<>(present.keySet()));
        for (List<String> row : rows) {
            String id = row.get(0);
            kept.ended().remove(id);
            if (!present.containsKey(id)) {
                write(ended.contains(id) ? update() : insert(), row);
                kept.added().add(id);
            } else if (!present.get(id).equals(row)) {
                write(update(), row);
                kept.changed().add(id);
            }
        }
        kept.ended().forEach(id -> end(id, now));
        return kept;
    }

    private Map<String, List<String>> read(String condition) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql("select " + String.join(", ", columns) + " from " + table + " where " + condition)
                .query((row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(row.getString(column));
                    }
                    return values;
                })
                .list()
                .forEach(values -> found.put(values.get(0), values));
        return found;
    }

    private void write(String sql, List<String> row) {
        var statement = jdbc.sql(sql);
        for (int i = 0; i < row.size(); i++) {
            statement.param(columns.get(i), row.get(i));
        }
        statement.update();
    }

    private String insert() {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (:" + String.join(", :", columns)
                + ")";
    }

    private String update() {
        return "update " + table + " set "
                + columns.stream()
                        .skip(1)
                        .map(column -> column + " = :" + column)
                        .collect(Collectors.joining(", "))
                + ", ended_at = null where id = :id";
    }

    private void end(String id, Instant now) {
        jdbc.sql("update " + table + " set ended_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
