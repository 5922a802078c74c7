package io.parley.agreement;

import io.parley.agreement.Term.Bound;
import io.parley.agreement.Term.Direction;
import io.parley.agreement.Term.Extension;
import io.parley.agreement.Term.Obliged;
import io.parley.agreement.Term.Reminder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one rule as a person wrote it; refusals name the field. */
record TermReader(String origin, At at) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    Rule read(TermDefinition term) {
        return new Rule(
                origin,
                key(term.key()),
                when(term.when()),
                Optional.ofNullable(term.clause())
                        .map(clause -> at.field("clause").required(clause, "name the clause")),
                Optional.ofNullable(term.obliged()).map(text -> word(Obliged.class, text, at.field("obliged"))),
                Optional.ofNullable(term.anchors()).map(this::anchors),
                Optional.ofNullable(term.direction()).map(text -> word(Direction.class, text, at.field("direction"))),
                Optional.ofNullable(term.limit()).map(text -> limit(text, at.field("limit"))),
                Optional.ofNullable(term.atLeast()).map(least -> least ? Bound.AT_LEAST : Bound.AT_MOST),
                Optional.ofNullable(term.notLaterThan()).map(this::notLaterThan),
                Optional.ofNullable(term.extension()).map(this::extension),
                Optional.ofNullable(term.reminders()).map(this::reminders));
    }

    private String key(String key) {
        String remedy = "write the obligation's name, such as incident.notice";
        if (!KEY.matcher(at.field("key").required(key, remedy)).matches()) {
            throw at.field("key").refuse("'" + key + "' is no key", remedy);
        }
        return key;
    }

    private Map<String, String> when(Map<String, String> when) {
        when.forEach((trait, value) ->
                at.field("when").field(trait).required(value, "give the trait's value, such as severity: P1"));
        return Map.copyOf(when);
    }

    private List<String> anchors(List<String> anchors) {
        At list = at.field("anchors");
        if (anchors.isEmpty()) {
            throw list.refuse("names no anchor", "name at least one, such as reported, or leave the field out");
        }
        return IntStream.range(0, anchors.size())
                .mapToObj(i -> name(anchors.get(i), list.item(i)))
                .toList();
    }

    private String notLaterThan(String text) {
        return text.equals("none") ? "" : name(text, at.field("notLaterThan"));
    }

    private Extension extension(TermDefinition.Extension extension) {
        At place = at.field("extension");
        if (extension.times() == 0) {
            return new Extension(Obliged.CUSTOMER, 0, 0, Term.Unit.DAY);
        }
        if (extension.times() < 0) {
            throw place.field("times").refuse("is below 0", "say how often, from 1");
        }
        Limit limit = limit(place.field("limit").required(extension.limit(), Limit.REMEDY), place.field("limit"));
        if (limit.none()) {
            throw place.field("limit").refuse("has no length", Limit.REMEDY);
        }
        return new Extension(
                word(Obliged.class, extension.by(), place.field("by")),
                extension.times(),
                limit.amount(),
                limit.unit());
    }

    private List<Reminder> reminders(List<String> texts) {
        At list = at.field("reminders");
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Reminders.parse(texts.get(i)).orElseThrow(() -> list.item(i)
                        .refuse("'" + texts.get(i) + "' is no reminder", Reminders.REMEDY)))
                .toList();
    }

    private static Limit limit(String text, At place) {
        return Limit.parse(text).orElseThrow(() -> place.refuse("'" + text + "' is no limit", Limit.REMEDY));
    }

    private static String name(String text, At place) {
        String remedy = "write a name in small letters, such as slot-start";
        if (!NAME.matcher(place.required(text, remedy)).matches()) {
            throw place.refuse("'" + text + "' is no name", remedy);
        }
        return text;
    }

    private static <E extends Enum<E>> E word(Class<E> words, String text, At place) {
        String known = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(place.required(text, "write " + known)))
                .findFirst()
                .orElseThrow(() -> place.refuse("'" + text + "' is not known", "write " + known));
    }
}
