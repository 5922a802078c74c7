package io.parley.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files. Name and type are what the sender claims: this sorts out mistakes, it does not say what is in a file.
 *
 * @param accept endings ({@code .pdf}) and media types ({@code image/*}), lower case; none means any
 * @param mostBytes of each file
 */
record FileKind(List<String> accept, int mostFiles, long mostBytes) implements Kind {

    static final int MOST_FILES = 20;
    static final int MOST_MEGABYTES = 25;
    private static final int LONGEST_NAME = 200;

    FileKind {
        accept = List.copyOf(accept);
        if (mostFiles < 1 || mostFiles > MOST_FILES || mostBytes < 1 || mostBytes > MOST_MEGABYTES * 1_000_000L) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_FILES + " files of 1 to " + MOST_MEGABYTES + " MB are supported");
        }
    }

    /** What a browser sends as text for a file field is the name of a file that was not sent. */
    @Override
    public Optional<Object> read(String raw, Asking asking) throws Objection {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        throw new Objection("fileAsText");
    }

    /** One file, under a clean name; empty for what a browser sends where no file was chosen. */
    Optional<Upload> read(Upload upload) throws Objection {
        String claimed = upload.fileName() == null ? "" : upload.fileName();
        if (claimed.isEmpty() && upload.size() == 0) {
            return Optional.empty();
        }
        String name = cleanName(claimed);
        if (upload.size() <= 0) {
            throw new Objection("fileEmpty", name);
        }
        if (upload.size() > mostBytes) {
            throw new Objection("fileTooLarge", name, mostBytes / 1_000_000);
        }
        NamedUpload file = new NamedUpload(upload, name);
        if (!accept.isEmpty() && accept.stream().noneMatch(rule -> matches(rule, name, file.mediaType()))) {
            throw new Objection("fileType", name, String.join(", ", accept));
        }
        return Optional.of(file);
    }

    /** The last step of a path, as some browsers send whole paths. */
    private static String cleanName(String claimed) throws Objection {
        String name;
        try {
            name = PlainText.of(
                    claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1),
                    false,
                    LONGEST_NAME);
        } catch (Objection e) {
            throw new Objection("fileName", LONGEST_NAME);
        }
        if (Stream.of("", ".", "..").anyMatch(name::equals)) {
            throw new Objection("fileName", LONGEST_NAME);
        }
        return name;
    }

    private static boolean matches(String rule, String name, String type) {
        if (rule.startsWith(".")) {
            return name.toLowerCase(Locale.ROOT).endsWith(rule);
        }
        return rule.endsWith("/*") ? type.startsWith(rule.substring(0, rule.length() - 1)) : type.equals(rule);
    }

    @Override
    public String widget() {
        return "file";
    }

    @Override
    public boolean several() {
        return mostFiles > 1;
    }

    @Override
    public Map<String, String> input(Asking asking) {
        return accept.isEmpty() ? Map.of() : Map.of("accept", String.join(",", accept));
    }
}
