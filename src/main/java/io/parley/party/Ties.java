package io.parley.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that only ties entries together: a row is there or not. The first column is the entry that it says something of. */
record Ties(JdbcClient jdbc, String table, List<String> columns) {

    /** Makes the rows exactly these; names the entries that say something else now. */
    Set<String> keep(Set<List<Object>> rows) {
        Set<List<Object>> present = new HashSet<>(read());
        List<List<Object>> gone =
                present.stream().filter(row -> !rows.contains(row)).toList();
        List<List<Object>> fresh =
                rows.stream().filter(row -> !present.contains(row)).toList();
        // Removed first: a duty's list may only change places, which are its key.
        gone.forEach(row -> write("delete from " + table + " where " + conditions(), row));
        fresh.forEach(row -> write(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (:" + String.join(", :", columns)
                        + ")",
                row));
        return Stream.concat(gone.stream(), fresh.stream())
                .map(row -> (String) row.get(0))
                .collect(Collectors.toSet());
    }

    private List<List<Object>> read() {
        return jdbc.sql("select " + String.join(", ", columns) + " from " + table)
                .query((row, number) -> {
                    List<Object> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(row.getObject(column));
                    }
                    return values;
                })
                .list();
    }

    private String conditions() {
        return columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
    }

    private void write(String sql, List<Object> row) {
        var statement = jdbc.sql(sql);
        for (int i = 0; i < row.size(); i++) {
            statement.param(columns.get(i), row.get(i));
        }
        statement.update();
    }
}
