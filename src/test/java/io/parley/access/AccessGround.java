package io.parley.access;

import io.parley.party.Contact;
import io.parley.party.Party;
import io.parley.party.PartyBook;
import io.parley.party.PartyKind;
import io.parley.party.PartyRegister;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import io.parley.support.SettableClock;
import io.parley.support.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** The doors on a real port, with a few pages behind them, a handful of people and a clock that is set. */
@SpringBootTest(classes = AccessGround.App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AccessGround {

    static final String PASSWORD = "correct horse";
    static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    @Autowired
    SettableClock clock;

    @Autowired
    PartyRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    Mailbox mailbox;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String url = TestDatabase.H2.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("parley.access.link-key", () -> "dGVzdHMgdXNlIHRoaXMga2V5LCBub2JvZHkgZWxzZSBkb2VzIQ==");
        registry.add("server.port", () -> "0");
    }

    @BeforeEach
    void everybodyIsThere() {
        register.save(book(id -> true));
        mailbox.requests.clear();
        for (String id : List.of("li.wei", "ada", "audrey")) {
            accounts.save(id, id, HASH);
        }
    }

    /** Ends those people. */
    void leave(String id) {
        register.save(book(kept -> !kept.equals(id)));
    }

    Browser browser() {
        return new Browser(port);
    }

    Browser signedIn(String username) {
        Browser browser = browser();
        browser.get("/sign-in");
        browser.submit("/sign-in", Map.of("username", username, "password", PASSWORD));
        return browser;
    }

    /** The path of the one-time sign-in that was last mailed. */
    String mailedSignIn(String address) {
        Browser asking = browser();
        asking.get("/portal/sign-in");
        asking.submit("/portal/sign-in", Map.of("email", address));
        SignInRequested last = mailbox.requests.get(mailbox.requests.size() - 1);
        return links.address(last.linkId()).getPath();
    }

    Browser contact(String address) {
        String path = mailedSignIn(address);
        Browser browser = browser();
        browser.get(path);
        browser.submit(path, Map.of());
        return browser;
    }

    static PartyBook book(Predicate<String> kept) {
        List<Contact> contacts = List.of(
                person("anna", "acme", "anna@acme.example", Locale.ENGLISH),
                person("chen", "bolt", "chen@bolt.example", Locale.SIMPLIFIED_CHINESE),
                person("group-acme", "acme", "soc@group.example", Locale.ENGLISH),
                person("group-bolt", "bolt", "soc@group.example", Locale.ENGLISH));
        List<Person> staff = List.of(
                staff("li.wei", Locale.SIMPLIFIED_CHINESE, StaffRole.RESPONDER),
                staff("ada", Locale.ENGLISH, kept.test("ada's role") ? StaffRole.ADMIN : StaffRole.AUDITOR),
                staff("audrey", Locale.ENGLISH, StaffRole.AUDITOR));
        return new PartyBook(
                party("provider", PartyKind.PROVIDER),
                List.of(party("acme", PartyKind.CUSTOMER), party("bolt", PartyKind.CUSTOMER)),
                contacts.stream().filter(contact -> kept.test(contact.id())).toList(),
                Map.of(),
                List.of(),
                Map.of(),
                staff.stream().filter(person -> kept.test(person.id())).toList());
    }

    private static Party party(String id, PartyKind kind) {
        return new Party(
                id, kind, "Name of " + id, Locale.ENGLISH, ZoneId.of("UTC"), "+49 30 1", id + "@x.example", "24×7");
    }

    private static Contact person(String id, String party, String email, Locale language) {
        return new Contact(id, party, "Name of " + id, email, "+49 30 2", "24×7", ZoneId.of("UTC"), language);
    }

    private static Person staff(String id, Locale language, StaffRole role) {
        return new Person(
                id, "Name of " + id, id + "@parley.example", "+49 30 3", ZoneId.of("UTC"), language, Set.of(role));
    }

    /** No stereotype: the scan of the whole application passes it by. */
    @EnableAutoConfiguration(
            excludeName = {
                "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
                "org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration"
            })
    @ComponentScan(
            basePackages = {"io.parley.access", "io.parley.party", "io.parley.casefile", "io.parley.trail"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class App {

        @Bean
        SettableClock clock() {
            return SettableClock.at("2026-03-02T09:00:00Z");
        }

        @Bean
        @Primary
        Letterbox readAtOnce() {
            return new Letterbox() {
                @Override
                void drop(Runnable request) {
                    request.run();
                }
            };
        }

        @Bean
        Mailbox mailbox() {
            return new Mailbox();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }

        @Bean
        Banner banner() {
            return () -> Optional.of("door.left");
        }
    }

    /** Where the requests for sign-ins arrive. */
    static class Mailbox {
        final List<SignInRequested> requests = new CopyOnWriteArrayList<>();

        @EventListener
        void requested(SignInRequested request) {
            requests.add(request);
        }
    }

    /** What other rooms would put behind the doors. */
    @Controller
    @TestComponent
    static class Pages {

        @GetMapping("/desk")
        @ResponseBody
        String desk(Person me) {
            return "desk of " + me.name();
        }

        @GetMapping("/desk/cases")
        @ResponseBody
        String cases() {
            return "all cases";
        }

        @PostMapping("/desk/act")
        @ResponseBody
        String act() {
            return "acted";
        }

        @PostMapping("/desk/upload")
        @ResponseBody
        String upload(@RequestParam MultipartFile file) {
            return "stored " + file.getSize();
        }

        @GetMapping("/desk/broken")
        String broken() {
            throw new IllegalStateException("broken on purpose");
        }

        @GetMapping("/desk/number")
        @ResponseBody
        String number(@RequestParam int value) {
            return "number " + value;
        }

        @GetMapping("/portal")
        @ResponseBody
        String portal(Contact me) {
            return "portal of " + me.name();
        }

        @GetMapping("/portal/link/{token}")
        String link() {
            return "access/doors";
        }
    }
}
