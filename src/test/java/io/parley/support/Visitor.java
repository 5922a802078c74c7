package io.parley.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.parley.access.ContactPrincipal;
import io.parley.party.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A customer's contact at the portal. */
public final class Visitor {

    private final MockMvc site;
    private final Contact contact;

    public Visitor(MockMvc site, Contact contact) {
        this.site = site;
        this.contact = contact;
    }

    /** What a signed-in contact gets. */
    public MockHttpServletResponse see(String path) {
        var principal = new ContactPrincipal(contact.id(), contact.partyId(), Optional.empty(), Instant.MAX);
        return send(
                site,
                get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, List.of(new SimpleGrantedAuthority("ROLE_CONTACT"))))));
    }

    public String page(String path) {
        try {
            return see(path).getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What whoever has a personal link gets. */
    public static MockHttpServletResponse follow(MockMvc site, String link) {
        return send(site, get(link));
    }

    /** Answers through a personal link. */
    public static MockHttpServletResponse answer(MockMvc site, String link, Map<String, String> answers) {
        MockHttpServletRequestBuilder request = post(link).with(csrf());
        answers.forEach(request::param);
        return send(site, request);
    }

    private static MockHttpServletResponse send(MockMvc site, MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = site.perform(request).andReturn().getResponse();
            response.setDefaultCharacterEncoding("UTF-8");
            return response;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
