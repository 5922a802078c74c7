package io.parley.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser that tests look at pages with. Where the machine has none, it is installed. */
public final class Chromium implements AutoCloseable {

    private static final List<Path> SYSTEM = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
            .map(Path::of)
            .toList();
    private static final Path PACKAGES = Path.of("/usr/bin/apt-get");
    private static final String REMEDY = "No browser for the tests. Install one, as with 'apt-get install chromium',"
            + " or let this machine reach its package server or Playwright's download.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    public static Chromium launch() {
        var playwright = Playwright.create();
        try {
            boolean own = Files.exists(Path.of(playwright.chromium().executablePath()));
            if (!own && installed().isEmpty()) {
                install();
            }
            return new Chromium(playwright);
        } catch (RuntimeException | Error e) {
            playwright.close();
            throw e;
        }
    }

    /** A browser like a person's, with cookies of its own. */
    public Browser browser() {
        return browser;
    }

    private static Optional<Path> installed() {
        return SYSTEM.stream().filter(Files::isExecutable).findFirst();
    }

    private static void install() {
        boolean packaged = Files.isExecutable(PACKAGES)
                && System.getProperty("user.name").equals("root")
                && run(PACKAGES.toString(), "update")
                && run(PACKAGES.toString(), "install", "-y", "--no-install-recommends", "chromium");
        if (!packaged && !download()) {
            throw new AssertionError(REMEDY);
        }
    }

    private static boolean download() {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    /** Whether it succeeded. What it says stands in the build's output. */
    private static boolean run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new AssertionError(REMEDY, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
