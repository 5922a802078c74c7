package io.parley.work;

import io.parley.casefile.CaseNumber;
import io.parley.party.Duty;
import io.parley.party.StaffRole;
import java.time.Instant;
import java.util.Optional;

/**
 * An open human step.
 *
 * @param id the engine's id of the step
 * @param customer whose case it belongs to; empty in the provider's own
 * @param step the step's key in the diagram, {@code form} the form that answers it
 * @param role who of the staff may take it; empty where it is the customer's step
 * @param duty whose contacts of the customer may take it; empty where it is a step of the staff
 * @param assignee id of the person who has claimed it
 * @param window the window that it serves, {@code due} that window's limit
 * @param escalated when its window was missed
 */
public record WorkItem(
        String id,
        CaseNumber number,
        Optional<String> customer,
        String step,
        String form,
        Optional<StaffRole> role,
        Optional<Duty> duty,
        Optional<String> assignee,
        Optional<String> window,
        Optional<Instant> due,
        Instant opened,
        Optional<Instant> escalated,
        boolean open) {

    public boolean isForStaff() {
        return role.isPresent();
    }
}
