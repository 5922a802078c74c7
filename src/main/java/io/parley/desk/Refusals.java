package io.parley.desk;

import io.parley.engine.StepRefused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Turns a refused act into the page that says why, so that nobody believes to have done what they have not. */
final class Refusals {

    private Refusals() {}

    /** Acts, then goes to {@code next}, or shows the page about the refusal with its HTTP status. */
    static String orElse(Runnable act, String next, Model model, HttpServletResponse response) {
        try {
            act.run();
            return next;
        } catch (StepRefused refused) {
            return page(refused, model, response);
        }
    }

    static String page(StepRefused refused, Model model, HttpServletResponse response) {
        return page(refused.reason(), refused.messageKey(), model, response);
    }

    /** The step was answered or withdrawn before the reader came. */
    static String gone(Model model, HttpServletResponse response) {
        return page(StepRefused.Reason.GONE, "refused.gone", model, response);
    }

    private static String page(StepRefused.Reason reason, String key, Model model, HttpServletResponse response) {
        response.setStatus(status(reason).value());
        model.addAttribute("refusal", key);
        return "desk/refused";
    }

    private static HttpStatus status(StepRefused.Reason reason) {
        return reason == StepRefused.Reason.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    }
}
