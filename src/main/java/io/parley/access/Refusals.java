package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers what is refused with the page that says why. */
final class Refusals implements AccessDeniedHandler {

    /** Request attribute: the refused form did not come from a page of this session. */
    static final String STALE_FORM = Refusals.class.getName() + ".staleForm";

    /** Set by Tomcat when it gave up reading a form, and with it the form's protection against forgery. */
    private static final String PARSING_FAILED = "org.apache.catalina.parameter_parse_failed_reason";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(
                    Area.of(request) == Area.NONE
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            request.setAttribute(STALE_FORM, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(PARSING_FAILED)).contains("TOO_LARGE");
    }
}
