package io.parley.engine;

import io.parley.agreement.Term.Obliged;
import io.parley.party.Person;
import io.parley.party.Staff;
import io.parley.party.StaffRole;
import io.parley.window.Alarm;
import io.parley.window.Window;
import io.parley.work.Inbox;
import io.parley.work.WorkItem;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reminds who owes an obligation, and tells the supervisors too once it is missed. */
@Component
class Escalation {

    private final Inbox inbox;
    private final Staff staff;
    private final Correspondence correspondence;
    private final MessageSource words;
    private final Clock clock;

    Escalation(Inbox inbox, Staff staff, Correspondence correspondence, MessageSource words, Clock clock) {
        this.inbox = inbox;
        this.staff = staff;
        this.correspondence = correspondence;
        this.words = words;
        this.clock = clock;
    }

    void act(Alarm alarm) {
        Window window = alarm.window();
        List<WorkItem> steps = inbox.serving(window.number(), window.key());
        if (alarm.kind() == Alarm.Kind.MISS) {
            inbox.escalate(window.number(), window.key());
            Set<Person> told = holders(steps);
            told.addAll(staff.holding(StaffRole.SUPERVISOR));
            tellStaff("staff.missed", window, told);
        }
        if (window.obliged() == Obliged.CUSTOMER) {
            steps.forEach(
                    step -> correspondence.remind(step, Correspondence.REMINDER, reader -> facts(window, reader)));
        } else if (alarm.kind() == Alarm.Kind.REMINDER) {
            Set<Person> told = holders(steps);
            tellStaff(
                    "staff.reminder", window, told.isEmpty() ? Set.copyOf(staff.holding(StaffRole.SUPERVISOR)) : told);
        }
    }

    /** Who has claimed the steps or, where nobody has, may. */
    private Set<Person> holders(List<WorkItem> steps) {
        Set<Person> holders = new LinkedHashSet<>();
        for (WorkItem step : steps) {
            step.assignee().flatMap(staff::find).ifPresentOrElse(holders::add, () -> step.role()
                    .map(staff::holding)
                    .ifPresent(holders::addAll));
        }
        return holders;
    }

    private void tellStaff(String message, Window window, Set<Person> people) {
        correspondence.write(window.number(), message, people, reader -> facts(window, reader));
    }

    private Map<String, Object> facts(Window window, Locale reader) {
        String key = "window." + window.key();
        return Map.of(
                "windowName", words.getMessage(key, null, window.key(), reader),
                "clause", window.clause(),
                "due", window.due(),
                "missed", window.missed(clock.instant()),
                "late", window.lateness(clock.instant()));
    }
}
