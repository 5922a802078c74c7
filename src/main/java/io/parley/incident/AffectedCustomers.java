package io.parley.incident;

import io.parley.casefile.CaseFile;
import io.parley.casefile.Cases;
import io.parley.engine.CurrentCase;
import io.parley.engine.DiagramBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The affected customers' cases, as the diagram goes through them. */
@Component("affectedCustomers")
public class AffectedCustomers implements DiagramBean {

    private final Cases cases;

    AffectedCustomers(Cases cases) {
        this.cases = cases;
    }

    /** The numbers of the open customers' cases of an incident, without the reporter's, which runs already. */
    public List<String> besidesReporter(DelegateExecution execution) {
        Object reporters = execution.getVariable(IncidentProcess.REPORTERS_CASE);
        return cases.customersCases(CurrentCase.of(execution)).stream()
                .filter(CaseFile::isOpen)
                .map(file -> file.number().value())
                .filter(number -> !number.equals(reporters))
                .toList();
    }
}
