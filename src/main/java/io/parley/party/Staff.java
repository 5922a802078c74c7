package io.parley.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The provider's staff. Who has left is not returned: they may do nothing any more. */
@Repository
public class Staff {

    private static final String SELECT = "select p.id, p.name, p.email, p.phone, p.zone, p.language, r.role"
            + " from person p left join person_role r on r.person_id = p.id where p.ended_at is null ";
    private static final String BY_NAME = " order by p.name, p.id, r.role";

    private final JdbcClient jdbc;

    public Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(String personId) {
        return persons(jdbc.sql(SELECT + "and p.id = :id" + BY_NAME).param("id", personId)).stream()
                .findFirst();
    }

    /** Everybody, by name. */
    public List<Person> all() {
        return persons(jdbc.sql(SELECT + BY_NAME));
    }

    /** Who holds a role, by name. */
    public List<Person> holding(StaffRole role) {
        return persons(jdbc.sql(SELECT
                        + "and exists (select 1 from person_role h where h.person_id = p.id and h.role = :role)"
                        + BY_NAME)
                .param("role", role.name()));
    }

    /** One row for each role, folded into persons. */
    private static List<Person> persons(JdbcClient.StatementSpec statement) {
        Map<String, Person> persons = new LinkedHashMap<>();
        statement
                .query((row, number) -> person(row))
                .list()
                .forEach(person -> persons.merge(person.id(), person, Staff::both));
        return List.copyOf(persons.values());
    }

    private static Person person(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("language")),
                role == null ? Set.of() : Set.of(StaffRole.valueOf(role)));
    }

    private static Person both(Person one, Person other) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        roles.addAll(one.roles());
        roles.addAll(other.roles());
        return new Person(one.id(), one.name(), one.email(), one.phone(), one.zone(), one.language(), roles);
    }
}
