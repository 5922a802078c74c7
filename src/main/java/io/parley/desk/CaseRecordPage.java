package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import io.parley.mail.outbound.Postbox;
import io.parley.party.Parties;
import io.parley.party.Person;
import io.parley.work.Inbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one case. */
@Controller
class CaseRecordPage {

    private final Cases cases;
    private final Parties parties;
    private final Customers customers;
    private final Obligations obligations;
    private final Inbox inbox;
    private final WorkRows rows;
    private final Timeline timeline;
    private final Papers papers;
    private final Dossier dossier;
    private final Postbox postbox;

    CaseRecordPage(
            Cases cases,
            Parties parties,
            Customers customers,
            Obligations obligations,
            Inbox inbox,
            WorkRows rows,
            Timeline timeline,
            Papers papers,
            Dossier dossier,
            Postbox postbox) {
        this.cases = cases;
        this.parties = parties;
        this.customers = customers;
        this.obligations = obligations;
        this.inbox = inbox;
        this.rows = rows;
        this.timeline = timeline;
        this.papers = papers;
        this.dossier = dossier;
        this.postbox = postbox;
    }

    @GetMapping("/desk/cases/{number}")
    String page(
            @PathVariable CaseNumber number,
            Person me,
            Locale locale,
            @ModelAttribute("names") Names names,
            @ModelAttribute("times") Times times,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        CaseFile file = cases.get(number);
        List<CaseFile> parts = file.customer().isPresent() ? List.of() : cases.customersCases(number);
        Map<String, String> called = customers.names(
                Stream.concat(Stream.of(file), parts.stream()).flatMap(each -> each.customer().stream()));
        model.addAttribute("file", file);
        model.addAttribute("customer", file.customer().map(called::get).orElse(""));
        model.addAttribute("traits", cases.traits(number));
        model.addAttribute("statuses", cases.statuses(number));
        model.addAttribute("parts", parts);
        model.addAttribute("customers", called);
        model.addAttribute("severities", rows.severities(parts));
        model.addAttribute(
                "obligations", obligations.of(file, parts, parties.provider().name(), called));
        model.addAttribute("rows", rows.of(inbox.of(numbers(file, parts)), me));
        model.addAttribute("timeline", timeline.of(file, before, names, times, locale));
        model.addAttribute("letters", postbox.letters(number));
        model.addAttribute("papers", papers.of(number, locale, me.zone()));
        model.addAttribute("attachments", dossier.attachments(number));
        model.addAttribute("links", links(number));
        return "desk/case";
    }

    private static Set<CaseNumber> numbers(CaseFile file, List<CaseFile> parts) {
        return Stream.concat(Stream.of(file), parts.stream())
                .map(CaseFile::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<LinkedCase> links(CaseNumber number) {
        var links = cases.links(number);
        Map<CaseNumber, CaseFile> files =
                cases.all(links.stream().map(link -> link.other()).toList());
        return links.stream()
                .filter(link -> files.containsKey(link.other()))
                .map(link -> new LinkedCase(files.get(link.other()), link.kind()))
                .toList();
    }

    /** A case at the other end of a link. */
    record LinkedCase(CaseFile file, String kind) {}
}
