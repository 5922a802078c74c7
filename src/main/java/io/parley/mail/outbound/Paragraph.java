package io.parley.mail.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of the text as the HTML alternative shows it.
 *
 * @param button the address that the paragraph consists of, or null; {@code lines} is empty then
 */
record Paragraph(String button, List<List<Piece>> lines) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'（）。，]*[^\\s<>\"'（）。，.,;:!?)\\]]");

    /** Splits the text; a line that is nothing but one of {@code buttons} becomes a paragraph of its own. */
    static List<Paragraph> split(String text, Set<String> buttons) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : text.split("\n\\s*\n", -1)) {
            List<List<Piece>> lines = new ArrayList<>();
            for (String line : block.split("\n", -1)) {
                if (buttons.contains(line.strip())) {
                    flush(paragraphs, lines);
                    paragraphs.add(new Paragraph(line.strip(), List.of()));
                } else {
                    lines.add(pieces(line));
                }
            }
            flush(paragraphs, lines);
        }
        return paragraphs;
    }

    private static void flush(List<Paragraph> paragraphs, List<List<Piece>> lines) {
        if (!lines.isEmpty()) {
            paragraphs.add(new Paragraph(null, List.copyOf(lines)));
            lines.clear();
        }
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int done = 0;
        while (address.find()) {
            pieces.add(new Piece(line.substring(done, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            done = address.end();
        }
        pieces.add(new Piece(line.substring(done), false));
        return pieces;
    }

    /** Words, or an address that can be clicked; it always shows where it leads. */
    record Piece(String text, boolean link) {}
}
