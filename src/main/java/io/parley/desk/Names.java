package io.parley.desk;

import io.parley.casefile.CaseKind;
import io.parley.party.Duty;
import io.parley.party.StaffRole;
import io.parley.window.Window;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What steps, windows, statuses and the like are called in the reader's language. Where a procedure brings no name, its
 * key is shown as words.
 */
final class Names {

    private final MessageSource words;
    private final Locale reader;

    Names(MessageSource words, Locale reader) {
        this.words = words;
        this.reader = reader;
    }

    public String step(String key) {
        return name("step", key);
    }

    /** A step's name, or what the diagram calls it. */
    String step(String key, String inDiagram) {
        return words.getMessage("step." + key, null, inDiagram, reader);
    }

    public String procedure(String key) {
        return name("procedure", key);
    }

    public String status(String key) {
        return name("status", key);
    }

    public String window(String key) {
        return name("window", key);
    }

    public String message(String key) {
        return name("message", key);
    }

    public String outcome(String key) {
        return name("outcome", key);
    }

    /** The instant that started a window. */
    public String anchor(String key) {
        return name("anchor", key);
    }

    /** What somebody does in a case. */
    public String part(String key) {
        return name("part", key);
    }

    /** What a linked case is to the other. */
    public String link(String key) {
        return name("link", key);
    }

    /** A property of a case on which agreements depend. */
    public String trait(String key) {
        return name("trait", key);
    }

    /** Such as {@code 1.2 MB}; units of 1000. */
    public String size(long bytes) {
        NumberFormat figures = NumberFormat.getNumberInstance(reader);
        figures.setMaximumFractionDigits(1);
        if (bytes < 1000) {
            return figures.format(bytes) + " B";
        }
        return bytes < 1_000_000 ? figures.format(bytes / 1e3) + " kB" : figures.format(bytes / 1e6) + " MB";
    }

    public String kind(CaseKind kind) {
        return name("kind", kind.name());
    }

    public String role(StaffRole role) {
        return name("desk.role", role.word());
    }

    public String duty(Duty duty) {
        return name("desk.duty", duty.word());
    }

    public String standing(Window.Standing standing) {
        return name("desk.standing", standing.name());
    }

    private String name(String family, String key) {
        return words.getMessage(family + "." + key, null, humanised(key), reader);
    }

    /** {@code incident.first-notice} as {@code Incident first notice}. */
    static String humanised(String key) {
        String spaced = key.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("[._-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? key : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
