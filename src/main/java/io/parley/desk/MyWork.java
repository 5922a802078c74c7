package io.parley.desk;

import io.parley.access.Flash;
import io.parley.engine.Tasks;
import io.parley.party.Person;
import io.parley.party.StaffRole;
import io.parley.work.Inbox;
import io.parley.work.Inbox.Mark;
import io.parley.work.Inbox.Share;
import io.parley.work.WorkItem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due next, and for whom. */
@Controller
class MyWork {

    private static final int PAGE = 25;
    private static final Pattern MARK = Pattern.compile(
            "(\\d{4}-(?:0\\d|1[0-2])-[012]\\dT[01]\\d:[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z),([\\w-]{1,64})");

    private final Inbox inbox;
    private final Tasks tasks;
    private final WorkRows rows;

    MyWork(Inbox inbox, Tasks tasks, WorkRows rows) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.rows = rows;
    }

    @GetMapping("/desk")
    String page(
            Person me,
            Model model,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "") String after) {
        Share shown = share(share, me);
        List<WorkItem> found = inbox.of(me, shown, mark(after), PAGE + 1);
        List<WorkItem> items = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows.of(items, me));
        model.addAttribute("share", shown.name().toLowerCase(Locale.ROOT));
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("next", found.size() > PAGE ? text(Mark.behind(items.get(PAGE - 1))) : "");
        return "desk/work";
    }

    @PostMapping("/desk/steps/{id}/claim")
    String claim(
            @PathVariable String id,
            Person me,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "false") boolean open,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Runnable claim = () -> {
            tasks.claim(id, me);
            Flash.success(next, "desk.step.claimed");
        };
        String list = "redirect:/desk?share=" + share(share, me).name().toLowerCase(Locale.ROOT);
        return Refusals.orElse(claim, open ? WorkStepPage.at(id) : list, model, response);
    }

    /** Auditors have no steps of their own: they look at everybody's. */
    private static Share share(String word, Person person) {
        return List.of(Share.values()).stream()
                .filter(share -> share.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(person.roles().equals(Set.of(StaffRole.AUDITOR)) ? Share.ALL : Share.BOTH);
    }

    /** Where a page begins, as an address has it; one that somebody made up begins at the start. */
    private static Mark mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.matches() ? new Mark(Instant.parse(mark.group(1)), mark.group(2)) : Mark.START;
    }

    private static String text(Mark mark) {
        return mark.due() + "," + mark.id();
    }
}
