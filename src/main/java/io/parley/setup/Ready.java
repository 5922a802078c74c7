package io.parley.setup;

import io.parley.access.Accounts;
import io.parley.party.Duty;
import io.parley.party.Parties;
import io.parley.party.Staff;
import io.parley.party.StaffRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says where to go once everything runs: with sample data how to sign in, and on an installation without parties how to
 * import them.
 */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Parties parties;
    private final Staff staff;
    private final Accounts accounts;

    Ready(Parties parties, Staff staff, Accounts accounts) {
        this.parties = parties;
        this.staff = staff;
        this.accounts = accounts;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        // The management server or a test's context without a door has nobody to tell.
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext door)
                || door.getWebServer() == null) {
            return;
        }
        Environment settings = ready.getApplicationContext().getEnvironment();
        if (!parties.haveProvider()) {
            LOG.warn(text("setup.ready.empty"));
        } else if (settings.getProperty("parley.sample-data", Boolean.class, false)) {
            LOG.info(sample("http://localhost:" + door.getWebServer().getPort(), settings));
        }
    }

    private String sample(String address, Environment settings) {
        Path home = Path.of(settings.getRequiredProperty("parley.home"))
                .toAbsolutePath()
                .normalize();
        String server = settings.getProperty("spring.mail.host", "");
        String mail = server.isBlank()
                ? text("setup.ready.mail.files", home.resolve("mail"))
                : text("setup.ready.mail.server", server);
        return text("setup.ready.sample", address + "/desk", signIns(), address + "/portal", addresses(), mail, home);
    }

    /** The members of the staff who have an account: name to sign in with, name, roles. */
    private String signIns() {
        return lines(staff.all().stream()
                .flatMap(person -> accounts.usernames(person.id()).stream().map(name -> "%-14s %s, %s"
                        .formatted(
                                name,
                                person.name(),
                                person.roles().stream()
                                        .map(StaffRole::word)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))))
                .sorted()
                .toList());
    }

    /** For each customer the first contact for information security. */
    private String addresses() {
        return lines(parties.customers().stream()
                .flatMap(customer -> parties.contacts(customer.id(), Duty.SECURITY).stream()
                        .limit(1)
                        .map(contact -> "%-32s %s".formatted(contact.email(), customer.name())))
                .toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "\n    " + line).collect(Collectors.joining());
    }

    private static String text(String key, Object... arguments) {
        Locale machine = Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return SetupTexts.text(key, machine, arguments);
    }
}
