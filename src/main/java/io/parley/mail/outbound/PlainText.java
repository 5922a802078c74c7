package io.parley.mail.outbound;

import java.util.regex.Pattern;

/** What text from people must lose before it may stand in a mail. */
final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    /** Marks that turn the direction of text can make a line read as what it is not. */
    private static final Pattern DECEIVING =
            Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*\\n");

    private PlainText() {}

    /** One line for a header: no line breaks, no control characters, at most {@code limit} characters. */
    static String line(String text, int limit) {
        String line = BREAKS.matcher(DECEIVING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit - 1)) + "…";
    }

    /** The body: no control characters, and no more than one empty line in a row. */
    static String body(String text) {
        String plain =
                CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return EMPTY_LINES.matcher(plain).replaceAll("\n\n").strip();
    }
}
