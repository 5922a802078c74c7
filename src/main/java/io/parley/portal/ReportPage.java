package io.parley.portal;

import io.parley.access.ContactPrincipal;
import io.parley.access.Flash;
import io.parley.form.FormView;
import io.parley.form.RefusedAnswers;
import io.parley.incident.Incidents;
import io.parley.party.Contact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact reports an incident (16.1.2). */
@Controller
class ReportPage {

    private static final String FORM = "incident-report";

    private final Incidents incidents;
    private final AskedForms forms;
    private final BothSides sides;
    private final Readers readers;

    ReportPage(Incidents incidents, AskedForms forms, BothSides sides, Readers readers) {
        this.incidents = incidents;
        this.forms = forms;
        this.sides = sides;
        this.readers = readers;
    }

    /** Who came in by one case's link would not see the case that a report opens: they sign in by mail first. */
    @GetMapping("/portal/report")
    String show(Contact contact, @AuthenticationPrincipal ContactPrincipal session, Model model) {
        model.addAttribute("provider", sides.provider());
        if (session.onlyCase().isPresent()) {
            return "portal/report-restricted";
        }
        Reader reader = readers.of(contact);
        return page(forms.fresh(FORM, incidents.knownForReport(contact), reader), OnceOnly.newKey(), reader, model);
    }

    @PostMapping("/portal/report")
    String report(
            Contact contact,
            @AuthenticationPrincipal ContactPrincipal session,
            @RequestParam("_key") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (session.onlyCase().isPresent()) {
            return "redirect:/portal/report";
        }
        Reader reader = readers.of(contact);
        Incoming incoming = Incoming.of(request);
        Map<String, Object> known = incidents.knownForReport(contact);
        try {
            OnceOnly.Taken taken = OnceOnly.take(request.getSession(), key, () -> incidents
                    .report(contact, forms.accept(FORM, incoming, known, reader))
                    .reference());
            Flash.success(next, taken.repeated() ? "portal.report.repeated" : "portal.report.taken", taken.result());
            next.addFlashAttribute("reported", true);
            next.addAttribute("reference", taken.result());
            return "redirect:/portal/cases/{reference}";
        } catch (RefusedAnswers refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("provider", sides.provider());
            return page(forms.again(refused, incoming, known, reader), key, reader, model);
        }
    }

    private static String page(FormView form, String key, Reader reader, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        model.addAttribute("zone", reader.zoneName());
        return "portal/report";
    }
}
