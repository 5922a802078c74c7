package io.parley.setup;

import io.parley.agreement.AgreementDefinition;
import io.parley.agreement.CalendarDefinition;
import io.parley.agreement.TermDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads calendars and agreements out of a file that is in order. What is left out stays null: it is inherited. */
final class Definitions {

    private Definitions() {}

    static CalendarDefinition calendar(Field entry) {
        Map<String, List<String>> weekly = new LinkedHashMap<>();
        entry.field("weekly").fields().forEach(day -> weekly.put(day.name(), day.texts()));
        return new CalendarDefinition(
                text(entry, "id"),
                Boolean.TRUE.equals(flag(entry, "always")),
                weekly,
                entry.field("holidaysOf").texts(),
                entry.each("holidays")
                        .map(day -> new CalendarDefinition.Holiday(text(day, "date"), text(day, "name")))
                        .toList(),
                entry.each("workdays")
                        .map(day -> new CalendarDefinition.Workday(
                                text(day, "date"), text(day, "name"), text(day, "likeWeekday")))
                        .toList());
    }

    static AgreementDefinition agreement(Field entry) {
        return new AgreementDefinition(
                text(entry, "id"),
                text(entry, "party"),
                text(entry, "template"),
                text(entry, "calendar"),
                text(entry, "zone"),
                text(entry, "from"),
                text(entry, "until"),
                entry.each("terms").map(Definitions::term).toList());
    }

    private static TermDefinition term(Field entry) {
        Map<String, String> when = new LinkedHashMap<>();
        entry.field("when")
                .fields()
                .forEach(trait -> when.put(trait.name(), trait.text().orElseThrow()));
        return new TermDefinition(
                text(entry, "key"),
                when,
                text(entry, "clause"),
                text(entry, "obliged"),
                given(entry.field("anchors"), Field::texts),
                text(entry, "direction"),
                text(entry, "limit"),
                flag(entry, "atLeast"),
                text(entry, "notLaterThan"),
                given(entry.field("extension"), Definitions::extension),
                given(entry.field("reminders"), Field::texts));
    }

    private static TermDefinition.Extension extension(Field entry) {
        return new TermDefinition.Extension(
                text(entry, "by"), entry.field("times").node().intValue(), text(entry, "limit"));
    }

    private static String text(Field entry, String field) {
        return entry.text(field).orElse(null);
    }

    private static Boolean flag(Field entry, String field) {
        return given(entry.field(field), flag -> flag.node().booleanValue());
    }

    private static <T> T given(Field field, Function<Field, T> reading) {
        return field.present() ? reading.apply(field) : null;
    }
}
