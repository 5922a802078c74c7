package io.parley.portal;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/**
 * Takes a form once, however often it is sent: a reload, the way back and a double click come with the key that the
 * first one came with. The keys live as long as the session; after it, the form's protection against forgery has ended
 * too.
 */
final class OnceOnly implements Serializable {

    private static final String HERE = OnceOnly.class.getName();
    private static final int KEPT = 100;

    private final LinkedHashMap<String, String> results = new LinkedHashMap<>();

    private OnceOnly() {}

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * What came of a form.
     *
     * @param repeated whether it had been taken before, with this same result
     */
    record Taken(String result, boolean repeated) {}

    /** The form's result, from the first time on the same; a refusal by {@code work} leaves the key unused. */
    static Taken take(HttpSession session, String key, Supplier<String> work) {
        synchronized (WebUtils.getSessionMutex(session)) {
            OnceOnly once = session.getAttribute(HERE) instanceof OnceOnly known ? known : new OnceOnly();
            String before = once.results.get(key);
            if (before != null) {
                return new Taken(before, true);
            }
            String result = work.get();
            once.keep(key, result);
            session.setAttribute(HERE, once);
            return new Taken(result, false);
        }
    }

    private void keep(String key, String result) {
        results.put(key, result);
        if (results.size() > KEPT) {
            results.remove(results.keySet().iterator().next());
        }
    }
}
