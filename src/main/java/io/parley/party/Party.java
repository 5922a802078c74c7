package io.parley.party;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * An organisation with which, or as which, the provider acts.
 *
 * @param id short name from the parties' file, such as {@code huaxin}; never shown to another party
 * @param language {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}
 * @param phone with country code; what 16.1.2 asks both sides to give
 * @param serviceHours in words, as people read them, such as {@code Mon–Fri 09:00–17:00}
 */
public record Party(
        String id,
        PartyKind kind,
        String name,
        Locale language,
        ZoneId zone,
        String phone,
        String email,
        String serviceHours) {

    public Party {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(serviceHours, "serviceHours");
        Particulars.check(id, name, email, phone, zone, language);
    }
}
