package io.parley.agreement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads an agreement as a person wrote it; refusals name the field. */
record ContractReader(At at) {

    Contract read(AgreementDefinition agreement) {
        String id = at.field("id").required(agreement.id(), "give the agreement its number, such as A-2026-07");
        ZoneId zone = zone(agreement.zone());
        LocalDate from = date(agreement.from(), at.field("from"));
        Optional<LocalDate> until = Optional.ofNullable(agreement.until()).map(text -> date(text, at.field("until")));
        if (until.filter(from::isAfter).isPresent()) {
            throw at.field("until")
                    .refuse(agreement.until() + " is before from", "write the last day on which it holds");
        }
        return new Contract(
                id,
                at.field("party").required(agreement.party(), "name the party's id"),
                at.field("calendar").required(agreement.calendar(), "name the id of a calendar"),
                zone,
                start(from, zone),
                until.map(last -> start(last.plusDays(1), zone)),
                rules(agreement, id));
    }

    private RuleBook rules(AgreementDefinition agreement, String id) {
        Templates shipped = Templates.shipped();
        String remedy = "use one of " + shipped.ids();
        Template template = shipped.find(at.field("template").required(agreement.template(), remedy))
                .orElseThrow(() ->
                        at.field("template").refuse("there is no template '" + agreement.template() + "'", remedy));
        At list = at.field("terms");
        List<Rule> own = IntStream.range(0, agreement.terms().size())
                .mapToObj(i -> new TermReader("agreement " + id, list.item(i))
                        .read(list.item(i).entry(agreement.terms().get(i))))
                .toList();
        RuleBook book = new RuleBook(template.rules(), own);
        RuleCheck check = new RuleCheck(template, book);
        for (int i = 0; i < own.size(); i++) {
            check.known(own.get(i), list.item(i));
            check.complete(own.get(i), list.item(i));
        }
        return book;
    }

    private ZoneId zone(String text) {
        At place = at.field("zone");
        String remedy = "write a zone of the IANA database, such as Asia/Shanghai";
        try {
            return ZoneId.of(place.required(text, remedy));
        } catch (DateTimeException e) {
            throw place.refuse("'" + text + "' is no time zone", remedy);
        }
    }

    private static LocalDate date(String text, At place) {
        String remedy = "write a date such as 2026-07-01";
        try {
            return LocalDate.parse(place.required(text, remedy));
        } catch (DateTimeException e) {
            throw place.refuse("'" + text + "' is no date", remedy);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
