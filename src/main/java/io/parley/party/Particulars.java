package io.parley.party;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What holds for the particulars of everybody in the register. */
final class Particulars {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /** One address and nothing else: no blanks, no line ends, no list, no display name. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"@]+@[^\\s\\p{Cntrl}<>,;:\"@]+");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Particulars() {}

    static void check(String id, String name, String email, String phone, ZoneId zone, Locale language) {
        line("id", id);
        line("name", name);
        require(ADDRESS.matcher(email).matches(), "email of '" + id + "' is not one mail address");
        require(!CONTROL.matcher(phone).find(), "phone of '" + id + "' must be one line of text");
        Objects.requireNonNull(zone, "zone");
        require(LANGUAGES.contains(language), "language of '" + id + "' must be en or zh-CN");
    }

    /** Some text in one line: it stands in headers and lists. */
    static void line(String field, String text) {
        require(!text.isBlank() && !CONTROL.matcher(text).find(), field + " must be one line of text");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
