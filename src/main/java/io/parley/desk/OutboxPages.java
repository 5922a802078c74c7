package io.parley.desk;

import io.parley.access.Flash;
import io.parley.mail.outbound.LetterStatus;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Actor;
import io.parley.party.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters, what became of them, and what they say. */
@Controller
class OutboxPages {

    private static final int PAGE = 25;

    private final Postbox postbox;

    OutboxPages(Postbox postbox) {
        this.postbox = postbox;
    }

    @GetMapping("/desk/outbox")
    String page(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        Optional<LetterStatus> wanted = Stream.of(LetterStatus.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(status))
                .findFirst();
        List<LetterView> found = postbox.page(wanted, Optional.of(before).filter(id -> id > 0), PAGE + 1);
        List<LetterView> letters = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("letters", letters);
        model.addAttribute("status", wanted.map(each -> status).orElse(""));
        model.addAttribute("next", found.size() > PAGE ? letters.get(PAGE - 1).id() : 0L);
        return "desk/outbox";
    }

    @GetMapping("/desk/outbox/{id}")
    String letter(@PathVariable long id, Model model) {
        model.addAttribute("letter", find(id));
        model.addAttribute("saying", postbox.content(id));
        return "desk/letter";
    }

    private LetterView find(long id) {
        return postbox.page(Optional.empty(), Optional.of(id + 1), 1).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no letter " + id));
    }

    /** The letter as its recipient sees it, for a frame in which nothing can run, be sent or be loaded. */
    @GetMapping("/desk/outbox/{id}/preview")
    ResponseEntity<String> preview(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(postbox.content(id).html());
    }

    @PostMapping("/desk/outbox/{id}/retry")
    String retry(
            @PathVariable long id, @RequestParam(defaultValue = "") String from, Person me, RedirectAttributes next) {
        try {
            postbox.retry(id, Actor.of(me));
            Flash.success(next, "desk.letter.retried");
        } catch (IllegalStateException delivered) {
            Flash.failure(next, "desk.letter.delivered-meanwhile");
        }
        return from.equals("stuck") ? "redirect:/desk/stuck" : "redirect:/desk/outbox/" + id;
    }
}
