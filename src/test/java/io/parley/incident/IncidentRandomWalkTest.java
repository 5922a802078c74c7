package io.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.mail.outbound.LetterStatus;
import io.parley.mail.outbound.LetterView;
import io.parley.mail.outbound.MailServers;
import io.parley.party.Actor;
import io.parley.party.Parties;
import io.parley.party.Services;
import io.parley.support.Story;
import io.parley.support.WholeApplication;
import io.parley.trail.CheckCommand;
import io.parley.trail.Trail;
import io.parley.trail.TrailExport;
import io.parley.window.Watchdog;
import io.parley.window.Window;
import io.parley.work.WorkItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Incidents in which people, mail servers and time do what they like: random answers to random steps, jumps of time,
 * mailboxes that refuse or are busy. Whatever happens, the rules hold; and together the walks visit every element of
 * every diagram. The seeds are fixed, so that a walk that fails can be walked again.
 */
@WholeApplication
class IncidentRandomWalkTest {

    private static final int WALKS = 12;
    private static final int STEPS = 60;
    private static final int MOST_STEPS = 400;
    private static final List<String> RATINGS = List.of("high", "medium", "low");

    @Autowired
    Story story;

    @Autowired
    MailServers servers;

    @Autowired
    Parties parties;

    @Autowired
    Services services;

    @Autowired
    Trail trail;

    @Autowired
    TrailExport export;

    @Autowired
    Watchdog watchdog;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService engine;

    @TempDir
    Path folder;

    private Random random;
    private CaseNumber provider;

    @AfterEach
    void recover() {
        servers.recover();
    }

