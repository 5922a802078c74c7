package io.parley.portal;

import io.parley.access.Flash;
import io.parley.form.FormView;
import io.parley.portal.OwnCases.Linked;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a personal link in a mail leads to: the one step it was sent for, or the case to be read. Mail scanners follow
 * links, so looking changes nothing; only sending the form does.
 */
@Controller
class LinkPage {

    private static final String TRACK = "track";

    private final OwnCases own;
    private final Inbox inbox;
    private final Answering answering;
    private final StepStates states;
    private final CaseSheets sheets;
    private final Readers readers;

    LinkPage(OwnCases own, Inbox inbox, Answering answering, StepStates states, CaseSheets sheets, Readers readers) {
        this.own = own;
        this.inbox = inbox;
        this.answering = answering;
        this.states = states;
        this.sheets = sheets;
        this.readers = readers;
    }

    @GetMapping("/portal/link/{token}")
    String show(@PathVariable String token, Model model) {
        Linked linked = own.linked(token);
        Reader reader = readers.of(linked.contact());
        if (!linked.purpose().equals(TRACK)) {
            model.addAttribute("state", state(linked, reader));
        }
        return page(linked, token, reader, model);
    }

    @PostMapping("/portal/link/{token}")
    String answer(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Linked linked = own.linked(token);
        Optional<WorkItem> step = step(linked);
        if (step.isEmpty()) {
            return "redirect:/portal/link/{token}";
        }
        Reader reader = readers.of(linked.contact());
        Optional<FormView> refused = answering.answer(step.get(), linked.contact(), Incoming.of(request), reader);
        if (refused.isEmpty()) {
            Flash.success(next, "portal.step.taken");
            return "redirect:/portal/link/{token}";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(
                "state",
                states.open(step.get(), linked.file(), linked.contact(), reader).with(refused.get()));
        return page(linked, token, reader, model);
    }

    private StepState state(Linked linked, Reader reader) {
        return step(linked)
                .map(step -> states.open(step, linked.file(), linked.contact(), reader))
                .orElseGet(() -> states.ended(linked.purpose(), linked.file(), reader));
    }

    private String page(Linked linked, String token, Reader reader, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("contact", linked.contact());
        model.addAttribute("sheet", sheets.of(linked.file(), linked.contact(), reader));
        return "portal/link";
    }

    /** The open step that the link was sent for. Steps of the staff are never reached by it, whatever they are called. */
    private Optional<WorkItem> step(Linked linked) {
        return inbox.of(linked.file().number()).stream()
                .filter(item -> item.duty().isPresent())
                .filter(item -> item.step().equals(linked.purpose()))
                .findFirst();
    }
}
