package io.parley.party;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The provider's cloud services and who uses them. */
@Repository
public class Services {

    public List<Service> all() {
        throw new UnsupportedOperationException();
    }

    /** The services that a customer uses. */
    public List<Service> of(String customerId) {
        throw new UnsupportedOperationException();
    }

    /** The ids of the customers who use at least one of these services, sorted. */
    public List<String> customersOf(Collection<String> serviceIds) {
        throw new UnsupportedOperationException();
    }
}
