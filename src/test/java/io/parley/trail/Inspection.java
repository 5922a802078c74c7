package io.parley.trail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the offline check says when it is run with these arguments. */
record Inspection(int exitCode, String out, String err) {

    static Inspection of(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments, Map.of());
        return new Inspection(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Inspection of(DataSource database, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        try (Connection connection = database.getConnection()) {
            all.add("--url=" + connection.getMetaData().getURL());
            all.add("--user=" + connection.getMetaData().getUserName());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        all.add("--lang=en");
        return of(all.toArray(String[]::new));
    }
}
