package io.parley.form;

import static io.parley.form.Gate.asking;
import static io.parley.form.Gate.component;
import static io.parley.form.Gate.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormGateTest {

    private static final String TEXT = component("textfield", "f", "");
    private static final String AREA = component("textarea", "f", "");
    private static final String RADIO =
            """
            {"type": "radio", "key": "f", "label": "Severity",
             "values": [{"label": "Critical", "value": "P1"}, {"label": "High", "value": "P2"}],
             "properties": {"label.zh": "严重程度", "option.P1.zh": "紧急", "option.P2.zh": "高"}}""";

    private static String date(String more) {
        return """
                {"type": "datetime", "key": "f", "dateLabel": "When", "timeLabel": "At",
                 "properties": {"label.zh": "时间"}, %s}"""
                .formatted(more);
    }

    private static final String DATE = date("\"subtype\": \"date\"");
    private static final String TIME = date("\"subtype\": \"time\", \"timeInterval\": 15");
    private static final String INSTANT = date("\"subtype\": \"datetime\"");

    @Test
    void theWholeExampleIsAccepted() {
        Form form = new Forms("classpath*:forms-test/*.form", Gate.CLOCK).get("example-everything");
        Answers answers = new FormGate(Forms.of(form), Gate.messages(), Gate.CLOCK)
                .accept(
                        form.id(),
                        Map.of(
                                "_csrf", List.of("x"),
                                "title", List.of("Mail is down"),
                                "what", List.of("It\r\nstopped."),
                                "affected", List.of("12"),
                                "severity", List.of("P1"),
                                "reason", List.of("Everybody waits"),
                                "service", List.of("mail"),
                                "regions", List.of("east", "west"),
                                "detected", List.of("2026-07-03T11:00")),
                        Map.of("evidence", List.of(upload("log.txt", "text/plain", 10))),
                        Map.of(
                                "services", List.of(new Option("mail", "Mail")),
                                "assetsOffered", List.of()),
                        Locale.ENGLISH,
                        java.time.ZoneId.of("Asia/Shanghai"));

        assertThat(answers.version()).isEqualTo(form.version());
        assertThat(answers.values())
                .containsOnly(
                        Map.entry("title", "Mail is down"),
                        Map.entry("what", "It\nstopped."),
                        Map.entry("affected", new BigDecimal("12")),
                        Map.entry("personalData", false),
                        Map.entry("severity", "P1"),
                        Map.entry("reason", "Everybody waits"),
                        Map.entry("service", "mail"),
                        Map.entry("regions", List.of("east", "west")),
                        Map.entry("detected", "2026-07-03T03:00:00Z"));
        assertThat(answers.files().get("evidence")).extracting(Upload::fileName).containsExactly("log.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${x}", "#{x}", "<script>alert(1)</script>", "' or 1=1 --", "{{x}}", "=1+1", "日本語 🚀", "%s"})
    void textThatLooksLikeCodeIsPlainData(String text) {
        assertThat(asking(TEXT).with("f", text).value()).isEqualTo(text);
    }

    @Test
    void textIsMadeUniform() {
        assertThat(asking(TEXT).with("f", "  cafe\u0301 ").value()).isEqualTo("café");
        assertThat(asking(AREA).with("f", "a\r\nb\rc\n\td").value()).isEqualTo("a\nb\nc\n\td");
    }

    @Test
    void blankTextIsNoAnswer() {
        assertThat(asking(TEXT).with("f", "   ").handedIn().values()).isEmpty();
        assertThat(asking(component("textfield", "f", "\"validate\": {\"required\": true}"))
                        .with("f", " ")
                        .error())
                .isEqualTo("Label of f: please answer this.");
    }

    @Test
    void messagesAreInTheReadersLanguage() {
        assertThat(asking(component("textfield", "f", "\"validate\": {\"required\": true}"))
                        .in(Locale.forLanguageTag("zh"))
                        .error())
                .isEqualTo("“f 的名称”：请填写此项。");
    }

    @Test
    void everyTextFieldHasALimit() {
        assertThat(asking(TEXT).with("f", "x".repeat(500)).error()).isEmpty();
        assertThat(asking(TEXT).with("f", "x".repeat(501)).error())
                .isEqualTo(
                        "Label of f: at most 500 characters are possible, and these are 501. Please shorten the text.");
        assertThat(asking(TEXT).with("f", "x".repeat(5_000_000)).error()).contains("at most 500");
        assertThat(asking(AREA).with("f", "x".repeat(10_000)).error()).isEmpty();
        assertThat(asking(AREA).with("f", "x".repeat(10_001)).error()).contains("10,000", "10,001");
    }

    @Test
    void aTextKeepsWithinTheLengthsOfItsField() {
        Gate gate = asking(component("textfield", "f", "\"validate\": {\"minLength\": 3, \"maxLength\": \"5\"}"));

        assertThat(gate.with("f", "ab").error()).contains("at least 3");
        assertThat(gate.with("f", "abc").error()).isEmpty();
        assertThat(gate.with("f", "abcdef").error()).contains("at most 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\uD83Db", "a\uDE00b", "a\uFFFEb", "a\tb"})
    void charactersThatCannotBeShownAreRefused(String text) {
        assertThat(asking(TEXT).with("f", text).error()).contains("characters that cannot be shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nBcc: x", "a\u2028b"})
    void aFieldOfOneLineRefusesLineBreaks(String text) {
        assertThat(asking(TEXT).with("f", text).error()).contains("remove the line breaks");
    }

    @ParameterizedTest
    @CsvSource({
        "a.b+c@example.com, true",
        "a@b.co.uk, true",
        "a@localhost, false",
        "a b@example.com, false",
        "a@-x.com, false",
        "a@example..com, false",
        "@example.com, false",
        "a@b@example.com, false"
    })
    void aMailAddressLooksLikeOne(String address, boolean accepted) {
        Gate gate = asking(component("textfield", "f", "\"validate\": {\"validationType\": \"email\"}"));

        assertThat(gate.with("f", address).error().isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 1234567, true",
        "(010) 1234 5678, true",
        "110, false",
        "12345, true",
        "+49 30 call me, false",
        "1234567890123456, false"
    })
    void aPhoneNumberLooksLikeOne(String number, boolean accepted) {
        Gate gate = asking(component("textfield", "f", "\"validate\": {\"validationType\": \"phone\"}"));

        assertThat(gate.with("f", number).error().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void aPatternIsFollowed() {
        Gate gate = asking(component("textfield", "f", "\"validate\": {\"pattern\": \"^[A-Z]+$\"}"));

        assertThat(gate.with("f", "ABC").error()).isEmpty();
        assertThat(gate.with("f", "abc").error()).contains("description of the field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x1F",
                "NaN",
                "Infinity",
                "1e9",
                "1E999999999",
                "1,5",
                "1 000",
                "+1",
                "１２",
                ".5",
                "5.",
                "--1",
                "1_000",
                "1f",
                "1234567890123456"
            })
    void aNumberIsWrittenOut(String text) {
        assertThat(asking(component("number", "f", "")).with("f", text).error()).contains("is not a number");
    }

    @Test
    void aNumberKeepsWithinItsBounds() {
        Gate gate =
                asking(component("number", "f", "\"decimalDigits\": 1, \"validate\": {\"min\": -1, \"max\": \"2.5\"}"));

        assertThat(gate.with("f", "-1").value()).isEqualTo(new BigDecimal("-1"));
        assertThat(gate.with("f", " 2.5 ").value()).isEqualTo(new BigDecimal("2.5"));
        assertThat(gate.with("f", "2.6").error()).isEqualTo("Label of f: the number must be 2.5 or less.");
        assertThat(gate.with("f", "-1.1").error()).contains("-1 or more");
        assertThat(gate.with("f", "1.25").error()).contains("at most one decimal is possible");
        assertThat(asking(component("number", "f", "\"decimalDigits\": 0"))
                        .with("f", "1.0")
                        .error())
                .contains("whole number");
    }

    @Test
    void aCheckboxIsTrueOrFalseAndARequiredOneMustBeTicked() {
        assertThat(asking(component("checkbox", "f", "")).value()).isEqualTo(false);
        assertThat(asking(component("checkbox", "f", "")).with("f", "true").value())
                .isEqualTo(true);
        assertThat(asking(component("checkbox", "f", "")).with("f", "on").error())
                .contains("true or false");
        assertThat(asking(component("checkbox", "f", "\"validate\": {\"required\": true}"))
                        .error())
                .contains("tick this box");
    }

    @Test
    void onlyWhatWasOfferedCanBeChosen() {
        assertThat(asking(RADIO).with("f", "P1").value()).isEqualTo("P1");
        assertThat(asking(RADIO).with("f", "P3").error()).contains("Severity: this was not among the options");
        assertThat(asking(RADIO).with("f", "P1", "P2").error()).contains("only one answer");
        assertThat(asking(RADIO).with("f", "").handedIn().values()).isEmpty();
    }

    @Test
    void optionsCanBeGivenWhenTheFormIsShown() {
        Gate gate = asking(component("checklist", "f", "\"valuesKey\": \"services\""))
                .knowing("services", List.of(new Option("a", "A"), new Option("b", "B")));

        assertThat(gate.with("f", "b", "a", "b").value()).isEqualTo(List.of("b", "a"));
        assertThat(gate.with("f", "c").error()).contains("not among the options");
        assertThatThrownBy(() -> gate.knowing("services", "a").handedIn())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("services");
    }

    @Test
    void aDateMustExist() {
        assertThat(asking(DATE).with("f", "2028-02-29").value()).isEqualTo("2028-02-29");
        assertThat(asking(DATE).with("f", "2026-02-29").error()).contains("does not exist");
        assertThat(asking(DATE).with("f", "03.07.2026").error()).contains("is not a date");
        assertThat(asking(DATE).with("f", "0026-07-03").error()).contains("is not a date");
    }

    @Test
    void aDayMayHaveToBeTodayOrLaterWhereTheReaderIs() {
        Gate gate = asking(date("\"subtype\": \"date\", \"disallowPassedDates\": true"));

        assertThat(gate.with("f", "2026-07-03").error()).isEmpty();
        assertThat(gate.with("f", "2026-07-02").error()).contains("2026-07-03 or later");
        assertThat(gate.at("Pacific/Honolulu").with("f", "2026-07-02").error()).isEmpty();
    }

    @Test
    void aTimeIsOnItsStep() {
        assertThat(asking(TIME).with("f", "09:30").value()).isEqualTo("09:30");
        assertThat(asking(TIME).with("f", "09:31").error()).contains("step of 15 minutes");
        assertThat(asking(TIME).with("f", "24:00").error()).contains("not a time of day");
        assertThat(asking(TIME).with("f", "9:30").error()).contains("not a time of day");
    }

    @Test
    void aLocalTimeIsMeantInTheReadersZone() {
        assertThat(asking(INSTANT).with("f", "2026-07-03T11:30").value()).isEqualTo("2026-07-03T09:30:00Z");
        assertThat(asking(INSTANT)
                        .at("Asia/Shanghai")
                        .with("f", "2026-07-03T11:30")
                        .value())
                .isEqualTo("2026-07-03T03:30:00Z");
        assertThat(asking(INSTANT).with("f", "2026-07-03T11:30:00+08:00").value())
                .isEqualTo("2026-07-03T03:30:00Z");
        assertThat(asking(INSTANT).with("f", "2026-07-03").error()).contains("date and time are needed");
        assertThat(asking(INSTANT).with("f", "2026-02-30T10:00").error()).contains("does not exist");
    }

    @Test
    void aLocalTimeThatIsSkippedIsRefusedAndOneThatComesTwiceIsTheEarlier() {
        assertThat(asking(INSTANT).with("f", "2026-03-29T02:30").error())
                .contains("does not exist in Europe/Berlin", "put forward");
        assertThat(asking(INSTANT).with("f", "2026-10-25T02:30").value()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(asking(INSTANT).with("f", "2026-10-25T02:30+01:00").value()).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void aFileOutsideTheLimitsIsRefused() {
        String files =
                """
                {"type": "filepicker", "key": "f", "label": "Evidence", "accept": ".pdf,image/*", "multiple": true,
                 "properties": {"label.zh": "证据", "max.megabytes": "1", "max.files": "2"}}""";
        Upload pdf = upload("a.PDF", "application/pdf", 10);

        assertThat(asking(files).with("f", pdf).handedIn().files()).containsKey("f");
        assertThat(asking(files)
                        .with("f", upload("", "application/octet-stream", 0))
                        .handedIn()
                        .files())
                .isEmpty();
        assertThat(asking(files).with("f", upload("b.png", "image/png", 1)).error())
                .isEmpty();
        assertThat(asking(files)
                        .with("f", upload("b.exe", "application/pdf", 1))
                        .error())
                .isEqualTo(
                        "Evidence: the file “b.exe” is not of a type that is accepted (.pdf, image/*). Please convert it.");
        assertThat(asking(files).with("f", upload("a.pdf", "x", 1_000_001)).error())
                .contains("larger than 1 MB");
        assertThat(asking(files).with("f", upload("a.pdf", "x", 0)).error()).contains("is empty");
        assertThat(asking(files).with("f", pdf, pdf, upload("c.pdf", "x", 1)).error())
                .isEmpty();
        assertThat(asking(files)
                        .with("f", pdf, upload("b.pdf", "x", 1), upload("c.pdf", "x", 1))
                        .error())
                .contains("at most 2 files");
        assertThat(asking(files).with("f", "a.pdf").error()).contains("did not arrive");
    }

    @Test
    void aFileIsKeptUnderACleanNameAndType() {
        String files = component("filepicker", "f", "");

        assertThat(asking(files)
                        .with("f", upload("C:\\docs\\..\\a.pdf", "text/html\r\nX: y", 1))
                        .handedIn()
                        .files()
                        .get("f"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.fileName()).isEqualTo("a.pdf");
                    assertThat(file.mediaType()).isEqualTo("application/octet-stream");
                    assertThat(file.open()).hasBinaryContent(new byte[1]);
                });
        for (String name : List.of("../..", "a\u0000.pdf", "a\nb.pdf", "a/", "x".repeat(201), "a\uD800")) {
            assertThat(asking(files).with("f", upload(name, "x", 1)).error()).contains("Rename it");
        }
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        assertThat(asking(TEXT).with("admin", "true").errorAt("admin")).contains("has no field “admin”");
        assertThat(asking(TEXT).with("<b>", "x").errorAt("?b?")).contains("“?b?”");
        assertThat(asking(TEXT).with("admin", upload("a", "x", 1)).errorAt("admin"))
                .contains("has no field");
        assertThat(asking(TEXT).with("f", upload("a", "x", 1)).error()).contains("a file was sent");
    }

    @Test
    void moreThanAnyFormAsksForIsRefusedAsAWhole() {
        Gate gate = asking(TEXT);
        for (int i = 0; i < 201; i++) {
            gate.with("x" + i, "x");
        }

        assertThat(gate.errorAt("")).contains("more than the form asks for");
        assertThat(asking(TEXT).with("f", new String[1001]).errorAt("")).isNotEmpty();
    }

    @Test
    void aReadOnlyFieldIsNeverTakenFromAPerson() {
        for (String flag : List.of("readonly", "disabled")) {
            Gate gate = asking(component("textfield", "f", "\"" + flag + "\": true"))
                    .knowing("f", "INC-1");

            assertThat(gate.handedIn().values()).isEmpty();
            assertThat(gate.with("f", "INC-1").error()).contains("cannot be changed here");
        }
    }

    @Test
    void aHiddenFieldIsNotAskedAndItsAnswerIsDropped() {
        Gate gate = asking(
                RADIO,
                component(
                        "textfield",
                        "why",
                        "\"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=f != \\\"P1\\\"\"}"),
                component("textfield", "more", "\"conditional\": {\"hide\": \"=why = null\"}"));

        assertThat(gate.with("f", "P2")
                        .with("why", "x\u0000")
                        .with("more", "m")
                        .handedIn()
                        .values())
                .containsOnly(Map.entry("f", "P2"));
        assertThat(gate.with("f", "P1").with("why", "x").handedIn().values())
                .containsOnly(Map.entry("f", "P1"), Map.entry("why", "x"), Map.entry("more", "m"));
        assertThat(gate.with("why", "").errorAt("why")).contains("please answer this");
        assertThat(gate.with("f", "P9").errorAt("why")).isEmpty();
    }

    @Test
    void aHiddenGroupHidesWhatIsInIt() {
        Gate gate = asking(
                """
                {"type": "group", "label": "G", "properties": {"label.zh": "组"},
                 "conditional": {"hide": "=kind = \\"internal\\""}, "components": [%s]}"""
                        .formatted(component("textfield", "f", "\"validate\": {\"required\": true}")));

        assertThat(gate.knowing("kind", "internal").error()).isEmpty();
        assertThat(gate.knowing("kind", "external").error()).contains("please answer this");
    }

    @Test
    void answersInConditionsAreData() {
        Gate gate = asking(
                component("textfield", "f", ""),
                component("textfield", "g", "\"conditional\": {\"hide\": \"=f = \\\"x\\\"\"}"));

        assertThat(gate.with("f", "\" or true or \"")
                        .with("g", "kept")
                        .handedIn()
                        .values())
                .containsKey("g");
    }

    @Test
    void aConditionMayAskWhatAListHolds() {
        Gate gate = asking(
                component("checklist", "f", "\"valuesKey\": \"all\""),
                component("textfield", "g", "\"conditional\": {\"hide\": \"=not(list contains(f, \\\"a\\\"))\"}"));
        gate.knowing("all", List.of(new Option("a", "A"), new Option("b", "B"))).with("g", "x");

        assertThat(gate.handedIn().values()).doesNotContainKey("g");
        assertThat(gate.with("f", "b").handedIn().values()).doesNotContainKey("g");
        assertThat(gate.with("f", "b", "a").handedIn().values()).containsKey("g");
    }
}
