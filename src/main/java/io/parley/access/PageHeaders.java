package io.parley.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells the browser: nothing from elsewhere, nothing inline, no frames, no caches. Tokens stand in
 * addresses, hence no referrer at all. To these come Spring Security's own: no sniffing, no store, and HSTS over https.
 */
public final class PageHeaders {

    /** What a page sends that needs no more than most; one that needs more appends to it. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private PageHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
        headers.permissionsPolicyHeader(policy ->
                policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        // the installation's host is ours to speak for, its neighbours' are not
        headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }
}
