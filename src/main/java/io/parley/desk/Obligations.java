package io.parley.desk;

import io.parley.agreement.Term.Obliged;
import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.window.Ledger;
import io.parley.window.Window;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who owes what by when in a case and in the customers' cases of it. */
@Component
class Obligations {

    private final Ledger ledger;

    Obligations(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Open ones first, in the order of their limits.
     *
     * @param provider the provider's name, {@code names} those of the customers by id
     */
    List<Obligation> of(CaseFile file, List<CaseFile> parts, String provider, Map<String, String> names) {
        Map<CaseNumber, CaseFile> files = Stream.concat(Stream.of(file), parts.stream())
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        List<Obligation> all = ledger.of(files.keySet()).stream()
                .map(window -> of(window, files.get(window.number()), provider, names))
                .toList();
        return Stream.concat(
                        all.stream().filter(each -> each.window().isOpen()),
                        all.stream().filter(each -> !each.window().isOpen()))
                .toList();
    }

    private static Obligation of(Window window, CaseFile file, String provider, Map<String, String> names) {
        String customer = file.customer().map(names::get).orElse("");
        return new Obligation(window, window.obliged() == Obliged.CUSTOMER ? customer : provider, customer);
    }
}
