package io.parley.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;

/** How rows become parties and contacts. */
final class PartyRows {

    static final String PARTY = "p.id, p.kind, p.name, p.language, p.zone, p.phone, p.email, p.service_hours";
    static final String CONTACT = "c.id, c.party_id, c.name, c.email, c.phone, c.service_hours, c.zone, c.language";

    private PartyRows() {}

    static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getString("id"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("phone"),
                row.getString("email"),
                row.getString("service_hours"));
    }

    static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getString("id"),
                row.getString("party_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("service_hours"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("language")));
    }
}
