package io.parley.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever comes in, what goes through is within the form's bounds. */
class FormGateProperties {

    private static final Form FORM = new Forms("classpath*:forms-test/*.form", Gate.CLOCK).get("example-everything");
    private static final FormGate GATE = new FormGate(Forms.of(FORM), Gate.messages(), Gate.CLOCK);
    private static final Map<String, Object> KNOWN = Map.of(
            "services", List.of(new Option("mail", "Mail")),
            "assetsOffered", List.of(new Option("vm", "Machine")));

    @Property(tries = 300)
    void nothingOutsideTheFormsBoundsGoesThrough(@ForAll("submissions") Map<String, List<String>> raw) {
        accepted(raw).ifPresent(FormGateProperties::isWithinBounds);
    }

    @Property(tries = 300)
    void aProperSubmissionGoesThroughWhateverItsTextsSay(@ForAll("properTexts") String text) {
        Map<String, List<String>> raw = Map.of(
                "title", List.of("abc" + text),
                "what", List.of(text + "."),
                "severity", List.of("P2"),
                "detected", List.of("2026-07-03T11:30"));

        assertThat(accepted(raw)).isPresent().get().satisfies(FormGateProperties::isWithinBounds);
    }

    @Property(tries = 300)
    void whatWentThroughGoesThroughAgainUnchanged(@ForAll("properTexts") String text) {
        Form form = Gate.form(Gate.component("textarea", "f", ""));
        FormGate gate = new FormGate(Forms.of(form), Gate.messages(), Gate.CLOCK);
        Object once = value(gate, text);

        assertThat(once == null ? null : value(gate, (String) once)).isEqualTo(once);
    }

    private static Object value(FormGate gate, String text) {
        return gate.accept("t", Map.of("f", List.of(text)), Map.of(), Map.of(), Locale.ENGLISH)
                .values()
                .get("f");
    }

    private static Optional<Answers> accepted(Map<String, List<String>> raw) {
        try {
            return Optional.of(GATE.accept(FORM.id(), raw, Map.of(), KNOWN, Locale.CHINA, ZoneId.of("Europe/Berlin")));
        } catch (RefusedAnswers refused) {
            assertThat(refused.errors()).isNotEmpty().allSatisfy((key, error) -> assertThat(error)
                    .isNotBlank());
            return Optional.empty();
        }
    }

    private static void isWithinBounds(Answers answers) {
        Map<String, Object> values = answers.values();
        assertThat(FORM.fields()).extracting(Field::key).containsAll(values.keySet());
        assertThat(values)
                .doesNotContainKeys("reference", "evidence")
                .containsKeys("title", "what", "severity", "detected");
        assertThat((String) values.get("title")).hasSizeBetween(3, 100).doesNotContain("\n", "\r", "\u0000");
        assertThat((String) values.get("what")).hasSizeBetween(1, 2000).doesNotContain("\r", "\u0000");
        assertThat(values.get("personalData")).isInstanceOf(Boolean.class);
        assertThat(values.get("severity")).isIn("P1", "P2");
        assertThat(Instant.parse((String) values.get("detected"))).isNotNull();
        each(values, "affected", BigDecimal.class, number -> assertThat(number)
                .isBetween(BigDecimal.ZERO, new BigDecimal("1000000"))
                .hasScaleOf(0));
        each(values, "service", String.class, service -> assertThat(service).isEqualTo("mail"));
        each(values, "regions", List.class, regions -> assertThat(
                        Set.of("east", "west").containsAll(regions))
                .isTrue());
        each(values, "day", String.class, day -> assertThat(LocalDate.parse(day))
                .isAfter("2026-07-02"));
        each(values, "hour", String.class, hour -> assertThat(
                        LocalTime.parse(hour).getMinute() % 15)
                .isZero());
        each(values, "reason", String.class, reason -> assertThat(values).containsEntry("severity", "P1"));
    }

    private static <T> void each(Map<String, Object> values, String key, Class<T> type, Consumer<T> check) {
        if (values.containsKey(key)) {
            assertThat(values.get(key)).isInstanceOfSatisfying(type, check);
        }
    }

    @Provide
    Arbitrary<Map<String, List<String>>> submissions() {
        List<String> keys = FORM.fields().stream().map(Field::key).toList();
        Arbitrary<String> key =
                Arbitraries.frequencyOf(Tuple.of(20, Arbitraries.of(keys)), Tuple.of(1, Arbitraries.strings()));
        Arbitrary<List<String>> texts = texts().list().ofMinSize(0).ofMaxSize(3);
        return Arbitraries.maps(key, texts).ofMaxSize(5).map(FormGateProperties::overProper);
    }

    /** Over a proper submission, so that enough goes through to be looked at. */
    private static Map<String, List<String>> overProper(Map<String, List<String>> random) {
        Map<String, List<String>> raw = new HashMap<>(Map.of(
                "title", List.of("Mail is down"),
                "what", List.of("It stopped."),
                "severity", List.of("P2"),
                "detected", List.of("2026-07-03T11:30")));
        raw.putAll(random);
        return raw;
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3000),
                Arbitraries.of("P1", "P2", "true", "false", "mail", "east", "west", "vm", "", "12", "-1", "1e9", "0x1"),
                Arbitraries.of("2026-07-03T11:30", "2026-03-29T02:30", "2026-07-03", "11:30", "2026-02-30", "a@b.cd"));
    }

    @Provide
    Arbitrary<String> properTexts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\u00e9\u0301\u1100\u1161漢字\u202e")
                .ofMaxLength(60);
    }
}
