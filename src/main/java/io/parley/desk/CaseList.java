package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.CaseQuery;
import io.parley.casefile.Cases;
import io.parley.casefile.Page;
import io.parley.window.Ledger;
import io.parley.window.Window;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The register of cases, to search in. */
@Controller
class CaseList {

    private static final int PAGE = 25;

    private final Cases cases;
    private final Ledger ledger;
    private final Customers customers;
    private final WorkRows rows;

    CaseList(Cases cases, Ledger ledger, Customers customers, WorkRows rows) {
        this.cases = cases;
        this.ledger = ledger;
        this.customers = customers;
        this.rows = rows;
    }

    @GetMapping("/desk/cases")
    String page(@ModelAttribute("wanted") Wanted wanted, Model model) {
        Page<CaseFile> page = cases.search(wanted.query(PAGE));
        List<CaseNumber> numbers = page.items().stream().map(CaseFile::number).toList();
        model.addAttribute("files", page.items());
        model.addAttribute("next", page.next().map(CaseNumber::value).orElse(""));
        model.addAttribute("windows", nextDue(numbers));
        model.addAttribute("severities", rows.severities(page.items()));
        model.addAttribute(
                "customers", customers.names(page.items().stream().flatMap(file -> file.customer().stream())));
        model.addAttribute("kinds", CaseKind.values());
        model.addAttribute("statuses", statuses());
        return "desk/cases";
    }

    /** The statuses that procedures have names for, in alphabetical order of their keys. */
    private static Set<String> statuses() {
        String family = "status.";
        return ResourceBundle.getBundle("i18n/procedure", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(family))
                .map(key -> key.substring(family.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The open window of each case whose limit comes first. */
    private Map<CaseNumber, Window> nextDue(List<CaseNumber> numbers) {
        return ledger.of(numbers).stream()
                .filter(Window::isOpen)
                .collect(Collectors.toMap(Window::number, Function.identity(), (first, later) -> first));
    }

    /**
     * What the reader looks for, as the address of the page has it; what is no such thing is not looked for.
     *
     * @param state {@code open}, {@code closed} or, for both, empty
     * @param whose {@code provider} for the provider's own cases only
     */
    record Wanted(String text, String kind, String state, String customer, String status, String whose, String after) {

        Wanted {
            text = shortened(text);
            kind = shortened(kind);
            state = shortened(state);
            customer = shortened(customer);
            status = shortened(status);
            whose = shortened(whose);
            after = shortened(after);
        }

        private static String shortened(String word) {
            String given =
                    word == null ? "" : word.replaceAll("\\p{Cntrl}", " ").strip();
            return given.substring(0, Math.min(100, given.length()));
        }

        /** Whether anything narrows the list down. */
        public boolean isNarrow() {
            return !(text + kind + state + customer + status + whose).isEmpty();
        }

        CaseQuery query(int limit) {
            CaseQuery query = CaseQuery.all().withLimit(limit);
            for (CaseKind each : CaseKind.values()) {
                query = each.name().equals(kind) ? query.withKind(each) : query;
            }
            query = state.equals("open") || state.equals("closed") ? query.withOpen(state.equals("open")) : query;
            query = customer.isEmpty() ? query : query.withCustomer(customer);
            query = status.isEmpty() ? query : query.withStatus(status);
            query = text.isEmpty() ? query : query.withText(text);
            query = whose.equals("provider") ? query.withProvidersOnly() : query;
            return CaseNumber.isOne(after) ? query.withAfter(new CaseNumber(after)) : query;
        }
    }
}
