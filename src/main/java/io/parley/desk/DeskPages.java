package io.parley.desk;

import io.parley.engine.Procedures;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What every page of the desk has at hand: its reader, times in the reader's zone, and names in their language. It comes
 * before the site's own advice: an address that names nothing answers 404, whatever is wrong with it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = DeskPages.class)
class DeskPages {

    private final MessageSource words;
    private final Procedures procedures;
    private final Clock clock;

    DeskPages(MessageSource words, Procedures procedures, Clock clock) {
        this.words = words;
        this.procedures = procedures;
        this.clock = clock;
    }

    @ModelAttribute("me")
    Person me(Person person) {
        return person;
    }

    /** Whether the reader may do more than read. */
    @ModelAttribute("acts")
    boolean acts(Person person) {
        return person.roles().stream().anyMatch(role -> role != StaffRole.AUDITOR);
    }

    /** Whether there is a procedure that the reader may start at the desk. */
    @ModelAttribute("mayStart")
    boolean mayStart(Person person) {
        return !procedures.startable(person).isEmpty();
    }

    @ModelAttribute("times")
    Times times(Person person, Locale locale) {
        return new Times(words, locale, person.zone(), clock.instant());
    }

    @ModelAttribute("names")
    Names names(Locale locale) {
        return new Names(words, locale);
    }

    @ExceptionHandler({NoSuchElementException.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
