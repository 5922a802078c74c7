package io.parley.setup;

import static io.parley.setup.FileUnderTest.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ImportCommandTest {

    private static final String NOTHING = "nothing changed; the accounts are as the file says.";

    private static final String BEN =
            """
                  - id: ben
                    name: Ben
                    email: ben@acme.example
                    phone: "+49 30 5550 0202"
                    zone: America/Denver
                    language: en
                    serviceHours: mornings
            """;
    private static final String WU =
            """
              - id: wu
                name: Wu Fang
                email: wu@parley.example
                roles: [supervisor]
                account:
                  username: wu
                  passwordHash: "HASH"
            """
                    .replace("HASH", FileUnderTest.HASH);

    @TempDir
    Path folder;

    private TestDatabase database = TestDatabase.H2;
    private String url;
    private String output;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFileIsImportedOnceAndThenNothingChanges(TestDatabase on) throws IOException {
        database = on;

        assertThat(run(good())).isZero();
        assertThat(output).isEqualTo("Imported parties.yaml: 14 new, 0 changed, 0 ended.\n");
        assertThat(count("party")).isEqualTo(4);
        assertThat(count("contact")).isEqualTo(2);
        assertThat(count("person")).isEqualTo(2);
        assertThat(count("agreement")).isEqualTo(2);
        assertThat(count("account")).isEqualTo(2);

        assertThat(run(good())).isZero();
        assertThat(output).isEqualTo("Imported parties.yaml: " + NOTHING + "\n");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsWrongInAgreementsIsReportedAtOnceAndNothingIsSaved(TestDatabase on) throws IOException {
        database = on;
        FileUnderTest file = good().edit("date: 2026-01-01", "date: 2026-02-30")
                .edit(
                        "id: HOUSE\n    party: parley\n    template: standard",
                        "id: HOUSE\n    party: parley\n    template: ghost")
                .append("      - key: incident.surprise\n        limit: 1 h\n");

        assertThat(run(file)).isEqualTo(1);

        assertThat(output.lines().map(line -> line.replaceFirst(": .*", "")))
                .containsExactly(
                        "parties.yaml:72:15 calendars[1].holidays[0].date",
                        "parties.yaml:77:15 agreements[0].template",
                        "Nothing was imported; flaws found");
        assertThat(List.of(count("party"), count("agreement"), count("account")))
                .containsOnly(0);
    }

    @Test
    void aTermThatTheTemplateDoesNotKnowHasItsLine() throws IOException {
        FileUnderTest file = good().append("      - key: §incident.surprise\n        limit: 1 h\n");

        assertThat(run(file)).isEqualTo(1);

        assertThat(output)
                .startsWith("parties.yaml:%d:%d agreements[1].terms[1].key: "
                        .formatted(file.mark().line(), file.mark().column()));
    }

    @Test
    void aCheckSavesNothingAndSaysWhatAnImportWouldDo() throws IOException {
        assertThat(run(good(), "--check")).isZero();

        assertThat(output)
                .isEqualTo("Checked parties.yaml: it is in order; an import would make 14 new, 0 changed, 0 ended.\n");
        assertThat(count("party")).isZero();
        assertThat(count("account")).isZero();
    }

    @Test
    void aCheckOfAFileOutOfOrderNeedsNoDatabase() throws IOException {
        url = "jdbc:h2:tcp://127.0.0.1:1/nowhere";

        assertThat(run(good().edit("name: Acme", "name: 7"), "--check")).isEqualTo(1);

        assertThat(output)
                .isEqualTo(
                        """
                parties.yaml:14:11 customers[0].name: This must be text, but is integer; put it in quotes.
                Nothing was imported; flaws found: 1.
                """);
    }

    @Test
    void aChineseReaderReadsChinese() throws IOException {
        assertThat(run(good().edit("name: Acme", "name: 7"), "--language=zh-CN"))
                .isEqualTo(1);

        assertThat(output)
                .isEqualTo(
                        """
                parties.yaml:14:11 customers[0].name: 此处应为文本，但写的是 integer 类型；请加引号。
                未导入任何内容；发现错误：1 处。
                """);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndNotThrown() throws IOException {
        url = "jdbc:h2:tcp://127.0.0.1:1/nowhere";

        assertThat(run(good())).isEqualTo(1);

        assertThat(output)
                .startsWith("Nothing was imported: ")
                .contains("refused")
                .doesNotContain("bean");
    }

    @Test
    void aContactsIdNeverGoesOverToAnotherParty() throws IOException {
        run(good());
        FileUnderTest moved = good().edit(BEN, "")
                .edit("[ben, ann]", "[ann]")
                .edit(
                        "peers:",
                        """
                            contacts:
                              - { id: §ben, name: Ben, email: ben@beta.example, phone: "+1 303 555 0101" }
                        peers:""");

        assertThat(run(moved)).isEqualTo(1);

        assertThat(output)
                .startsWith("parties.yaml:%d:%d customers[1].contacts[0].id: The id ben belongs"
                        .formatted(moved.mark().line(), moved.mark().column()));
    }

    @Test
    void whoIsLeftOutEndsAndTheirAccountIsClosed() throws IOException {
        run(good());
        FileUnderTest without = good().edit(WU, "");

        assertThat(run(without)).isZero();

        assertThat(output).contains("1 ended");
        assertThat(jdbc().sql("select username from account where enabled")
                        .query(String.class)
                        .list())
                .containsExactly("li");
    }

    @Test
    void withoutAFileTheUseIsShown() {
        output = "";
        assertThat(execute("import")).isEqualTo(1);
        assertThat(output).startsWith("Use: java -jar parley.jar import FILE");
        assertThat(execute("import", folder.resolve("ghost.yaml").toString())).isEqualTo(1);
        assertThat(output).startsWith("There is no file ");
    }

    private int run(FileUnderTest file, String... options) throws IOException {
        Path path = folder.resolve("parties.yaml");
        Files.write(path, file.bytes());
        List<String> words = new ArrayList<>(List.of("import", path.toString()));
        words.addAll(List.of(options));
        words.addAll(List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password="));
        int code = execute(words.toArray(String[]::new));
        output = output.replace(folder + "/", "");
        return code;
    }

    private int execute(String... words) {
        var bytes = new ByteArrayOutputStream();
        int code = ImportCommand.run(words, Locale.ENGLISH, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        output = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String url() {
        if (url == null) {
            url = database.freshUrl();
        }
        return url;
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url(), database.user(), ""));
    }

    private int count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
