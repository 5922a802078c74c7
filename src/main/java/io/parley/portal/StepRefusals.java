package io.parley.portal;

import io.parley.engine.StepRefused;
import io.parley.engine.StepRefused.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UrlPathHelper;

/** Says to a contact why their answer was not taken. */
@ControllerAdvice(assignableTypes = {StepPage.class, LinkPage.class})
class StepRefusals {

    /** Answered meanwhile is no error: the page it was sent from says by whom. */
    @ExceptionHandler(StepRefused.class)
    String refused(StepRefused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        String here = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (refused.reason() == Reason.GONE) {
            return "redirect:" + here;
        }
        response.setStatus(
                refused.reason() == Reason.NOT_YOURS
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", "portal." + refused.messageKey());
        model.addAttribute("back", here);
        return "portal/refused";
    }
}
