package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** People get pages for errors; systems, under {@code /api}, get RFC 9457 problem details. */
@ControllerAdvice
class PageErrors extends ResponseEntityExceptionHandler {

    private final FrameAdvice frame;

    PageErrors(FrameAdvice frame) {
        this.frame = frame;
    }

    @ExceptionHandler(DeadLink.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String deadLink(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("frame", frame.frame(request, locale));
        return "access/dead-link";
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception error, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var exchange = (ServletWebRequest) request;
        HttpServletResponse response = exchange.getResponse();
        if (exchange.getRequest().getServletPath().startsWith("/api/") || response == null || response.isCommitted()) {
            return super.handleExceptionInternal(error, body, headers, status, request);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
