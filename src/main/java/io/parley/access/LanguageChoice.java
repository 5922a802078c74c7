package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Keeps the reader's choice, {@code ?lang=en} or {@code ?lang=zh} on any page. */
class LanguageChoice implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (request.getMethod().equals("GET") && request.getParameter(PARAMETER) != null && resolver != null) {
            ReaderLanguage.called(request.getParameter(PARAMETER))
                    .ifPresent(locale -> resolver.setLocale(request, response, locale));
        }
        return true;
    }
}
