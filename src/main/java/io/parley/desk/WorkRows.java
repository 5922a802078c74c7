package io.parley.desk;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Tasks;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.work.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to steps what a list shows beside them, in a fixed number of queries however many they are. */
@Component
class WorkRows {

    private static final int NAMED = 2;

    private final Cases cases;
    private final Customers customers;
    private final Staff staff;
    private final Tasks tasks;

    WorkRows(Cases cases, Customers customers, Staff staff, Tasks tasks) {
        this.cases = cases;
        this.customers = customers;
        this.staff = staff;
        this.tasks = tasks;
    }

    List<WorkRow> of(List<WorkItem> items, Person reader) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<CaseNumber, CaseFile> files =
                cases.all(items.stream().map(WorkItem::number).collect(Collectors.toSet()));
        Map<CaseNumber, String> severities = severities(files.values());
        Map<CaseNumber, String> concerned = concerned(files.values());
        Map<String, String> holders = staff.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return items.stream()
                .map(item -> new WorkRow(
                        item,
                        Optional.ofNullable(files.get(item.number()))
                                .map(CaseFile::title)
                                .orElse(""),
                        severities.getOrDefault(item.number(), ""),
                        concerned.getOrDefault(item.number(), ""),
                        item.assignee().map(id -> holders.getOrDefault(id, id)).orElse(""),
                        item.assignee().filter(reader.id()::equals).isPresent(),
                        item.assignee().isEmpty() && tasks.may(reader, item)))
                .toList();
    }

    /** The customers whom each case concerns: its own, or in the provider's those whose cases belong to it. */
    Map<CaseNumber, String> concerned(Collection<CaseFile> files) {
        List<CaseFile> all = Stream.concat(
                        files.stream(),
                        cases
                                .customersCases(files.stream()
                                        .filter(file -> file.customer().isEmpty())
                                        .map(CaseFile::number)
                                        .toList())
                                .stream())
                .filter(file -> file.customer().isPresent())
                .distinct()
                .toList();
        Map<String, String> names =
                customers.names(all.stream().map(file -> file.customer().orElseThrow()));
        Map<CaseNumber, Set<String>> concerned = new HashMap<>();
        for (CaseFile file : all) {
            String name = names.get(file.customer().orElseThrow());
            Stream.concat(Stream.of(file.number()), file.parent().stream()).forEach(number -> concerned
                    .computeIfAbsent(number, first -> new LinkedHashSet<>())
                    .add(name));
        }
        return concerned.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> shortened(List.copyOf(each.getValue()))));
    }

    private static String shortened(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " +" + (names.size() - NAMED) : first;
    }

    /** A customer's case has the severity of the provider's unless it has one of its own. */
    Map<CaseNumber, String> severities(Collection<CaseFile> files) {
        Set<CaseNumber> numbers = files.stream()
                .flatMap(file -> Stream.concat(Stream.of(file.number()), file.parent().stream()))
                .collect(Collectors.toSet());
        Map<CaseNumber, String> own = cases.trait(numbers, "severity");
        return files.stream()
                .flatMap(file -> Optional.ofNullable(own.get(file.number()))
                        .or(() -> file.parent().map(own::get))
                        .map(severity -> Map.entry(file.number(), severity))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
