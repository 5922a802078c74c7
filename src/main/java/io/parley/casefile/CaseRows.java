package io.parley.casefile;

import io.parley.party.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Rows of the register read back into what they mean. */
final class CaseRows {

    private CaseRows() {}

    static CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("number")),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                Optional.ofNullable(row.getString("customer")),
                Optional.ofNullable(row.getString("parent")).map(CaseNumber::new),
                row.getString("terms_of"),
                row.getString("title"),
                row.getString("status"),
                instant(row, "opened"),
                Optional.ofNullable(row.getTimestamp("closed")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcome")));
    }

    static Cases.Participant participant(ResultSet row, int index) throws SQLException {
        return new Cases.Participant(row.getString("part"), actor(row), instant(row, "since"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
