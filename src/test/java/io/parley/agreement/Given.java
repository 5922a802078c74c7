package io.parley.agreement;

import io.parley.agreement.BusinessCalendar.Hours;
import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Obliged;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests start from. */
final class Given {

    static final BusinessCalendar OFFICE = read(office().build());

    private Given() {}

    /** Monday to Friday, with a lunch break. */
    static CalendarBuilder office() {
        var builder = new CalendarBuilder("office");
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .forEach(day -> builder.open(day, "09:00-12:00", "13:00-18:00"));
        return builder;
    }

    static CalendarBuilder calendar(String id) {
        return new CalendarBuilder(id);
    }

    static BusinessCalendar read(CalendarDefinition definition) {
        return new CalendarReader(new At("calendar")).read(definition);
    }

    static AgreementBuilder agreement(String id, String party) {
        return new AgreementBuilder(id, party);
    }

    /** A rule with key and limit only. */
    static TermDefinition limit(String key, Map<String, String> when, String limit) {
        return new TermDefinition(key, when, null, null, null, null, limit, null, null, null, null);
    }

    static AgreedTerm after(String limit, BusinessCalendar calendar, String zone, String... reminders) {
        return term(Direction.AFTER, limit, calendar, zone, reminders);
    }

    static AgreedTerm before(String limit, BusinessCalendar calendar, String zone, String... reminders) {
        return term(Direction.BEFORE, limit, calendar, zone, reminders);
    }

    private static AgreedTerm term(
            Direction direction, String text, BusinessCalendar calendar, String zone, String... reminders) {
        Limit limit = Limit.parse(text).orElseThrow();
        return new AgreedTerm(
                new Term(
                        "some.key",
                        "1.1",
                        Obliged.PROVIDER,
                        List.of("anchor"),
                        direction,
                        limit.amount(),
                        limit.unit(),
                        Bound.AT_MOST,
                        Optional.empty(),
                        Optional.empty(),
                        Stream.of(reminders)
                                .map(reminder -> Reminders.parse(reminder).orElseThrow())
                                .toList()),
                calendar,
                ZoneId.of(zone),
                "a rule");
    }

    static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    static Hours hours(int from, int to) {
        return new Hours(from, to);
    }

    static final class CalendarBuilder {
        private final String id;
        private boolean always;
        private final Map<String, List<String>> weekly = new LinkedHashMap<>();
        private List<String> holidaysOf = List.of();
        private final List<CalendarDefinition.Holiday> holidays = new ArrayList<>();
        private final List<CalendarDefinition.Workday> workdays = new ArrayList<>();

        private CalendarBuilder(String id) {
            this.id = id;
        }

        CalendarBuilder always() {
            always = true;
            return this;
        }

        CalendarBuilder open(String weekday, String... intervals) {
            weekly.put(weekday, List.of(intervals));
            return this;
        }

        CalendarBuilder holidaysOf(String... lists) {
            holidaysOf = List.of(lists);
            return this;
        }

        CalendarBuilder holiday(String date) {
            holidays.add(new CalendarDefinition.Holiday(date, "a holiday"));
            return this;
        }

        CalendarBuilder workday(String date, String like) {
            workdays.add(new CalendarDefinition.Workday(date, "a make-up day", like));
            return this;
        }

        CalendarDefinition build() {
            return new CalendarDefinition(id, always, weekly, holidaysOf, holidays, workdays);
        }
    }

    static final class AgreementBuilder {
        private final String id;
        private final String party;
        private String template = "standard";
        private String calendar = "office";
        private String zone = "Asia/Shanghai";
        private String from = "2026-07-01";
        private String until;
        private final List<TermDefinition> terms = new ArrayList<>();

        private AgreementBuilder(String id, String party) {
            this.id = id;
            this.party = party;
        }

        AgreementBuilder template(String name) {
            template = name;
            return this;
        }

        AgreementBuilder calendar(String name) {
            calendar = name;
            return this;
        }

        AgreementBuilder zone(String name) {
            zone = name;
            return this;
        }

        AgreementBuilder from(String day) {
            from = day;
            return this;
        }

        AgreementBuilder until(String day) {
            until = day;
            return this;
        }

        AgreementBuilder term(TermDefinition term) {
            terms.add(term);
            return this;
        }

        AgreementDefinition build() {
            return new AgreementDefinition(id, party, template, calendar, zone, from, until, terms);
        }
    }
}
