package io.parley.form;

import static io.parley.form.Gate.component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.parley.form.FormView.OptionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormViewsTest {

    private static final String RADIO =
            """
            {"type": "radio", "key": "f", "label": "Severity", "validate": {"required": true},
             "values": [{"label": "Critical", "value": "P1"}, {"label": "High", "value": "P2"}],
             "properties": {"label.zh": "严重程度", "option.P1.zh": "紧急", "option.P2.zh": "高"}}""";
    private static final String INSTANT =
            """
            {"type": "datetime", "key": "f", "dateLabel": "Detected", "subtype": "datetime",
             "properties": {"label.zh": "发现时间"}}""";
    private static final String DESCRIBED =
            """
            {"type": "textfield", "key": "f", "label": "Title", "description": "One line.",
             "validate": {"required": true, "minLength": 3, "maxLength": 100},
             "properties": {"label.zh": "标题", "description.zh": "一行文字。"}}""";

    private static String whenCritical(String key) {
        return component(
                "textfield",
                key,
                "\"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=f != \\\"P1\\\"\"}");
    }

    private static Form example() {
        return new Forms("classpath*:forms-test/*.form", Gate.CLOCK).get("example-everything");
    }

    private static Page examplePage() {
        return Page.of(example())
                .knowing("services", List.of(new Option("mail", "Mail")))
                .knowing("assetsOffered", List.of(new Option("vm", "Machine")))
                .knowing("reference", "INC-2026-1");
    }

    @Test
    void aFieldHasALabelItsDescriptionAndItsBounds() {
        Page page = Page.of(DESCRIBED);

        assertThat(page.html())
                .contains(
                        "<label for=\"field-f\"><span>Title</span><span class=\"form-mark\"> (required)</span></label>")
                .contains("<div class=\"form-hint\" id=\"field-f-hint\"> <p>One line.</p>")
                .doesNotContain("role=\"alert\"");
        assertThat(page.tag("field-f"))
                .contains("<input", "type=\"text\"", "name=\"f\"", "value=\"\"", "required=\"required\"")
                .contains("aria-describedby=\"field-f-hint\"", "maxlength=\"100\"", "minlength=\"3\"")
                .doesNotContain("aria-invalid");
    }

    @Test
    void theReadersLanguageIsUsedThroughout() {
        String html = Page.of(DESCRIBED, RADIO.replace("\"f\"", "\"g\""))
                .in(Locale.CHINA)
                .html();

        assertThat(html)
                .contains("lang=\"zh-CN\"", "标题", "(必填)", "一行文字。", "紧急")
                .doesNotContain("Title", "required)", "One line", "Critical");
    }

    @Test
    void everyComponentIsRenderedInBothLanguages() {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.CHINA)) {
            String html = examplePage().in(reader).html();

            for (Field field : example().fields()) {
                assertThat(html).contains(field.label().in(reader));
            }
            assertThat(html)
                    .contains("<textarea", "<select", "type=\"radio\"", "type=\"checkbox\"", "type=\"file\"", "<hr>")
                    .contains(
                            "type=\"date\"",
                            "type=\"time\"",
                            "type=\"datetime-local\"",
                            "type=\"email\"",
                            "type=\"tel\"")
                    .contains("INC-2026-1")
                    .doesNotContain("th:", "name=\"reference\"", "<script");
        }
    }

    @Test
    void anErrorIsAtItsFieldAndInASummaryThatLeadsThere() {
        String html = Page.of(DESCRIBED, RADIO.replace("\"f\"", "\"g\""))
                .entered("f", "x")
                .refused("f", "Title: too short")
                .refused("g", "Severity: please answer this.")
                .refused("stranger", "No such field")
                .html();

        assertThat(html)
                .contains("role=\"alert\"")
                .contains("<a href=\"#field-f\">Title: too short</a>")
                .contains("<a href=\"#field-g-0\">Severity: please answer this.</a>")
                .contains("<span>No such field</span>")
                .contains("aria-describedby=\"field-f-hint field-f-error\"", "aria-invalid=\"true\"")
                .contains("<p class=\"form-error\" id=\"field-f-error\">Title: too short</p>")
                .contains("value=\"x\"");
    }

    @Test
    void choicesStandInAFieldsetWithALegend() {
        Page page = Page.of(RADIO).entered("f", "P2");

        assertThat(page.html()).contains("<legend><span>Severity</span>");
        assertThat(page.tag("field-f")).contains("<fieldset", "role=\"radiogroup\"", "aria-required=\"true\"");
        assertThat(page.tag("field-f-0")).contains("value=\"P1\"").doesNotContain("checked");
        assertThat(page.tag("field-f-1")).contains("value=\"P2\"", "checked=\"checked\"");
    }

    @Test
    void hostileTextIsEscaped() {
        String hostile = "\"><script>alert(1)</script>${1+1}__${2+2}__[[3+3]]";
        String html = Page.of(
                        component("textfield", "f", ""),
                        component("textarea", "g", ""),
                        component("select", "h", "\"valuesKey\": \"all\""),
                        component("textfield", "i", "\"readonly\": true"))
                .entered("f", hostile)
                .entered("g", "</textarea>" + hostile)
                .knowing("all", List.of(new Option(hostile, hostile)))
                .knowing("i", hostile)
                .refused("f", hostile)
                .html();

        assertThat(html)
                .doesNotContain("<script", "\">&lt;script&gt;alert(1)&lt;/script&gt;2", "__4__", "6]]\"")
                .contains("${1+1}__${2+2}__[[3+3]]", "&lt;/textarea&gt;", "&quot;&gt;&lt;script&gt;");
    }

    @Test
    void whatIsKnownIsProposedAndWhatWasEnteredStays() {
        String number = component("number", "f", "\"defaultValue\": 7");

        assertThat(Page.of(number).field("f").value()).isEqualTo("7");
        assertThat(Page.of(number)
                        .knowing("f", new BigDecimal("1E+3"))
                        .field("f")
                        .value())
                .isEqualTo("1000");
        assertThat(Page.of(number)
                        .knowing("f", 5)
                        .entered("f", "odd")
                        .field("f")
                        .value())
                .isEqualTo("odd");
        assertThat(Page.of(number).knowing("f", 5).entered("g", "x").field("f").value())
                .isEmpty();
    }

    @Test
    void severalProposedOptionsAreChosen() {
        assertThat(Page.of(component("checklist", "f", "\"valuesKey\": \"all\""))
                        .knowing("all", List.of(new Option("a", "A"), new Option("b", "B"), new Option("c", "C")))
                        .knowing("f", List.of("a", "c"))
                        .field("f")
                        .options())
                .extracting(OptionView::chosen)
                .containsExactly(true, false, true);
    }

    @Test
    void anInstantIsShownInTheReadersZone() {
        assertThat(Page.of(INSTANT)
                        .knowing("f", Instant.parse("2026-07-03T09:30:00Z"))
                        .field("f")
                        .value())
                .isEqualTo("2026-07-03T11:30");
        assertThat(Page.of(INSTANT)
                        .at("Asia/Shanghai")
                        .knowing("f", "2026-07-03T09:30:00Z")
                        .field("f"))
                .satisfies(field -> assertThat(field.value()).isEqualTo("2026-07-03T17:30"))
                .satisfies(field -> assertThat(field.hints()).contains("Time zone: Asia/Shanghai"));
        assertThat(Page.of(INSTANT.replace("\"key\"", "\"readonly\": true, \"key\""))
                        .knowing("f", "2026-07-03T09:30:00Z")
                        .field("f")
                        .value())
                .isEqualTo("2026-07-03 11:30 (Europe/Berlin)");
    }

    @Test
    void aReadOnlyFieldIsReadNotAsked() {
        String readOnly = RADIO.replace("\"validate\": {\"required\": true}", "\"disabled\": true");

        assertThat(Page.of(readOnly).knowing("f", "P1").html())
                .contains("<p class=\"form-shown\">Critical</p>")
                .doesNotContain("<input");
        assertThat(Page.of(readOnly).html()).contains("not answered");
    }

    @Test
    void aConditionOnWhatIsKnownIsDecidedOnTheServer() {
        String when = component("textfield", "g", "\"conditional\": {\"hide\": \"=kind = \\\"internal\\\"\"}");

        assertThat(Page.of(when).knowing("kind", "internal").view().field("g")).isEmpty();
        assertThat(Page.of(when).knowing("kind", "external").field("g").shownWhen())
                .isNull();
    }

    @Test
    void aConditionOnAnAnswerIsLeftToThePageWithAHintForThoseWithoutScript() {
        Page page = Page.of(RADIO, whenCritical("why"));

        assertThat(page.html())
                .contains("data-shown-when-field=\"f\"", "data-shown-when-value=\"P1\"")
                .contains("Only needed if “Severity” is: Critical");
        assertThat(page.tag("field-why")).doesNotContain("required");
    }

    @Test
    void otherComparisonsAreReadTheSameWay() {
        assertThat(Comparison.in("f = \"x\"")).contains(new Comparison("f", "x", false));
        assertThat(Comparison.in("f != \"x\"")).contains(new Comparison("f", "x", true));
        assertThat(Comparison.in("not(f = \"x\")")).contains(new Comparison("f", "x", true));
        assertThat(Comparison.in("not(f != true)")).contains(new Comparison("f", "true", false));
        assertThat(Comparison.in("list contains(f, \"x\")")).contains(new Comparison("f", "x", false));
        assertThat(Comparison.in("not(list contains(f, \"x\"))")).contains(new Comparison("f", "x", true));
        assertThat(Comparison.in("f > 3")).isEmpty();
        assertThat(Comparison.in("f = \"x\" or f = \"y\"")).isEmpty();
    }

    @Test
    void aConditionThatABrowserCannotFollowIsShownWithAHint() {
        assertThat(Page.of(
                                RADIO,
                                component(
                                        "textfield",
                                        "g",
                                        "\"conditional\": {\"hide\": \"=f = \\\"a\\\" or f = null\"}"))
                        .html())
                .contains("Only needed in some cases")
                .doesNotContain("data-shown-when-field");
    }

    @Test
    void filesMustBeChosenAgainAndThePageSaysSo() {
        String files = component("filepicker", "f", "\"accept\": \".pdf\"");

        assertThat(Page.of(files).view().multipart()).isTrue();
        assertThat(Page.of(files).html())
                .contains("At most one file, 10 MB each.", "Accepted: .pdf", "accept=\".pdf\"")
                .doesNotContain("choose them again");
        assertThat(Page.of(files).refused("x", "y").html()).contains("Files were not kept. Please choose them again.");
    }

    @Test
    void acceptedAnswersCanBeRead() {
        Map<String, Object> values = Map.of("f", "P1", "g", true, "gone", "x");

        assertThat(Page.of(RADIO, component("checkbox", "g", ""))
                        .views()
                        .read("t", values, Map.of(), Locale.CHINA, ZoneId.of("UTC")))
                .containsExactly(entry("严重程度", "紧急"), entry("g 的名称", "是"), entry("gone", "x"));
    }
}
