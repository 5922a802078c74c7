package io.parley.setup;

import java.util.regex.Pattern;

/** How the path of a field is written: {@code customers[0].contacts[1].email}. */
final class Paths {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private Paths() {}

    static String field(String parent, String name) {
        // Anything else is quoted, so that no name can look like another field's path.
        String written = PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
        return parent.isEmpty() ? written : parent + "." + written;
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }
}
