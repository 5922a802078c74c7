package io.parley.desk;

import io.parley.access.Flash;
import io.parley.engine.FailedWork;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Person;
import io.parley.window.Ledger;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What does not go on by itself: failed work, letters in trouble, windows that nobody will be woken for. */
@Controller
class StuckPage {

    private static final int MOST = 50;

    private final FailedWork failed;
    private final Postbox postbox;
    private final Ledger ledger;

    StuckPage(FailedWork failed, Postbox postbox, Ledger ledger) {
        this.failed = failed;
        this.postbox = postbox;
        this.ledger = ledger;
    }

    @GetMapping("/desk/stuck")
    String page(Model model) {
        model.addAttribute("jobs", failed.failed(MOST));
        model.addAttribute("letters", postbox.undelivered(MOST));
        model.addAttribute("windows", ledger.untimed());
        return "desk/stuck";
    }

    @PostMapping("/desk/stuck/jobs/{id}/retry")
    String retry(
            @PathVariable String id, Person me, RedirectAttributes next, Model model, HttpServletResponse response) {
        Runnable retry = () -> {
            failed.retry(id, me);
            Flash.success(next, "desk.stuck.retried");
        };
        return Refusals.orElse(retry, "redirect:/desk/stuck", model, response);
    }
}
