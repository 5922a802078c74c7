package io.parley.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/**
 * The offline check: {@code java -jar parley.jar check [FILE…]}. With files it checks exports; without any, the database
 * ({@code --url}, {@code --user}, {@code --password}, else the environment's {@code SPRING_DATASOURCE_…}, else the
 * embedded one in {@code ./data}), without starting the application. {@code --seals FILE} compares with a seals' file
 * that was kept apart, {@code --lang en|zh} chooses the language.
 */
public final class CheckCommand {

    private static final int SOUND = 0;
    private static final int FAULTY = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final AtomicLong faults = new AtomicLong();

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the check.
     *
     * @param arguments what follows {@code check} on the command line
     * @return the exit code: 0 sound, 1 faults found, 2 not checked (wrong usage, unreadable file or database)
     */
    public static int run(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new CheckCommand(out, err).run(arguments, System.getenv());
    }

    int run(String[] arguments, Map<String, String> environment) {
        CheckArguments understood;
        try {
            understood = CheckArguments.of(arguments, environment);
        } catch (IllegalArgumentException e) {
            err.println(new CheckTexts(Locale.getDefault()).of("usage", e.getMessage()));
            return NOT_CHECKED;
        }
        return check(understood);
    }

    private int check(CheckArguments arguments) {
        var texts = new CheckTexts(arguments.language());
        Consumer<Fault> report = fault -> {
            faults.incrementAndGet();
            out.println(texts.of(fault));
        };
        try {
            Optional<SealVerifier> seals = Optional.empty();
            if (arguments.seals().isPresent()) {
                seals = Optional.of(ExportCheck.seals(arguments.seals().get(), report));
            }
            if (arguments.exports().isEmpty()) {
                summary(
                        texts,
                        withoutParameters(arguments.url()),
                        DatabaseCheck.check(arguments.url(), arguments.user(), arguments.password(), report, seals));
            }
            for (Path export : arguments.exports()) {
                summary(texts, export.toString(), ExportCheck.check(export, report, seals));
            }
        } catch (IOException e) {
            err.println(texts.of("unreadable", e.getMessage()));
            return NOT_CHECKED;
        } catch (SQLException | DataAccessException e) {
            err.println(texts.of("unreachable", withoutParameters(arguments.url()), e.getMessage()));
            return NOT_CHECKED;
        }
        out.println(faults.get() == 0 ? texts.of("sound") : texts.of("faulty", faults.toString()));
        return faults.get() == 0 ? SOUND : FAULTY;
    }

    private void summary(CheckTexts texts, String what, Checked checked) {
        out.println(texts.of(
                "summary",
                what,
                Long.toString(checked.chains()),
                Long.toString(checked.entries()),
                Long.toString(checked.seals()),
                Long.toString(checked.witnessed())));
    }

    /** An address may carry a password among its parameters. */
    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0];
    }
}
