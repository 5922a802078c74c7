package io.parley.desk;

import io.parley.access.Flash;
import io.parley.engine.StepRefused;
import io.parley.engine.Tasks;
import io.parley.form.Answers;
import io.parley.form.FormGate;
import io.parley.form.FormViews;
import io.parley.form.RefusedAnswers;
import io.parley.party.Person;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A human step: its form, and beside it what one must know of the case. */
@Controller
class WorkStepPage {

    private final Inbox inbox;
    private final Tasks tasks;
    private final FormGate gate;
    private final FormViews views;
    private final StepSurroundings surroundings;

    WorkStepPage(Inbox inbox, Tasks tasks, FormGate gate, FormViews views, StepSurroundings surroundings) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.gate = gate;
        this.views = views;
        this.surroundings = surroundings;
    }

    /** Where the page of a step is. */
    static String at(String id) {
        return "redirect:/desk/steps/" + id;
    }

    @GetMapping("/desk/steps/{id}")
    String page(@PathVariable String id, Person me, Locale locale, Model model, HttpServletResponse response) {
        WorkItem step = inbox.find(id).orElseThrow();
        if (!step.open()) {
            return gone(step, model, response);
        }
        return show(step, me, locale, Map.of(), Map.of(), model);
    }

    /** Answers that are refused come back with all that was typed: nothing is to be written twice. */
    @PostMapping("/desk/steps/{id}")
    String answer(
            @PathVariable String id,
            Person me,
            Locale locale,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        WorkItem step = inbox.find(id).orElseThrow();
        if (!step.open()) {
            return gone(step, model, response);
        }
        Sent sent = Sent.by(request);
        try {
            Answers answers = gate.accept(step.form(), sent.raw(), sent.files(), tasks.known(step), locale, me.zone());
            tasks.complete(id, me, answers);
        } catch (RefusedAnswers refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(step, me, locale, sent.raw(), refused.errors(), model);
        } catch (StepRefused refused) {
            model.addAttribute("step", step);
            return Refusals.page(refused, model, response);
        }
        Flash.success(next, "desk.step.done", step.number().value());
        return "redirect:/desk";
    }

    @PostMapping("/desk/steps/{id}/release")
    String release(
            @PathVariable String id, Person me, Model model, HttpServletResponse response, RedirectAttributes next) {
        Runnable release = () -> {
            tasks.release(id, me);
            Flash.success(next, "desk.step.released");
        };
        return Refusals.orElse(release, at(id), model, response);
    }

    @PostMapping("/desk/steps/{id}/hand-over")
    String handOver(
            @PathVariable String id,
            @RequestParam String to,
            Person me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Runnable handOver = () -> {
            tasks.handOver(id, me, to);
            Flash.success(next, "desk.step.handed-over");
        };
        return Refusals.orElse(handOver, at(id), model, response);
    }

    private String gone(WorkItem step, Model model, HttpServletResponse response) {
        model.addAttribute("step", step);
        return Refusals.gone(model, response);
    }

    /** The form is there for who may answer; everybody else reads whose turn it is. */
    private String show(
            WorkItem step,
            Person me,
            Locale locale,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Model model) {
        surroundings.describe(step, me, locale, model);
        boolean answers =
                tasks.may(me, step) && step.assignee().map(me.id()::equals).orElse(true);
        model.addAttribute("answers", answers);
        if (answers) {
            model.addAttribute("form", views.view(step.form(), entered, tasks.known(step), errors, locale, me.zone()));
        }
        return "desk/step";
    }
}
