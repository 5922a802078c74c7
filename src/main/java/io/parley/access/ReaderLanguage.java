package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language a page is read in: the reader's own choice, else the one in their record, else the first their browser
 * asks for that there is, else English.
 */
class ReaderLanguage extends CookieLocaleResolver {

    static final String COOKIE = "parley-language";

    ReaderLanguage(boolean https) {
        super(COOKIE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSecure(https);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(ReaderLanguage::unlessChosen);
    }

    /** The language called {@code en} or {@code zh}; there are no others. */
    static Optional<Locale> called(String word) {
        return switch (word) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "zh", "zh-CN" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            default -> Optional.empty();
        };
    }

    @Override
    protected Locale parseLocaleValue(String cookie) {
        return called(cookie).orElse(null);
    }

    private static Locale unlessChosen(HttpServletRequest request) {
        return SignedIn.language(request)
                .flatMap(ReaderLanguage::offered)
                .or(() -> asked(request).stream()
                        .flatMap(locale -> offered(locale).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> offered(Locale locale) {
        return called(locale.getLanguage());
    }

    private static List<Locale> asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }
}
