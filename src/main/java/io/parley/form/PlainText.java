package io.parley.form;

import java.text.Normalizer;

/**
 * Text as people type it, made uniform: line ends are LF, Unicode is in normal form C (UAX 15), outer white space is
 * gone. What cannot be shown or stored safely is objected to.
 */
final class PlainText {

    private PlainText() {}

    /** @param longest in UTF-16 units, as HTML's {@code maxlength} counts */
    static String of(String raw, boolean lines, int longest) throws Objection {
        // Normal form C shrinks a text to a third at the most: what is longer is not worth the work.
        if (raw.length() > 4L * longest) {
            throw new Objection("tooLong", longest, raw.length());
        }
        String even = raw.replace("\r\n", "\n").replace('\r', '\n');
        if (lines) {
            even = even.replace('\u2028', '\n').replace('\u2029', '\n');
        }
        String text = Normalizer.normalize(checked(even.strip(), lines), Normalizer.Form.NFC);
        if (text.length() > longest) {
            throw new Objection("tooLong", longest, text.length());
        }
        return text;
    }

    private static String checked(String text, boolean lines) throws Objection {
        int[] characters = text.codePoints().toArray();
        for (int character : characters) {
            if (isLineEnd(character)) {
                if (!lines) {
                    throw new Objection("lineBreak");
                }
            } else if (!isPrintable(character) && !(lines && character == '\t')) {
                throw new Objection("control");
            }
        }
        return text;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\u2028' || character == '\u2029';
    }

    static boolean isPrintable(int character) {
        int type = Character.getType(character);
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE;
        return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
    }
}
