package io.parley.agreement;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where calendars and agreements are saved. */
@Repository
public class AgreementRegister {

    private final JdbcClient jdbc;

    public AgreementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Saves definitions, each in place of the one with the same id, in the caller's transaction. Those that are not
     * named stay as they are. Saving the same again changes nothing. All is checked before anything is written.
     *
     * @param calendars which the agreements may use, beside those saved earlier
     * @throws RefusedDefinition naming the field and the remedy, with {@code calendars[0]…} or {@code agreements[0]…}
     *     as path, the positions being those of the two lists
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Saved save(List<CalendarDefinition> calendars, List<AgreementDefinition> agreements) {
        check(calendars);
        List<Contract> contracts = check(calendars, agreements);
        List<Result> savedCalendars = calendars.stream().map(this::save).toList();
        List<Result> savedAgreements = new ArrayList<>();
        for (int i = 0; i < contracts.size(); i++) {
            savedAgreements.add(save(contracts.get(i), Texts.write(agreements.get(i))));
        }
        return new Saved(savedCalendars, List.copyOf(savedAgreements));
    }

    private static void check(List<CalendarDefinition> calendars) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < calendars.size(); i++) {
            At place = new At("calendars").item(i);
            new CalendarReader(place).read(place.entry(calendars.get(i)));
            once(ids, calendars.get(i).id(), place);
        }
    }

    private List<Contract> check(List<CalendarDefinition> calendars, List<AgreementDefinition> agreements) {
        Set<String> known = new HashSet<>(
                jdbc.sql("select id from service_calendar").query(String.class).list());
        calendars.forEach(calendar -> known.add(calendar.id()));
        Set<String> ids = new HashSet<>();
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < agreements.size(); i++) {
            At place = new At("agreements").item(i);
            Contract contract = new ContractReader(place).read(place.entry(agreements.get(i)));
            once(ids, contract.id(), place);
            if (!known.contains(contract.calendar())) {
                throw place.field("calendar")
                        .refuse(
                                "there is no calendar '" + contract.calendar() + "'",
                                "define it, or use one of "
                                        + known.stream().sorted().toList());
            }
            contracts.add(contract);
        }
        new Successions(jdbc).check(contracts);
        return contracts;
    }

    private static void once(Set<String> ids, String id, At place) {
        if (!ids.add(id)) {
            throw place.field("id").refuse("'" + id + "' is defined twice", "give one of the two another id");
        }
    }

    private Result save(CalendarDefinition calendar) {
        String text = Texts.write(calendar);
        Optional<String> before = text("service_calendar", calendar.id());
        String sql = before.isEmpty()
                ? "insert into service_calendar (id, definition) values (:id, :definition)"
                : "update service_calendar set definition = :definition where id = :id";
        Result result = result(calendar.id(), before, text, jdbc.sql(sql).param("id", calendar.id()));
        if (result.outcome() == Outcome.CHANGED) {
            jdbc.sql("update agreement set revised = true where calendar_id = :id")
                    .param("id", calendar.id())
                    .update();
        }
        return result;
    }

    private Result save(Contract contract, String text) {
        Optional<String> before = text("agreement", contract.id());
        String sql = before.isEmpty()
                ? """
                  insert into agreement (id, party_id, calendar_id, valid_from, valid_until, definition, revised)
                  values (:id, :party, :calendar, :from, :until, :definition, true)"""
                : """
                  update agreement set party_id = :party, calendar_id = :calendar, valid_from = :from,
                  valid_until = :until, definition = :definition, revised = true where id = :id""";
        return result(
                contract.id(),
                before,
                text,
                jdbc.sql(sql)
                        .param("id", contract.id())
                        .param("party", contract.party())
                        .param("calendar", contract.calendar())
                        .param("from", Timestamp.from(contract.from()))
                        .param("until", contract.until().map(Timestamp::from).orElse(null)));
    }

    private static Result result(String id, Optional<String> before, String text, JdbcClient.StatementSpec write) {
        if (before.filter(text::equals).isPresent()) {
            return new Result(id, Outcome.UNCHANGED);
        }
        write.param("definition", text).update();
        return new Result(id, before.isEmpty() ? Outcome.NEW : Outcome.CHANGED);
    }

    private Optional<String> text(String table, String id) {
        return jdbc.sql("select definition from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** What a save did, in the order of the definitions. */
    public record Saved(List<Result> calendars, List<Result> agreements) {}

    /** What a save did to one definition. */
    public record Result(String id, Outcome outcome) {}

    /** Whether a definition was there before. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
