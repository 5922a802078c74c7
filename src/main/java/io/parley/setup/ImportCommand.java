package io.parley.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code java -jar parley.jar import FILE [--check] [--language=en|zh-CN]}: imports the parties' file, or with
 * {@code --check} only says what an import would do.
 */
public final class ImportCommand {

    /** Whether the file may hold plain passwords; for trying things out. */
    static final String PLAIN = "parley.setup.plain-passwords";

    private final ImportArguments arguments;
    private final PrintStream out;

    private ImportCommand(ImportArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /**
     * Runs the command and prints what came of it to the standard output.
     *
     * @param arguments as on the command line, the word {@code import} first
     * @return the exit code: 0 when the file is in order, 1 when anything is wrong
     */
    public static int run(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return run(arguments, Locale.getDefault(), out);
    }

    static int run(String[] arguments, Locale machine, PrintStream out) {
        return new ImportCommand(ImportArguments.of(arguments, machine), out).run();
    }

    private int run() {
        if (arguments.file().isEmpty()) {
            return fail(report("").text("setup.import.usage"));
        }
        Path path = arguments.file().get();
        ImportReport report = report(path.toString());
        if (!Files.isRegularFile(path)) {
            return fail(report.text("setup.file.missing", path.toString()));
        }
        try {
            out.println(run(content(path), report));
            return 0;
        } catch (RefusedFile refusal) {
            return fail(report.refused(refusal.flaws()));
        } catch (IOException e) {
            return fail(report.text("setup.file.unreadable", path.toString(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // Spring wraps the reason, such as a refused connection, in what it was doing.
            String reason =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return fail(report.text("setup.import.failed", reason));
        }
    }

    /** The file is read before anything is started: most mistakes are found without a database. */
    private String run(byte[] content, ImportReport report) {
        PasswordRule rule = arguments.settings().contains("--" + PLAIN + "=true")
                ? PasswordRule.PLAIN_PERMITTED
                : PasswordRule.HASHED;
        PartiesFile file = PartiesFile.read(content, rule);
        try (var context = new SpringApplicationBuilder(ImportContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // What a person has to know is in the report; --logging.level.root=error shows the rest.
                .properties("logging.level.root=off")
                .run(arguments.settings().toArray(String[]::new))) {
            Import importing = context.getBean(Import.class);
            return arguments.check() ? report.checked(importing.rehearse(file)) : report.done(importing.save(file));
        }
    }

    private static byte[] content(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(PartiesFile.LARGEST + 1);
        }
    }

    private ImportReport report(String file) {
        return new ImportReport(file, arguments.reader());
    }

    private int fail(String message) {
        out.println(message);
        return 1;
    }
}
