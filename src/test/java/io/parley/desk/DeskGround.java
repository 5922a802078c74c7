package io.parley.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.parley.access.StaffPrincipal;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.form.FormGate;
import io.parley.form.Upload;
import io.parley.incident.Incidents;
import io.parley.mail.outbound.Sender;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.support.TestDatabase;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole application with its sample parties: Li Wei and Tom Becker are responders, Sara Novak is an auditor. */
@SpringBootTest(
        properties = {
            "parley.sample-data=true",
            "parley.mail.threads=0",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=desk",
            "spring.quartz.auto-startup=false"
        })
@AutoConfigureMockMvc
abstract class DeskGround {

    static final String LI_WEI = "li-wei";
    static final String TOM = "tom-becker";
    static final String AUDITOR = "sara-novak";

    @Autowired
    MockMvc site;

    @Autowired
    Incidents incidents;

    @Autowired
    FormGate gate;

    @Autowired
    Parties parties;

    @Autowired
    Staff staff;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossier dossier;

    @Autowired
    Sender sender;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String url = TestDatabase.H2.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("parley.home", () -> "target/desk-home");
    }

    /** A report by Huaxin; high impact gives a short time for triage, low a long one. */
    CaseFile reported(String subject, String impact) {
        return reported(subject, impact, "log.txt");
    }

    CaseFile reported(String subject, String impact, String fileName) {
        Contact reporter = parties.contact("huaxin-soc").orElseThrow();
        Map<String, List<String>> raw = Map.of(
                "subject", List.of(subject),
                "description", List.of("Seen: " + subject),
                "services", List.of("object-storage"),
                "detectedAt", List.of("2026-01-05T09:30"),
                "impact", List.of(impact),
                "urgency", List.of(impact));
        return incidents.report(
                reporter,
                gate.accept(
                        "incident-report",
                        raw,
                        Map.of("attachments", List.of(new Lines(fileName))),
                        incidents.knownForReport(reporter),
                        Locale.ENGLISH,
                        ZoneOffset.UTC));
    }

    /** The step in which the staff look at a report. */
    WorkItem triage(CaseFile customers) {
        return inbox.of(customers.parent().orElseThrow()).get(0);
    }

    String see(String person, String path) throws Exception {
        return seen(person, path).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse seen(String person, String path) throws Exception {
        return send(get(path).with(authentication(signedIn(person))));
    }

    MockHttpServletResponse submit(String person, String path, Map<String, String> fields) throws Exception {
        var request = post(path)
                .servletPath(path)
                .with(authentication(signedIn(person)))
                .with(csrf());
        fields.forEach(request::param);
        return send(request);
    }

    MockHttpServletResponse submitWithoutToken(String person, String path) throws Exception {
        return send(post(path).servletPath(path).with(authentication(signedIn(person))));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    static String path(CaseNumber number) {
        return "/desk/cases/" + number;
    }

    private UsernamePasswordAuthenticationToken signedIn(String id) {
        Person person = staff.find(id).orElseThrow();
        var principal = new StaffPrincipal(
                person.id().replace('-', '.'),
                person.id(),
                person.roles(),
                clock.instant().plus(Duration.ofHours(1)));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** A small file. */
    record Lines(String fileName) implements Upload {

        @Override
        public String mediaType() {
            return "text/html";
        }

        @Override
        public long size() {
            return content().length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content());
        }

        private static byte[] content() {
            return "<b>lines</b>".getBytes(StandardCharsets.UTF_8);
        }
    }
}
