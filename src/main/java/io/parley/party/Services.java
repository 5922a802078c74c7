package io.parley.party;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The provider's cloud services and who uses them. Services and customers that have ended are not among them. */
@Repository
public class Services {

    static final RowMapper<Service> SERVICE =
            (row, number) -> new Service(row.getString("id"), row.getString("english"), row.getString("chinese"));

    private final JdbcClient jdbc;

    public Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All present services, by their English name. */
    public List<Service> all() {
        return jdbc.sql("select id, english, chinese from service where ended_at is null order by english, id")
                .query(SERVICE)
                .list();
    }

    /** The services that a customer uses. */
    public List<Service> of(String customerId) {
        return jdbc.sql(
                        "select s.id, s.english, s.chinese from service_customer u join service s on s.id = u.service_id"
                                + " where u.customer_id = :customer and s.ended_at is null order by s.english, s.id")
                .param("customer", customerId)
                .query(SERVICE)
                .list();
    }

    /** The ids of the customers who use at least one of these services, sorted. */
    public List<String> customersOf(Collection<String> serviceIds) {
        if (serviceIds.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select distinct u.customer_id from service_customer u"
                        + " join party p on p.id = u.customer_id join service s on s.id = u.service_id"
                        + " where u.service_id in (:services) and p.ended_at is null and s.ended_at is null")
                .param("services", serviceIds)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