    @Test
    void whateverHappensTheRulesHoldAndEveryElementOfTheDiagramsIsVisited() throws IOException {
        Set<String> visited = new HashSet<>();
        for (int seed = 1; seed <= WALKS; seed++) {
            random = new Random(seed);
            try {
                walk();
                cases().forEach(number -> visited.addAll(visitedIn(number)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("In walk " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(visited).containsAll(elements());
        assertSoundTrail();
    }

    private void walk() {
        story.at(Instant.parse("2026-08-03T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60))));
        report();
        int steps = 0;
        for (; steps < STEPS && anyOpen(); steps++) {
            happens();
            assertRules();
        }
        servers.recover();
        for (; anyOpen(); steps++) {
            assertThat(steps).as("steps of " + provider).isLessThan(MOST_STEPS);
            resendRefused();
            happens();
            story.deliver();
            assertRules();
        }
        assertNothingIsLeft();
    }

    private void report() {
        String customer = any(List.of("huaxin", "rheinwerk", "mesa"));
        CaseFile own = story.report(
                any(parties.contacts(customer)).id(),
                Map.of(
                        "services", any(services.of(customer)).id(),
                        "impact", any(RATINGS),
                        "urgency", any(RATINGS),
                        "detectedAt", story.now().minusSeconds(3600).toString()));
        provider = story.provider(own);
    }

    private void happens() {
        switch (random.nextInt(8)) {
            case 0 -> story.pass(Duration.ofMinutes(1 + random.nextInt(90)));
            case 1 -> story.pass(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
            case 2 -> story.send();
            case 3 -> story.deliver();
            case 4 -> trouble();
            default -> answerAnything();
        }
    }

    private void trouble() {
        servers.recover();
        for (CaseFile file : story.cases.customersCases(provider)) {
            parties.contacts(file.customer().orElseThrow()).forEach(contact -> {
                switch (random.nextInt(4)) {
                    case 0 -> servers.refuse(contact.email());
                    case 1 -> servers.postpone(contact.email());
                    default -> {}
                }
            });
        }
    }

    private void answerAnything() {
        List<WorkItem> open = cases().stream()
                .flatMap(number -> story.inbox.of(number).stream())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        WorkItem step = any(open);
        if (step.isForStaff()) {
            story.answer(step.number(), step.step(), any(List.of("li-wei", "tom-becker")), answers(step));
        } else {
            String customer = step.customer().orElseThrow();
            String contact =
                    any(parties.contacts(customer, step.duty().orElseThrow())).id();
            story.answerAsContact(step.number(), step.step(), contact, answers(step));
        }
    }

    private Map<String, String> answers(WorkItem step) {
        return switch (step.step()) {
            case "triage-report" -> triage();
            case "contain-incident" -> Map.of("measures", "Keys were revoked.");
            case "resolve-incident" -> Map.of("cause", "A leaked key.", "measures", "New keys everywhere.");
            case "mend-address" ->
                Map.of(
                        "outcome",
                        any(List.of("corrected", "valid", "left", "reached")),
                        "note",
                        "The mailbox was full.");
            case "acknowledge-notice" -> random.nextBoolean() ? Map.of() : Map.of("comment", "Seen. 收到。");
            default -> Map.of("text", "What we know and what we do, at " + story.now());
        };
    }

    private Map<String, String> triage() {
        Map<String, String> triage = new HashMap<>(Story.triage());
        triage.put("impact", any(RATINGS));
        triage.put("urgency", any(RATINGS));
        triage.put("services", any(services.all()).id());
        triage.put("detectedBy", any(List.of("customer", "provider", "peer")));
        triage.put(
                "detectedAt",
                story.now().minusSeconds(60L * random.nextInt(600)).toString());
        return triage;
    }

    /** A person has a refused letter sent again where nobody was reached. */
    private void resendRefused() {
        cases().stream()
                .flatMap(number -> story.postbox.letters(number).stream())
                .filter(letter -> !letter.staff() && letter.status() == LetterStatus.REFUSED)
                .filter(letter -> story.postbox.attempts(letter.number(), letter.message(), letter.round()).stream()
                        .allMatch(each -> each.status() == LetterStatus.REFUSED))
                .findFirst()
                .ifPresent(letter -> story.postbox.retry(letter.id(), Actor.of(story.person("li-wei"))));
    }

    private void assertRules() {
        assertThat(engine.createJobQuery().withException().count())
                .as("failed jobs")
                .isZero();
        watchdog.look();
        assertThat(story.ledger.untimed())
                .filteredOn(window -> cases().contains(window.number()))
                .as("windows without a timer")
                .isEmpty();
        for (CaseNumber number : cases()) {
            assertNobodyIsToldTwice(number);
            assertEachMissIsActedOnOnce(number);
            CaseFile file = story.cases.get(number);
            if (!file.isOpen()) {
                assertThat(story.ledger.of(number))
                        .as("windows of closed " + number)
                        .noneMatch(Window::isOpen);
                assertThat(story.inbox.of(number))
                        .as("steps of closed " + number)
                        .allMatch(step -> step.step().equals("mend-address"));
                file.customer().ifPresent(customer -> assertOwedLettersDelivered(number));
            }
        }
    }

    /** In one round of a message one contact is reached, and each of the staff gets one letter. */
    private void assertNobodyIsToldTwice(CaseNumber number) {
        Stream<String> told = story.postbox.letters(number).stream()
                .filter(letter -> letter.status() == LetterStatus.DELIVERED)
                .map(letter -> letter.message() + " " + letter.round() + (letter.staff() ? letter.recipientId() : ""));
        assertThat(told).doesNotHaveDuplicates();
    }

    private void assertEachMissIsActedOnOnce(CaseNumber number) {
        assertThat(trail.entries(number.value(), 0, 5000).stream()
                        .filter(entry -> entry.what().equals("window.missed"))
                        .map(entry -> entry.values().get("window") + " "
                                + entry.values().get("round") + " "
                                + entry.values().get("due")))
                .doesNotHaveDuplicates();
    }

    private void assertOwedLettersDelivered(CaseNumber number) {
        Set<String> delivered = story.postbox.letters(number).stream()
                .filter(letter -> letter.status() == LetterStatus.DELIVERED)
                .map(LetterView::message)
                .collect(Collectors.toSet());
        assertThat(delivered).as("letters of closed " + number).contains("incident.notice", "incident.report");
        boolean reported = story.cases.participants(number).stream()
                .anyMatch(participant -> participant.part().equals("reporter"));
        if (reported) {
            assertThat(delivered).contains("incident.receipt");
        }
    }

    private void assertNothingIsLeft() {
        story.deliver();
        assertRules();
        assertThat(story.cases.customersCases(provider)).isNotEmpty().noneMatch(CaseFile::isOpen);
        assertThat(cases().stream()
                        .flatMap(number -> history
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .unfinished()
                                .list()
                                .stream())
                        .map(instance -> instance.getProcessDefinitionKey()))
                .allMatch(key -> key.equals("undelivered"));
    }

    private boolean anyOpen() {
        return story.cases.get(provider).isOpen();
    }

    private List<CaseNumber> cases() {
        List<CaseNumber> numbers = new ArrayList<>(List.of(provider));
        story.cases.customersCases(provider).forEach(file -> numbers.add(file.number()));
        return numbers;
    }

    private Set<String> visitedIn(CaseNumber number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream()
                                .map(activity -> instance.getProcessDefinitionKey() + ": " + activity.getActivityId()))
                .collect(Collectors.toSet());
    }

    private Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        for (String process : List.of("incident", "incident-customer", "undelivered")) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            repository
                    .getBpmnModelInstance(definition)
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> elements.add(process + ": " + node.getId()));
        }
        assertThat(elements).hasSizeGreaterThan(60);
        return elements;
    }

    private void assertSoundTrail() throws IOException {
        Path file = folder.resolve("trail.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            export.writeAll(out);
        }
        assertThat(CheckCommand.run(new String[] {"--lang=en", file.toString()}))
                .isZero();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
