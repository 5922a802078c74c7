package io.parley.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What does not exist, or is another customer's: the two are not told apart, here or in the answer. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotTheirs extends RuntimeException {

    NotTheirs() {
        super("Not found among what this contact may see", null, false, false);
    }
}
