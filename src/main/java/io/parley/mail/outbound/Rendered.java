package io.parley.mail.outbound;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter's texts, as they are stored: in place of the personal link stands {@link #LINK}, so that whoever reads the
 * outbox cannot act as the contact.
 */
record Rendered(String subject, String text, String html) {

    static final String LINK = "{{personal-link}}";

    /** The texts with the real address. */
    Rendered withLink(String address) {
        return new Rendered(subject, text.replace(LINK, address), html.replace(LINK, HtmlUtils.htmlEscape(address)));
    }

    /** The texts for readers who must not have the address. */
    Rendered withLabel(String label) {
        return new Rendered(
                subject,
                text.replace(LINK, label),
                html.replace("href=\"" + LINK + "\"", "title=\"" + HtmlUtils.htmlEscape(label) + "\"")
                        .replace(LINK, HtmlUtils.htmlEscape(label)));
    }
}
