package io.parley.incident;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.casefile.Cases;
import io.parley.casefile.Dossier;
import io.parley.engine.StepHandler;
import io.parley.form.Option;
import io.parley.party.Actor;
import io.parley.party.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Triage: proposes what the reporter said, and routes by what the responder decides. */
@Component
class TriageHandler implements StepHandler<Triage> {

    static final String FORM = "incident-triage";

    private final Cases cases;
    private final Dossier dossier;
    private final Services services;

    TriageHandler(Cases cases, Dossier dossier, Services services) {
        this.cases = cases;
        this.dossier = dossier;
        this.services = services;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Triage> answers() {
        return Triage.class;
    }

    @Override
    public Map<String, Object> known(CaseFile file) {
        List<Option> offered = services.all().stream()
                .map(service -> new Option(service.id(), service.name(LocaleContextHolder.getLocale())))
                .toList();
        Map<String, Object> known = new HashMap<>();
        known.put("serviceList", offered);
        cases.customersCases(file.number()).stream()
                .map(CaseFile::number)
                .flatMap(number -> reported(number).stream())
                .forEach(report -> List.of("impact", "urgency", "services", "detectedAt")
                        .forEach(field -> known.computeIfAbsent(field, report.answers()::get)));
        known.put("detectedBy", "customer");
        return known;
    }

    private java.util.Optional<Dossier.Entry> reported(CaseNumber customersCase) {
        return dossier.latest(customersCase, "incident-report");
    }

    @Override
    public Map<String, Object> handle(CaseFile file, Triage triage, Actor by) {
        cases.rename(file.number(), triage.summaryEnglish());
        return Map.of(IncidentProcess.IMPACT, triage.impact(), IncidentProcess.URGENCY, triage.urgency());
    }
}
