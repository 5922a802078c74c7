package io.parley.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: two doors, and the staff's sign-in. */
@Controller
class DoorPages {

    @GetMapping("/")
    String doors(HttpServletRequest request) {
        if (SignedIn.person(request).isPresent()) {
            return "redirect:/desk";
        }
        return SignedIn.contact(request).isPresent() ? "redirect:/portal" : "access/doors";
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request) {
        return SignedIn.person(request).isPresent() ? "redirect:/desk" : "access/sign-in";
    }
}
