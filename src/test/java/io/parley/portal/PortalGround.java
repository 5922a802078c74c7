package io.parley.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.parley.access.ContactPrincipal;
import io.parley.access.Links;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import io.parley.engine.Tasks;
import io.parley.form.FormGate;
import io.parley.form.Upload;
import io.parley.incident.Incidents;
import io.parley.mail.outbound.Postbox;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole application with its sample parties: Huaxin and Rheinwerk are customers, Li Wei is a responder. */
@SpringBootTest(
        properties = {
            "parley.sample-data=true",
            "parley.mail.threads=0",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=portal-ground",
            "spring.quartz.auto-startup=false"
        })
@AutoConfigureMockMvc
abstract class PortalGround {

    static final String HUAXIN = "huaxin-soc";
    static final String RHEINWERK = "rheinwerk-brandt";

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
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Dossier dossier;

    @Autowired
    Links links;

    @Autowired
    Sender sender;

    @Autowired
    Postbox postbox;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String url = TestDatabase.H2.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("parley.home", () -> "target/portal-ground");
    }

    Contact contact(String id) {
        return parties.contact(id).orElseThrow();
    }

    /** A report by that contact, as the gate lets it through, with one file. */
    CaseFile reported(String by, String subject) {
        Contact reporter = contact(by);
        var answers = gate.accept(
                "incident-report",
                report(subject),
                Map.of("attachments", List.of(new Text("log of " + subject, "lines"))),
                incidents.knownForReport(reporter),
                Locale.ENGLISH,
                ZoneOffset.UTC);
        return incidents.report(reporter, answers);
    }

    static Map<String, List<String>> report(String subject) {
        Map<String, List<String>> raw = new HashMap<>();
        raw.put("subject", List.of(subject));
        raw.put("description", List.of("Downloads fail since this morning."));
        raw.put("services", List.of("object-storage"));
        raw.put("detectedAt", List.of("2026-01-05T09:30"));
        raw.put("impact", List.of("high"));
        raw.put("urgency", List.of("high"));
        return raw;
    }

    /** The report is triaged as an incident, its notice released and delivered: now the customer is asked to acknowledge. */
    WorkItem acknowledgementAsked(CaseFile customers) {
        sender.sendDue();
        answer(customers.parent().orElseThrow(), "triage-report", Map.of());
        answer(customers.number(), "release-notice", Map.of());
        sender.sendDue();
        return step(customers.number(), "acknowledge-notice");
    }

    WorkItem step(CaseNumber number, String key) {
        return inbox.of(number).stream()
                .filter(item -> item.step().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open step " + key + " in " + inbox.of(number)));
    }

    private void answer(CaseNumber number, String key, Map<String, List<String>> more) {
        Person responder = staff.find("li-wei").orElseThrow();
        WorkItem step = step(number, key);
        Map<String, List<String>> raw = new HashMap<>(STAFFS_ANSWERS.get(key));
        raw.putAll(more);
        tasks.complete(
                step.id(),
                responder,
                gate.accept(step.form(), raw, Map.of(), tasks.known(step), Locale.ENGLISH, ZoneOffset.UTC));
    }

    private static final Map<String, Map<String, List<String>>> STAFFS_ANSWERS = Map.of(
            "triage-report",
            Map.of(
                    "category", List.of("availability"),
                    "impact", List.of("high"),
                    "urgency", List.of("high"),
                    "services", List.of("object-storage"),
                    "detectedBy", List.of("customer"),
                    "detectedAt", List.of("2026-01-05T09:30"),
                    "tlp", List.of("amber"),
                    "summaryEnglish", List.of("Downloads from object storage fail"),
                    "summaryChinese", List.of("对象存储下载失败"),
                    "notes", List.of("Only for the staff: rack 7")),
            "release-notice",
            Map.of("text", List.of("Downloads fail. We are working on it.")));

    String link(String contact, CaseNumber number, String purpose) {
        String id = links.issue(contact, number, purpose, Duration.ofDays(1));
        return links.address(id).getPath();
    }

    MockHttpServletResponse see(String contact, String path) throws Exception {
        return send(get(path).with(authentication(session(contact, Optional.empty()))));
    }

    MockHttpServletResponse seeByLink(String contact, CaseNumber only, String path) throws Exception {
        return send(get(path).with(authentication(session(contact, Optional.of(only)))));
    }

    MockHttpServletResponse submit(String contact, String path, Map<String, List<String>> fields) throws Exception {
        return submit(contact, path, fields, new MockHttpSession());
    }

    MockHttpServletResponse submit(
            String contact, String path, Map<String, List<String>> fields, MockHttpSession browser) throws Exception {
        return send(filled(post(path), fields)
                .session(browser)
                .with(authentication(session(contact, Optional.empty())))
                .with(csrf()));
    }

    /** Nobody is signed in: the personal link is all there is. */
    MockHttpServletResponse submitByLink(String path, Map<String, List<String>> fields) throws Exception {
        return send(filled(post(path), fields).with(csrf()));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = site.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request, Map<String, List<String>> fields) {
        fields.forEach((key, values) -> request.param(key, values.toArray(String[]::new)));
        return request;
    }

    UsernamePasswordAuthenticationToken session(String id, Optional<CaseNumber> only) {
        Contact contact = contact(id);
        Instant until = clock.instant().plus(Duration.ofHours(1));
        return UsernamePasswordAuthenticationToken.authenticated(
                new ContactPrincipal(contact.id(), contact.partyId(), only, until),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_CONTACT")));
    }

    /** A file made of a text. */
    record Text(String fileName, String content) implements Upload {

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public long size() {
            return content.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
