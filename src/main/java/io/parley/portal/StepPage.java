package io.parley.portal;

import io.parley.access.ContactPrincipal;
import io.parley.access.Flash;
import io.parley.form.FormView;
import io.parley.party.Contact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step that a signed-in contact answers. */
@Controller
class StepPage {

    private final OwnCases own;
    private final Answering answering;
    private final StepStates states;
    private final CaseSheets sheets;
    private final Readers readers;

    StepPage(OwnCases own, Answering answering, StepStates states, CaseSheets sheets, Readers readers) {
        this.own = own;
        this.answering = answering;
        this.states = states;
        this.sheets = sheets;
        this.readers = readers;
    }

    @GetMapping("/portal/steps/{id}")
    String show(
            Contact contact, @AuthenticationPrincipal ContactPrincipal session, @PathVariable String id, Model model) {
        OwnCases.Step step = own.step(id, session);
        Reader reader = readers.of(contact);
        model.addAttribute(
                "state",
                step.item().open()
                        ? states.open(step.item(), step.file(), contact, reader)
                        : states.ended(step.item().step(), step.file(), reader));
        model.addAttribute("sheet", sheets.of(step.file(), contact, reader));
        return "portal/step";
    }

    @PostMapping("/portal/steps/{id}")
    String answer(
            Contact contact,
            @AuthenticationPrincipal ContactPrincipal session,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        OwnCases.Step step = own.step(id, session);
        if (!step.item().open()) {
            return "redirect:/portal/steps/{id}";
        }
        Reader reader = readers.of(contact);
        Optional<FormView> refused = answering.answer(step.item(), contact, Incoming.of(request), reader);
        if (refused.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute(
                    "state",
                    states.open(step.item(), step.file(), contact, reader).with(refused.get()));
            model.addAttribute("sheet", sheets.of(step.file(), contact, reader));
            return "portal/step";
        }
        Flash.success(next, "portal.step.taken");
        next.addAttribute("reference", step.file().reference());
        return "redirect:/portal/cases/{reference}";
    }
}
