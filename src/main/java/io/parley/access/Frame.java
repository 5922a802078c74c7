package io.parley.access;

import java.util.List;

/**
 * What the page frame shows around every page.
 *
 * @param person name of who is signed in, or empty
 * @param mayAct whether they may do more than read
 * @param banners keys of texts
 * @param otherLanguage {@code en} or {@code zh}, to which {@code switchTo} leads: the present page's query with the
 *     other language in it, or empty where the page cannot be asked for again
 * @param problem on an error page, which of the texts {@code error.*} says what happened; else empty
 */
public record Frame(
        String person, boolean mayAct, List<String> banners, String otherLanguage, String switchTo, String problem) {}
