package io.parley.mail.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all messages, {@code mail/<message>.<en|zh>.txt}, read and checked when Parley starts. A message is its
 * two files; there is no Java for it.
 */
@Component
public class Texts {

    private static final Pattern FILE = Pattern.compile("(?<message>[a-z][a-z0-9.-]*)\\.(?<language>en|zh)\\.txt");

    private final Map<String, TextFile> files = new TreeMap<>();
    private final Set<String> messages = new TreeSet<>();

    Texts() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*.txt")) {
                read(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The messages' texts could not be read", e);
        }
        for (String message : messages) {
            of(message, Locale.ENGLISH);
            of(message, Locale.SIMPLIFIED_CHINESE);
        }
    }

    private void read(String name, String source) {
        Matcher matcher = FILE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "mail/" + name + " must be called <message>.en.txt or <message>.zh.txt, in lower case");
        }
        files.put(name, TextFile.parse(name, source));
        messages.add(matcher.group("message"));
    }

    /** Whether the message can be written, in every language. */
    public boolean exists(String message) {
        return messages.contains(message);
    }

    /** The names of all messages. */
    public Set<String> messages() {
        return Set.copyOf(messages);
    }

    TextFile of(String message, Locale language) {
        String name = message + "." + supported(language).getLanguage() + ".txt";
        TextFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException(
                    "The message '" + message + "' lacks its text: add src/main/resources/mail/" + name);
        }
        return file;
    }

    /** The language that a letter is written in: Chinese for every kind of Chinese, else English. */
    static Locale supported(Locale language) {
        return language.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
