package io.parley.party;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** A person at a customer, peer or authority who gets mail and answers steps. */
public record Contact(
        String id,
        String partyId,
        String name,
        String email,
        String phone,
        String serviceHours,
        ZoneId zone,
        Locale language) {

    public Contact {
        Particulars.line("partyId", partyId);
        Objects.requireNonNull(serviceHours, "serviceHours");
        Particulars.check(id, name, email, phone, zone, language);
    }
}
