package io.parley.mail.outbound;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The letters that a new one follows, by Message-ID.
 *
 * @param last the letter that it answers to, in mail readers' eyes
 * @param references root and latest letters, oldest first, as the header holds them
 */
record MailThread(String last, String references) {

    static MailThread of(String root, List<String> latestFirst) {
        var chain = new java.util.ArrayList<>(latestFirst);
        Collections.reverse(chain);
        chain.add(0, root);
        return new MailThread(latestFirst.get(0), String.join(" ", new LinkedHashSet<>(chain)));
    }
}
