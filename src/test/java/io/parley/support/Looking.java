package io.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A person with a browser of their own, who looks closely at each page: in both languages, on a wide and a narrow screen. */
public final class Looking {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A form that was filled in wrongly is answered so on purpose, and the browser notes it. */
    private static final Pattern REFUSED = Pattern.compile("Failed to load resource: .* status of (400|422) .*");

    private final Page page;
    private final String site;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int looks;
    private int loads;

    public Looking(Browser browser, int port) {
        site = "http://localhost:" + port;
        page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.onConsoleMessage(message -> {
            boolean trouble = message.type().equals("error") || message.type().equals("warning");
            if (trouble && !REFUSED.matcher(message.text()).matches()) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onLoad(loaded -> loads++);
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    }

    public Page page() {
        return page;
    }

    /** Goes there and looks. */
    public Looking at(String path) {
        return look(site + path);
    }

    /** Looks at the page that is open: it can be read again without sending anything. */
    public Looking look() {
        return look(page.url().replaceAll("[?&]lang=\\w+", ""));
    }

    private Looking look(String address) {
        for (String language : List.of("zh", "en")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html").getAttribute("lang")).as(page.url()).startsWith(language);
            looks++;
            List.of(NARROW, WIDE).forEach(this::fits);
            // The rules take their time: each language once, each width once.
            page.setViewportSize(language.equals("zh") ? NARROW : WIDE, HEIGHT);
            keepsTheRules();
        }
        return this;
    }

    /** Looks at the page as it is, without asking for it again. */
    public Looking examine() {
        looks++;
        List.of(NARROW, WIDE).forEach(this::fits);
        keepsTheRules();
        return this;
    }

    private void fits(int width) {
        page.setViewportSize(width, HEIGHT);
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            complaints.add(page.url() + " at " + width + " scrolls sideways by " + over);
        }
    }

    /** Without frames: a letter is shown in one that permits no script, in which the rules would never come to an end. */
    private void keepsTheRules() {
        new AxeBuilder(page)
                .withTags(RULES)
                .exclude("iframe")
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> complaints.add(page.url() + ": " + rule.getId() + " " + node.getHtml() + " "
                                + node.getFailureSummary())));
    }

    /** Presses the button (the last one of that kind), and waits for the page that it leads to. */
    public Looking press(String button) {
        int before = loads;
        page.locator(button).last().click();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /** How often this person has looked. */
    public int looks() {
        return looks;
    }

    /** What was wrong with the pages, each once. */
    public List<String> complaints() {
        return new ArrayList<>(new LinkedHashSet<>(complaints));
    }
}
