package io.parley.access;

import io.parley.party.Contact;
import io.parley.party.Person;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code frame}. */
@ControllerAdvice
class FrameAdvice {

    /** The answers that have a text of their own. */
    private static final Set<Object> EXPLAINED = Set.of(400, 403, 404, 405, 413, 500);

    private final ObjectProvider<Banner> banners;

    FrameAdvice(ObjectProvider<Banner> banners) {
        this.banners = banners;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Optional<Person> person = SignedIn.person(request);
        String other = locale.getLanguage().equals("zh") ? "en" : "zh";
        return new Frame(
                person.map(Person::name)
                        .or(() -> SignedIn.contact(request).map(Contact::name))
                        .orElse(""),
                person.filter(known -> Roles.mayAct(known.roles())).isPresent(),
                person.isPresent() ? texts() : List.of(),
                other,
                switchTo(request, other),
                problem(request));
    }

    private List<String> texts() {
        return banners.orderedStream().flatMap(banner -> banner.text().stream()).toList();
    }

    private static String problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            return "";
        }
        return request.getAttribute(Refusals.STALE_FORM) != null
                ? "stale"
                : EXPLAINED.contains(status) ? status.toString() : "other";
    }

    /** A query alone, without the path: paths hold tokens. */
    private static String switchTo(HttpServletRequest request, String language) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String query = failed || request.getQueryString() == null ? "" : request.getQueryString();
        return Stream.concat(
                        Stream.of(query.split("&"))
                                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageChoice.PARAMETER + "=")),
                        Stream.of(LanguageChoice.PARAMETER + "=" + language))
                .collect(Collectors.joining("&", "?", ""));
    }
}
