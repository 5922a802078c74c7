package io.parley.desk;

import io.parley.access.Flash;
import io.parley.casefile.CaseNumber;
import io.parley.engine.Procedures;
import io.parley.engine.Procedures.Startable;
import io.parley.engine.StepRefused;
import io.parley.form.Answers;
import io.parley.form.FormGate;
import io.parley.form.FormViews;
import io.parley.form.RefusedAnswers;
import io.parley.party.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts procedures. */
@Controller
class StartPages {

    private static final int LONGEST_TITLE = 200;

    private final Procedures procedures;
    private final FormGate gate;
    private final FormViews views;
    private final Offers offers;
    private final MessageSource words;

    StartPages(Procedures procedures, FormGate gate, FormViews views, Offers offers, MessageSource words) {
        this.procedures = procedures;
        this.gate = gate;
        this.views = views;
        this.offers = offers;
        this.words = words;
    }

    @GetMapping("/desk/new")
    String choose(Person me, Model model) {
        model.addAttribute("startables", procedures.startable(me));
        return "desk/new";
    }

    @GetMapping("/desk/new/{procedure}")
    String form(@PathVariable String procedure, Person me, Locale locale, Model model) {
        return show(startable(procedure, me), me, locale, "", Map.of(), Map.of(), model);
    }

    /** The title's name begins with an underscore: it is this page's own, and the gate passes it over. */
    @PostMapping("/desk/new/{procedure}")
    String start(
            @PathVariable String procedure,
            @RequestParam(name = "_title", defaultValue = "") String title,
            Person me,
            Locale locale,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Startable startable = startable(procedure, me);
        Sent sent = Sent.by(request);
        String called = title.replaceAll("\\p{Cntrl}", " ").strip();
        String untitled = untitled(called, locale);
        model.addAttribute("untitled", untitled);
        try {
            Answers answers =
                    gate.accept(startable.form(), sent.raw(), sent.files(), offers.known(locale), locale, me.zone());
            if (untitled.isEmpty()) {
                CaseNumber number = procedures.start(procedure, me, answers, called);
                Flash.success(next, "desk.new.started", number.value());
                return "redirect:/desk/cases/" + number;
            }
            return again(startable, me, locale, title, sent, Map.of(), model, response);
        } catch (RefusedAnswers refused) {
            return again(startable, me, locale, title, sent, refused.errors(), model, response);
        } catch (StepRefused refused) {
            return Refusals.page(refused, model, response);
        }
    }

    private String again(
            Startable startable,
            Person me,
            Locale locale,
            String title,
            Sent sent,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(startable, me, locale, title, sent.raw(), errors, model);
    }

    /** What is wrong with a title; empty where nothing is. */
    private String untitled(String title, Locale locale) {
        if (title.isEmpty()) {
            return words.getMessage("desk.new.title.missing", null, locale);
        }
        return title.length() <= LONGEST_TITLE
                ? ""
                : words.getMessage("desk.new.title.too-long", new Object[] {LONGEST_TITLE, title.length()}, locale);
    }

    private Startable startable(String procedure, Person me) {
        return procedures.startable(me).stream()
                .filter(each -> each.procedure().equals(procedure))
                .findFirst()
                .orElseThrow();
    }

    private String show(
            Startable startable,
            Person me,
            Locale locale,
            String title,
            Map<String, List<String>> entered,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("startable", startable);
        model.addAttribute("called", title);
        model.addAttribute(
                "form", views.view(startable.form(), entered, offers.known(locale), errors, locale, me.zone()));
        return "desk/start";
    }
}
