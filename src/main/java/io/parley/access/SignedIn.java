package io.parley.access;

import io.parley.party.Contact;
import io.parley.party.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Who is signed in, as their record stands at this request. */
final class SignedIn {

    private static final String PERSON = SignedIn.class.getName() + ".person";
    private static final String CONTACT = SignedIn.class.getName() + ".contact";

    private SignedIn() {}

    static void remember(HttpServletRequest request, Person person) {
        request.setAttribute(PERSON, person);
    }

    static void remember(HttpServletRequest request, Contact contact) {
        request.setAttribute(CONTACT, contact);
    }

    static Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON));
    }

    static Optional<Contact> contact(HttpServletRequest request) {
        return Optional.ofNullable((Contact) request.getAttribute(CONTACT));
    }

    /** The language in their record. */
    static Optional<Locale> language(HttpServletRequest request) {
        return person(request).map(Person::language).or(() -> contact(request).map(Contact::language));
    }
}
