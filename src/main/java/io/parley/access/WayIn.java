package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows who is not signed in the right door. Where there is no door, there is nothing: 404. */
final class WayIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (Area.of(request)) {
            case DESK -> toPage(request, response, "/sign-in");
            case PORTAL -> toPage(request, response, "/portal/sign-in");
            case NONE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void toPage(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        response.sendRedirect(request.getContextPath() + page);
    }
}
