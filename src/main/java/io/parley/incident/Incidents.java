package io.parley.incident;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseKind;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.engine.Procedures;
import io.parley.engine.Signals;
import io.parley.form.Answers;
import io.parley.form.Option;
import io.parley.party.Actor;
import io.parley.party.Contact;
import io.parley.party.Parties;
import io.parley.party.Party;
import io.parley.party.Services;
import io.parley.window.Windows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents (16.1.2): reported by a customer, confirmed by a responder, told to each affected customer, resolved. */
@Service
public class Incidents {

    /** The status in which a report stands until somebody has looked at it. */
    private static final String RECEIVED = "received";

    private final Cases cases;
    private final Parties parties;
    private final Services services;
    private final Procedures procedures;
    private final Signals signals;
    private final Windows windows;
    private final Clock clock;

    Incidents(
            Cases cases,
            Parties parties,
            Services services,
            Procedures procedures,
            Signals signals,
            Windows windows,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.services = services;
        this.procedures = procedures;
        this.signals = signals;
        this.windows = windows;
        this.clock = clock;
    }

    /** What the report's form offers: the services that the reporter's organisation uses. */
    public Map<String, Object> knownForReport(Contact reporter) {
        List<Option> offered = services.of(reporter.partyId()).stream()
                .map(service -> new Option(service.id(), service.name(LocaleContextHolder.getLocale())))
                .toList();
        return Map.of("services", offered);
    }

    /**
     * Takes a customer's report: opens the provider's case and the customer's own, so that it can be tracked from the
     * first minute, and starts the procedure. The receipt is in the outbox when this returns.
     *
     * @param answers to the form {@code incident-report}, let through by the gate
     * @return the customer's own case
     */
    @Transactional
    public CaseFile report(Contact reporter, Answers answers) {
        Report report = Report.of(answers);
        Actor by = Actor.of(reporter);
        CaseFile provider = cases.open(CaseKind.INCIDENT, reporter.partyId(), report.subject(), RECEIVED, by);
        CaseFile customer = cases.openFor(reporter.partyId(), provider.number(), report.subject(), RECEIVED, by);
        cases.announce(customer.number());
        cases.join(provider.number(), "reporter", by);
        cases.join(customer.number(), "reporter", by);
        cases.remember(provider.number(), "reported", clock.instant());
        procedures.file(customer.number(), "report", answers, by);
        procedures.begin(
                IncidentProcess.KEY,
                provider.number(),
                Map.of(
                        IncidentProcess.REPORTERS_CASE, customer.number().value(),
                        IncidentProcess.IMPACT, report.impact(),
                        IncidentProcess.URGENCY, report.urgency()));
        return customer;
    }

    /** The severity decides which terms hold: open windows are re-dated. */
    void rate(CaseNumber number, String severity) {
        cases.trait(number, "severity", severity);
        windows.redate(number);
        cases.customersCases(number).forEach(customers -> windows.redate(customers.number()));
    }

    /** The report is an incident: each affected customer gets a case of its own, and the reporter's goes on. */
    void confirm(CaseNumber number, CaseNumber reportersCase, Triage triage) {
        cases.remember(number, "confirmed", clock.instant());
        if (triage.detectedByProvider()) {
            cases.remember(number, "detected", triage.detectedAt());
        }
        String reporter = cases.get(reportersCase).customer().orElseThrow();
        services.customersOf(triage.services()).stream()
                .filter(customer -> !customer.equals(reporter))
                .map(customer -> parties.find(customer).orElseThrow())
                .forEach(customer -> openFor(customer, number, triage));
        signals.tell(reportersCase, IncidentCustomerProcess.CONFIRMED, Map.of());
    }

    private void openFor(Party customer, CaseNumber number, Triage triage) {
        cases.openFor(
                customer.id(), number, triage.summary(customer.language()), "confirmed", Actor.system("procedure"));
    }

    /**
     * The incident is over: the customers' cases, which wait for that in different places, get their final report. Each
     * is told under its lock, so that one which is just looking whether it is over has either seen that it is, or waits
     * by now.
     */
    void resolve(CaseNumber number) {
        cases.remember(number, "resolved", clock.instant());
        cases.customersCases(number).stream()
                .filter(CaseFile::isOpen)
                .forEach(customers -> signals.tell(customers.number(), IncidentCustomerProcess.RESOLVED, Map.of()));
    }

    /** Whether the incident that a customer's case belongs to is over; looks under the customer's case's lock. */
    boolean isResolved(CaseNumber customersCase) {
        cases.lock(customersCase);
        return cases.instant(customersCase, "resolved").isPresent();
    }
}
