package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Tasks;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Actor;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.work.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What one must know of the case to answer a step of it. */
@Component
class StepSurroundings {

    private static final int FEW = 3;

    private final Cases cases;
    private final Parties parties;
    private final Customers customers;
    private final Obligations obligations;
    private final WorkRows rows;
    private final Papers papers;
    private final Postbox postbox;
    private final Staff staff;
    private final Tasks tasks;

    StepSurroundings(
            Cases cases,
            Parties parties,
            Customers customers,
            Obligations obligations,
            WorkRows rows,
            Papers papers,
            Postbox postbox,
            Staff staff,
            Tasks tasks) {
        this.cases = cases;
        this.parties = parties;
        this.customers = customers;
        this.obligations = obligations;
        this.rows = rows;
        this.papers = papers;
        this.postbox = postbox;
        this.staff = staff;
        this.tasks = tasks;
    }

    void describe(WorkItem step, Person me, Locale locale, Model model) {
        CaseFile file = cases.get(step.number());
        Map<String, String> names = customers.names(file.customer().stream());
        model.addAttribute("step", step);
        model.addAttribute("row", rows.of(List.of(step), me).get(0));
        model.addAttribute("file", file);
        model.addAttribute("customer", file.customer().map(names::get).orElse(""));
        model.addAttribute(
                "obligations",
                obligations.of(file, List.of(), parties.provider().name(), names).stream()
                        .filter(obligation -> obligation.window().isOpen())
                        .toList());
        model.addAttribute(
                "heard",
                whereCustomersWrite(file)
                        .flatMap(number -> papers.of(number, locale, me.zone()).stream())
                        .filter(paper -> paper.entry().by().kind() == Actor.Kind.CONTACT)
                        .limit(FEW)
                        .toList());
        model.addAttribute("letters", last(postbox.letters(file.number())));
        model.addAttribute("colleagues", colleagues(step, me));
    }

    /** In the provider's case customers write nothing: what the first of them wrote is in cases of their own. */
    private Stream<CaseNumber> whereCustomersWrite(CaseFile file) {
        return Stream.concat(
                Stream.of(file.number()),
                file.customer().isPresent()
                        ? Stream.empty()
                        : cases.customersCases(file.number()).stream()
                                .map(CaseFile::number)
                                .limit(FEW));
    }

    private static List<LetterView> last(List<LetterView> letters) {
        return letters.subList(Math.max(0, letters.size() - FEW), letters.size());
    }

    /** To whom the reader may hand the step over. */
    private List<Person> colleagues(WorkItem step, Person me) {
        boolean handsOver =
                tasks.may(me, step) && step.assignee().map(me.id()::equals).orElse(true);
        return step.role().filter(role -> handsOver).map(staff::holding).orElse(List.of()).stream()
                .filter(person -> !person.id().equals(me.id()))
                .toList();
    }
}
