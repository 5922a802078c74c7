package io.parley.mail.outbound;

import static io.parley.mail.outbound.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private static final Instant DUE = Instant.parse("2026-07-03T11:00:00Z");

    private final Typesetter typesetter = Mailroom.typesetter();

    private Rendered render(LetterBuilder letter) {
        return typesetter.render(letter.build(), Mailroom.caseFile(LetterBuilder.NUMBER), Mailroom.provider());
    }

    @Test
    void aLetterIsPlainParagraphsWithAFooter() {
        Rendered letter = render(letter().with("due", DUE).with("services", List.of("Storage", "Mail & Calendar")));

        assertThat(letter.subject()).isEqualTo("K7Q2-M9XD: Storage is slow");
        assertThat(letter.text())
                .isEqualTo(
                        """
                Dear Anna Berg,

                we found something that concerns you: Storage is slow
                See also https://status.example.com/now.

                Please acknowledge by Friday, 3 July 2026, 13:00 (Central European Summer Time, UTC+02:00).

                {{personal-link}}

                - Storage
                - Mail & Calendar

                --\s
                Reference K7Q2-M9XD
                Nordwind Cloud
                Phone: +49 30 1234
                E-mail: notices@nordwind.example
                Service hours: Mon–Fri 09:00–17:00
                The link in this message is personal to Anna Berg. Please do not forward it.
                """);
    }

    @Test
    void aChineseReaderGetsChineseInTheirZone() {
        Rendered letter = render(letter().to("li", "李伟", "li@customer.example")
                .chinese()
                .with("what", "存储响应缓慢")
                .with("due", Optional.of(DUE)));

        assertThat(letter.subject()).isEqualTo("K7Q2-M9XD：存储响应缓慢");
        assertThat(letter.text())
                .startsWith("李伟，您好：")
                .contains("请在2026年7月3日 星期五 19:00（中国标准时间，UTC+08:00）之前确认。")
                .contains("服务时间：Mon–Fri 09:00–17:00")
                .contains("本邮件中的链接仅供李伟本人使用，请勿转发。");
        assertThat(letter.html())
                .contains("<html lang=\"zh-CN\"")
                .contains("编号：K7Q2-M9XD")
                .contains("查看您的案件");
    }

    @Test
    void theHtmlSaysTheSameWithButtonAndLinks() {
        String html = render(letter()).html();

        assertThat(html)
                .contains("<html lang=\"en\"")
                .contains("Reference K7Q2-M9XD")
                .contains("<a href=\"{{personal-link}}\"")
                .contains(">Open your case</a>")
                .contains("<a href=\"https://status.example.com/now\"")
                .contains(">https://status.example.com/now</a>.")
                .contains("Service hours: Mon–Fri 09:00–17:00")
                .doesNotContain(" th:")
                .doesNotContain("xmlns:th");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*191}",
                "[[${7*191}]]",
                "[(${7*191})]",
                "__${7*191}__",
                "*{7*191} #{mail.open} @{/x} ~{x}",
                "[# th:text=\"${7*191}\"/]",
                "T(java.lang.Runtime).getRuntime()",
                "<script>alert(1)</script> & \"quotes\" 'too'",
                "C:\\temp\\new $1 \\1",
                "{0} it's",
            })
    void whatPeopleWriteIsNeitherEvaluatedNorChangedInPlainText(String hostile) {
        Rendered letter = render(letter().with("what", hostile).to("anna", hostile, "anna@customer.example"));

        assertThat(letter.subject()).isEqualTo("K7Q2-M9XD: " + hostile);
        assertThat(letter.text())
                .contains("concerns you: " + hostile + "\n")
                .contains("Dear " + hostile + ",")
                .doesNotContain("1337");
        assertThat(letter.html()).doesNotContain("<script>").doesNotContain("1337");
    }

    @Test
    void htmlInDataIsShownAsItWasWritten() {
        assertThat(render(letter().with("what", "<b onclick=\"x\">&amp;")).html())
                .contains("&lt;b onclick=&quot;x&quot;&gt;&amp;amp;");
    }

    @Test
    void aLineBreakInTheSubjectsDataStaysInTheSubject() {
        Rendered letter = render(letter().with("what", "slow\r\nBcc: all@example.com\u0000\u2028x\u202Egnp"));

        assertThat(letter.subject()).isEqualTo("K7Q2-M9XD: slow Bcc: all@example.com xgnp");
        assertThat(letter.text()).startsWith("Dear Anna Berg,").doesNotContain("\u0000");
    }

    @Test
    void anOverlongSubjectIsCutWithoutTearingACharacterApart() {
        String subject = render(letter().with("what", "😀".repeat(300))).subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(200);
        assertThat(subject).endsWith("😀…");
    }

    @Test
    void whoeverWritesThePlaceholderDoesNotGetTheLink() {
        Rendered letter =
                render(letter().with("what", "{{personal-link}}").to("a", "{{personal-link}}", "a@b.example"));

        assertThat(letter.subject()).isEqualTo("K7Q2-M9XD:");
        assertThat(letter.text().split("personal-link", -1)).hasSize(2);
        assertThat(letter.html().split("personal-link", -1)).hasSize(2);
    }

    @Test
    void aLinkThatTheTextForgetsIsAppended() {
        Rendered letter = render(letter().message("sample.staff").with("url", "x"));

        assertThat(letter.text()).contains("\n\n{{personal-link}}\n\n-- ");
        assertThat(letter.html()).contains("<a href=\"{{personal-link}}\"");
    }

    @Test
    void theStaffReadTheNumberAndAreLedToTheDesk() {
        Rendered letter = render(letter().staff("https://parley.example/desk/cases/INC-2026-000007?a=1&b=2"));

        assertThat(letter.subject()).isEqualTo("INC-2026-000007 waits for you");
        assertThat(letter.text()).contains("\nhttps://parley.example/desk/cases/INC-2026-000007?a=1&b=2\n");
        assertThat(letter.html())
                .contains("<a href=\"https://parley.example/desk/cases/INC-2026-000007?a=1&amp;b=2\"")
                .contains(">Open at the desk</a>");
    }

    @Test
    void aContactIsNeverGivenTheRunningNumber() {
        Rendered letter = render(letter());

        assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain("INC-2026-000007");
    }

    @Test
    void aModelMustNotHideWhatEveryTextHas() {
        assertThatThrownBy(() -> render(letter().with("reference", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'reference'")
                .hasMessageContaining("choose another name");
    }

    @Test
    void aMessageWithoutTextSaysWhichFileIsMissing() {
        assertThatThrownBy(() -> render(letter().message("sample.unknown")))
                .hasMessageContaining("src/main/resources/mail/sample.unknown.en.txt");
    }
}
