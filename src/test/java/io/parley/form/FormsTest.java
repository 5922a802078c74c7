package io.parley.form;

import static io.parley.form.Gate.component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private final Forms forms = new Forms("classpath*:forms-test/*.form", Gate.CLOCK);

    @Test
    void everyFormOfTheProductLoadsWithBothLanguages() {
        assertThat(new Forms("classpath*:forms/*.form", Gate.CLOCK).all())
                .allSatisfy(form -> assertThat(form.title().in(Locale.SIMPLIFIED_CHINESE))
                        .isNotEqualTo(form.title().in(Locale.ENGLISH)));
    }

    @Test
    void aFormHasItsFieldsInOrderThoseInGroupsToo() {
        assertThat(forms.get("example-everything").fields())
                .extracting(Field::key)
                .containsExactly(
                        "title",
                        "email",
                        "phone",
                        "code",
                        "reference",
                        "what",
                        "affected",
                        "personalData",
                        "severity",
                        "reason",
                        "service",
                        "regions",
                        "assets",
                        "day",
                        "hour",
                        "detected",
                        "evidence");
    }

    @Test
    void aFormHasItsTitleInTheReadersLanguage() {
        Wording title = forms.get("example-everything").title();

        assertThat(title.in(Locale.UK)).isEqualTo("Everything");
        assertThat(title.in(Locale.CHINA)).isEqualTo("全部组件");
        assertThat(title.in(Locale.GERMANY)).isEqualTo("Everything");
    }

    @Test
    void theVersionIsTheSha256OfTheFile() throws Exception {
        byte[] file = getClass()
                .getResourceAsStream("/forms-test/example-everything.form")
                .readAllBytes();

        assertThat(forms.get("example-everything").version())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void aFormThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> forms.get("no-such"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("forms/no-such.form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"html", "button", "image", "table", "iframe", "dynamiclist", "expression", "documentPreview"})
    void aComponentThatParleyDoesNotCarryOutRefusesTheFile(String type) {
        assertThatThrownBy(() -> Gate.form(component(type, "f", "")))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("t.form")
                .hasMessageContaining(type + " 'f'")
                .hasMessageContaining("type: '" + type + "' is not supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        textfield  | "validate": {"minTextLength": 3}                | validate.minTextLength
        textfield  | "validate": {"min": 3}                          | validate.min
        textfield  | "validate": {"validationType": "iban"}          | validate.validationType
        textfield  | "validate": {"pattern": "(["}                   | validate.pattern
        textfield  | "validate": {"pattern": "(a+)+"}                | validate.pattern
        textfield  | "validate": {"minLength": 9, "maxLength": 3}    | validate
        textfield  | "validate": {"maxLength": "=limit"}             | validate.maxLength
        textfield  | "validate": {"required": "=true"}               | validate.required
        textfield  | "readonly": "=x"                                | readonly
        textfield  | "readonly": true, "validate": {"required": true}| validate.required
        textfield  | "appearance": {"prefixAdorner": "EUR"}          | appearance
        textfield  | "conditional": {"hide": "=1 +"}                 | conditional.hide
        textfield  | "conditional": {"hide": "x = 1"}                | conditional.hide
        textfield  | "conditional": {"show": "=x"}                   | conditional.show
        textarea   | "validate": {"pattern": "x"}                    | validate.pattern
        number     | "increment": 5                                  | increment
        number     | "decimalDigits": 7                              | validate
        number     | "validate": {"min": 2, "max": 1}                | validate
        checkbox   | "values": []                                    | values
        select     | "valuesKey": "x", "searchable": true            | searchable
        select     | "valuesKey": "x", "valuesExpression": "=x"      | valuesExpression
        select     | "values": [{"label": "A", "value": "a"}]        | option.a.zh
        select     | "values": []                                    | values
        datetime   | "dateLabel": "D", "subtype": "month"            | subtype
        datetime   | "dateLabel": "D", "subtype": "datetime", "timeSerializingFormat": "utc_offset" | timeSerializingFormat
        datetime   | "dateLabel": "D", "subtype": "datetime", "timeInterval": 0 | timeInterval
        filepicker | "accept": "pdf"                                 | accept
        """)
    void aPropertyThatParleyDoesNotCarryOutRefusesTheFile(String type, String more, String key) {
        assertThatThrownBy(() -> Gate.form(component(type, "f", more)))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("t.form, component " + type + " 'f'")
                .hasMessageContaining(key + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
        {"type": "textfield", "key": "f", "label": "F"}""",
                """
        {"type": "textfield", "key": "f", "label": "F", "description": "D", "properties": {"label.zh": "名"}}""",
                """
        {"type": "text", "id": "f", "text": "T"}""",
                """
        {"type": "group", "id": "f", "label": "T", "components": []}""",
                """
        {"type": "radio", "key": "f", "label": "F", "values": [{"label": "A", "value": "a"}],
         "properties": {"label.zh": "名"}}"""
            })
    void aTextWithoutItsChineseRefusesTheFile(String component) {
        assertThatThrownBy(() -> Gate.form(component))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("'f'")
                .hasMessageMatching(".*\\.zh: is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
        {"type": "textfield", "key": "f", "label": "=x", "properties": {"label.zh": "名"}}""",
                """
        {"type": "textfield", "key": "f.g", "label": "F", "properties": {"label.zh": "名"}}""",
                """
        {"type": "textfield", "key": "_csrf", "label": "F", "properties": {"label.zh": "名"}}""",
                """
        {"type": "textfield", "key": "f", "label": "F", "properties": {"label.zh": "名", "label.cn": "名"}}""",
                """
        {"type": "text", "text": "See [this](https://example.com)", "properties": {"text.zh": "名"}}""",
                """
        {"type": "text", "text": "Hello {{name}}", "properties": {"text.zh": "名"}}""",
                """
        {"type": "group", "label": "G", "path": "g", "components": [], "properties": {"label.zh": "名"}}""",
                """
        {"type": "datetime", "key": "f", "label": "F", "properties": {"label.zh": "名"}}"""
            })
    void whatWouldBeLeftUndoneRefusesTheFile(String component) {
        assertThatThrownBy(() -> Gate.form(component)).isInstanceOf(UnreadableForm.class);
    }

    @Test
    void aKeyThatIsUsedTwiceRefusesTheFile() {
        assertThatThrownBy(() -> Gate.form(component("textfield", "f", ""), component("number", "f", "")))
                .hasMessage("t.form, component 'f', key: is used twice");
    }

    @Test
    void aConditionThatNamesAFieldBelowRefusesTheFile() {
        assertThatThrownBy(() -> Gate.form(
                        component("textfield", "f", "\"conditional\": {\"hide\": \"=g = \\\"x\\\"\"}"),
                        component("textfield", "g", "")))
                .hasMessage("t.form, component 'f', conditional.hide: names g, which is not above");
    }

    @Test
    void aFileThatIsNotJsonOrHasAnotherNameThanItsIdIsRefused() {
        Conditions conditions = new Conditions(Gate.CLOCK);

        assertThatThrownBy(() -> Forms.read("t.form", "{".getBytes(StandardCharsets.UTF_8), conditions))
                .hasMessageContaining("t.form is not JSON");
        assertThatThrownBy(() -> Forms.read(
                        "t.form",
                        "{\"id\": \"x\", \"type\": \"default\"}".getBytes(StandardCharsets.UTF_8),
                        conditions))
                .hasMessageContaining("t.form, component form, id");
    }

    @Test
    void aFormWithoutATitleIsRefused() {
        assertThatThrownBy(() -> Forms.read(
                        "t.form",
                        """
                {"id": "t", "type": "default", "components": [
                {"type": "text", "text": "T", "properties": {"text.zh": "题"}}]}"""
                                .getBytes(StandardCharsets.UTF_8),
                        new Conditions(Gate.CLOCK)))
                .hasMessageContaining("must begin with '# '");
    }
}
