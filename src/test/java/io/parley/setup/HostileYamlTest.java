package io.parley.setup;

import static io.parley.setup.FileUnderTest.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileYamlTest {

    private static final int FIRST_APPENDED = 91;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider:~\t§id: x             | setup.yaml.syntax",
                "provider: [1~§customers: 2     | setup.yaml.syntax",
                "provider: \"never closed§      | setup.yaml.syntax",
                "provider:~  id: a~ §name: b    | setup.yaml.syntax",
            })
    void brokenYamlHasAPlace(String text, String key) {
        FileUnderTest file = new FileUnderTest(text.replace("~", "\n"));

        assertThat(file.flaws()).hasSize(1);
        assertThat(file.flaws().get(0).key()).isEqualTo(key);
        assertThat(file.flaws().get(0).at().line()).isEqualTo(file.mark().line());
    }

    @Test
    void aTabIsNamedWithItsLineAndColumn() {
        Flaw flaw = new FileUnderTest("provider:\n  id: a\n\tname: b\n").flaws().get(0);

        assertThat(flaw.at()).isEqualTo(new Position(3, 1));
        assertThat(SetupTexts.line("f", flaw, Locale.ENGLISH)).contains("TAB");
    }

    @Test
    void aForbiddenCharacterHasItsPlace() {
        FileUnderTest file = good().edit("name: Acme", "name: Ac§\u0000me");

        assertThat(file.flaws())
                .extracting(Flaw::at, Flaw::key)
                .containsExactly(tuple(file.mark(), "setup.yaml.character"));
    }

    @Test
    void aBombOfAliasesIsRefusedWithoutBeingUnfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 50; i++) {
            String before = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, before))));
        }

        List<Flaw> flaws = new FileUnderTest(bomb.toString()).flaws();

        assertThat(flaws.stream().filter(flaw -> flaw.key().equals("setup.yaml.alias")))
                .hasSize(50 + 49 * 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services: §*acme", "services: §&acme [storage]"})
    void anchorsAndAliasesAreRefused(String services) {
        assertOneFlaw(good().edit("services: [storage]", services), "setup.yaml.alias");
    }

    @Test
    void tagsAreRefused() {
        assertOneFlaw(good().edit("name: Acme", "name: §!!str Acme"), "setup.yaml.tag");
        assertOneFlaw(good().edit("name: Acme", "name: §!!javax.script.ScriptEngineManager Acme"), "setup.yaml.tag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name: §\"Acme\\r\\nBcc: x@y.example\"", "name: §|\n      Acme\n      Ltd", "name: §\"\\e[2J\""})
    void namesThatWouldBreakALineAreRefused(String name) {
        assertOneFlaw(good().edit("name: Acme", name), "setup.yaml.control");
    }

    @Test
    void repeatedNamesAreEachRefused() {
        FileUnderTest file = good().append("staff: []\nstaff: []\n");

        assertThat(file.flaws().stream().filter(flaw -> flaw.key().equals("setup.yaml.duplicate")))
                .extracting(flaw -> flaw.at().line(), flaw -> flaw.arguments().get(0))
                .containsExactly(tuple(FIRST_APPENDED, "50"), tuple(FIRST_APPENDED + 1, "50"));
    }

    @Test
    void aSecondDocumentIsRefused() {
        FileUnderTest file = good().append("---\n§provider: {}\n");

        assertOneFlaw(file, "setup.yaml.documents");
    }

    @Test
    void deepNestingIsRefused() {
        Flaw flaw = new FileUnderTest("a: " + "[".repeat(100_000)).flaws().get(0);

        assertThat(flaw.key()).isEqualTo("setup.yaml.syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n", "\uFEFF"})
    void anEmptyFileIsRefused(String nothing) {
        assertThat(new FileUnderTest(nothing).flaws()).extracting(Flaw::key).containsExactly("setup.file.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- list\n", "42", "~"})
    void aFileThatIsNoObjectIsRefused(String other) {
        assertThat(new FileUnderTest(other).flaws()).extracting(Flaw::key).contains("setup.type.object");
    }

    @Test
    void sixMegabytesAreRefusedUnread() {
        assertThat(new FileUnderTest(" ".repeat(6 * 1024 * 1024)).flaws())
                .extracting(Flaw::key)
                .containsExactly("setup.file.large");
    }

    @Test
    void nearlyFiveMegabytesAreRead() {
        String comment = "# " + "x".repeat(98) + "\n";
        FileUnderTest file = good().append(comment.repeat(48_000));

        assertThat(file.bytes().length).isBetween(4_800_000, PartiesFile.LARGEST);
        assertThatCode(file::read).doesNotThrowAnyException();
    }

    @Test
    void anotherEncodingIsRefusedInItsLine() {
        byte[] latin =
                good().edit("name: Acme", "name: Ac§mé").text().replace("§", "").getBytes(StandardCharsets.ISO_8859_1);

        try {
            PartiesFile.read(latin, PasswordRule.HASHED);
            throw new AssertionError("was read");
        } catch (RefusedFile refusal) {
            assertThat(refusal.flaws()).extracting(Flaw::key).containsExactly("setup.file.encoding");
            assertThat(refusal.flaws().get(0).at().line()).isEqualTo(14);
        }
    }

    @Test
    void whatStandsInTheFileIsShownWithoutControlCharacters() {
        FileUnderTest file = good().append("\"\\e[31mred\\u202e\": 1\n");

        String line = SetupTexts.line("f", file.flaws().get(0), Locale.ENGLISH);

        assertThat(line).doesNotContain("\u001b", "\u202e").contains("[31mred");
    }

    @Test
    void expressionsStayText() {
        FileUnderTest file = good().edit("name: Acme", "name: '${T(java.lang.Runtime)} #{1} {0} {'");

        assertThat(Book.of(file.read().root()).others().get(0).name()).isEqualTo("${T(java.lang.Runtime)} #{1} {0} {");
    }

    private static void assertOneFlaw(FileUnderTest file, String key) {
        assertThat(file.flaws()).extracting(Flaw::at, Flaw::key).contains(tuple(file.mark(), key));
    }
}
