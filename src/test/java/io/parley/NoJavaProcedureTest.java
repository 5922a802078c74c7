package io.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.parley.access.ContactPrincipal;
import io.parley.access.StaffPrincipal;
import io.parley.agreement.AgreementDefinition;
import io.parley.agreement.AgreementRegister;
import io.parley.agreement.TermDefinition;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Dossier;
import io.parley.mail.outbound.LetterView;
import io.parley.party.Contact;
import io.parley.party.Person;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.trail.Trail;
import io.parley.window.Window.Standing;
import io.parley.work.WorkItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The test of the design: a procedure that computes nothing is a diagram, its forms and its messages' texts. The
 * procedure {@code advisory} in the test's resources has no Java, and everything works for it.
 */
@WholeApplication
@AutoConfigureMockMvc
class NoJavaProcedureTest {

    private static final String MANAGER = "ma-tao";
    private static final String CONTACT = "rheinwerk-yilmaz";

    @Autowired
    Story story;

    @Autowired
    MockMvc site;

    @Autowired
    AgreementRegister agreements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Dossier dossier;

    @Autowired
    Trail trail;

    /** An obligation of its own stands in the agreement, not in Java. */
    @BeforeEach
    void rheinwerkIsPromisedAdviceWithinADay() {
        var promised = new TermDefinition(
                "advisory.notice",
                Map.of(),
                "12.1.2",
                "provider",
                List.of("wanted"),
                null,
                "1 bd",
                null,
                null,
                null,
                List.of("50%"));
        transaction.executeWithoutResult(status -> agreements.save(
                List.of(),
                List.of(new AgreementDefinition(
                        "A-2026-02",
                        "rheinwerk",
                        "standard",
                        "berlin-office",
                        "Europe/Berlin",
                        "2026-01-01",
                        null,
                        List.of(promised)))));
    }

    @Test
    void theDeskOffersItToThoseWhoMayStartItOnly() throws Exception {
        assertThat(see(staff(MANAGER), "/desk/new")).contains("/desk/new/advisory");
        assertThat(see(staff("li-wei"), "/desk/new")).doesNotContain("/desk/new/advisory");
        site.perform(get("/desk/new/advisory").with(staff("li-wei"))).andExpect(status().isNotFound());
        assertThat(see(staff(MANAGER), "/desk/new/advisory"))
                .contains("rheinwerk", "Rheinwerk Logistik GmbH", "name=\"reason\"");
    }

    @Test
    void whoIsNoCustomerIsRefused() throws Exception {
        site.perform(post("/desk/new/advisory")
                        .with(staff(MANAGER))
                        .with(csrf())
                        .param("_title", "Old cipher suites")
                        .param("customer", "nordlicht")
                        .param("reason", "They end in autumn."))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void itRunsFromTheDeskToADeliveredNoticeInsideItsWindowAndToItsClosing() throws Exception {
        CaseNumber number = start();

        CaseFile file = story.cases.get(number);
        assertThat(file.customer()).contains("rheinwerk");
        assertThat(file.parent()).isEmpty();
        assertThat(file.termsOf()).isEqualTo("rheinwerk");
        assertThat(story.window(number, "advisory.notice").standing(story.now()))
                .isEqualTo(Standing.OPEN);
        WorkItem write = story.step(number, "write-advice");
        assertThat(write.due()).contains(story.window(number, "advisory.notice").due());
        assertThat(see(contact(), "/portal")).doesNotContain(file.reference());

        answer(staff(MANAGER), "/desk/steps/" + write.id(), Map.of("text", "Please switch to TLS 1.3."));
        story.deliver();

        assertThat(story.window(number, "advisory.notice").standing(story.now()))
                .isEqualTo(Standing.MET);
        LetterView notice = story.letters(number, "advisory.notice").get(0);
        assertThat(notice.recipientId()).isEqualTo(CONTACT);
        assertThat(see(contact(), "/portal/cases/" + file.reference())).contains("Old cipher suites");
        WorkItem read = story.step(number, "read-advice");
        assertThat(see(contact(), "/portal/steps/" + read.id())).contains("name=\"remark\"");

        answer(contact(), "/portal/steps/" + read.id(), Map.of("remark", "Done on Friday."));
        story.deliver();

        assertThat(story.letters(number, "advisory.thanks")).hasSize(1);
        assertThat(story.cases.get(number).isOpen()).isFalse();
        assertThat(story.cases.get(number).outcome()).contains("closed");
        assertThat(story.inbox.of(number)).isEmpty();
        assertThat(dossier.entries(number))
                .extracting(Dossier.Entry::form)
                .containsExactlyInAnyOrder("advisory-request", "advisory-text", "advisory-read");
        assertThat(trail.entries(number.value(), 0, 100))
                .extracting(Trail.Entry::what)
                .contains(
                        "case.opened",
                        "window.opened",
                        "form.handed-in",
                        "letter.delivered",
                        "window.met",
                        "case.closed");
        assertThat(see(staff("sara-novak"), "/desk/cases/" + number))
                .contains("Please switch to TLS 1.3.", "Done on Friday.", "Rheinwerk Logistik GmbH");
        assertThat(see(contact(), "/portal/cases/" + file.reference())).contains("Done on Friday.");
    }

    @Test
    void adviceThatIsLateIsRemindedOfAndMissed() throws Exception {
        CaseNumber number = start();

        story.pass(Duration.ofDays(3));

        assertThat(story.window(number, "advisory.notice").missed(story.now())).isTrue();
        assertThat(trail.entries(number.value(), 0, 100))
                .extracting(Trail.Entry::what)
                .containsOnlyOnce("window.missed");
        story.deliver();
        assertThat(story.letters(number, "staff.missed"))
                .extracting(LetterView::recipientId)
                .contains(MANAGER, "chen-yu");
    }

    private CaseNumber start() throws Exception {
        String next = site.perform(post("/desk/new/advisory")
                        .with(staff(MANAGER))
                        .with(csrf())
                        .param("_title", "Old cipher suites")
                        .param("customer", "rheinwerk")
                        .param("reason", "They end in autumn."))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        return new CaseNumber(next.substring(next.lastIndexOf('/') + 1));
    }

    private String see(RequestPostProcessor who, String path) throws Exception {
        return site.perform(get(path).with(who).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void answer(RequestPostProcessor who, String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(who).with(csrf());
        fields.forEach(request::param);
        site.perform(request).andExpect(status().is3xxRedirection());
    }

    private RequestPostProcessor staff(String id) {
        Person person = story.person(id);
        var principal = new StaffPrincipal(
                id.replace('-', '.'), id, person.roles(), story.now().plus(Duration.ofHours(1)));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    private RequestPostProcessor contact() {
        Contact contact = story.contact(CONTACT);
        var principal = new ContactPrincipal(
                contact.id(), contact.partyId(), Optional.empty(), story.now().plus(Duration.ofHours(1)));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority("ROLE_CONTACT"))));
    }
}
