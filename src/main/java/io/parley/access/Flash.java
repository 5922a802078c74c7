package io.parley.access;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One line at the top of the next page that says how the last step went.
 *
 * @param success green, or red
 * @param key of the text, and {@code arguments} for its places
 */
public record Flash(boolean success, String key, List<Object> arguments) {

    public Flash {
        arguments = List.copyOf(arguments);
    }

    /** Says on the next page that it worked. */
    public static void success(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute("flash", new Flash(true, key, List.of(arguments)));
    }

    /** Says on the next page that it did not work, and why. */
    public static void failure(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute("flash", new Flash(false, key, List.of(arguments)));
    }
}
