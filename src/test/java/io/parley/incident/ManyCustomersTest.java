package io.parley.incident;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.casefile.CaseFile;
import io.parley.casefile.CaseNumber;
import io.parley.engine.StepRefused;
import io.parley.support.MailServer;
import io.parley.support.ManyParties;
import io.parley.support.ParleyProcess;
import io.parley.support.Story;
import io.parley.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One incident that affects two hundred customers, with everything running that runs in earnest. */
@SpringBootTest(properties = {"parley.mail.threads=8", "camunda.bpm.generate-unique-process-engine-name=true"})
@ContextConfiguration(initializers = ManyParties.class)
@Import(Story.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class ManyCustomersTest {

    private static final MailServer MAIL = MailServer.start();
    private static final int CUSTOMERS = ManyParties.CUSTOMERS + 2;
    private static final int UPDATED = 60;
    private static final Map<String, String> TEXT = Map.of("text", "This is what we know and what we do.");

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @Autowired
    Story story;

    @Autowired
    JdbcClient sql;

    @Value("${spring.datasource.url}")
    String url;

    /** Not one that a run before has left: its seals are of another database. */
    @TempDir
    static Path home;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("parley.home", home::toString);
        MAIL.settings().forEach(setting -> registry.add(setting.split("=", 2)[0], () -> setting.split("=", 2)[1]));
    }

    @AfterAll
    static void close() {
        MAIL.close();
    }

    @Test
    void noDeadlockNothingLostNothingTwice(CapturedOutput output) throws Exception {
        CaseNumber provider = story.provider(story.report("c1-soc"));
        awaitCount(1, "letter where message = 'incident.receipt' and told_at is not null");
        story.answer(provider, "triage-report", "li-wei", Story.triage());
        awaitSteps("release-notice");

        List<CaseFile> all = story.cases.customersCases(provider);
        assertThat(all).hasSize(CUSTOMERS);
        finish(everybody(all, each -> story.answer(each.number(), "release-notice", "li-wei", TEXT)));
        awaitSteps("acknowledge-notice");

        story.answer(provider, "contain-incident", "li-wei", Map.of("measures", "Keys were revoked."));
        var updates = new AtomicInteger();
        var updating = everybody(all.subList(0, UPDATED), each -> update(each.number(), updates));
        var acknowledging = everybody(all, this::acknowledge);
        awaitAtLeast(UPDATED / 4, "letter where message = 'incident.update'");
        story.answer(
                provider,
                "resolve-incident",
                "tom-becker",
                Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere."));
        finish(updating);
        finish(acknowledging);

        awaitSteps("release-report");
        finish(everybody(all, each -> story.answer(each.number(), "release-report", "li-wei", TEXT)));
        awaitCount(0, "case_file where closed is null");
        awaitCount(0, "letter where told_at is null");

        int letters = 1 + CUSTOMERS + updates.get() + CUSTOMERS;
        assertThat(count("letter where not staff and revision = 1")).isEqualTo(letters);
        assertThat(count("letter")).isEqualTo(letters);
        assertThat(count("letter where status <> 'DELIVERED' or attempts <> 1")).isZero();
        List<String> mailed = MAIL.all().stream().map(MailServer.Mail::id).toList();
        assertThat(mailed).hasSize(letters).doesNotHaveDuplicates();
        assertThat(sql.sql("select message_id from letter").query(String.class).set())
                .isEqualTo(mailed.stream().collect(toSet()));
        assertThat(count("trail_entry where what = 'letter.delivered'")).isEqualTo(letters);
        assertThat(count("agreed_window where window_key = 'incident.notice' and met_at is not null"))
                .isEqualTo(CUSTOMERS);
        assertThat(count("agreed_window where window_key = 'incident.acknowledgement' and met_at is not null"))
                .isEqualTo(CUSTOMERS);
        assertThat(count("agreed_window where window_key = 'incident.report' and met_at is not null"))
                .isEqualTo(CUSTOMERS);
        assertThat(count("agreed_window where not settled")).isZero();
        assertThat(count("act_ru_execution")).isZero();
        assertThat(count("act_ru_job where exception_msg_ is not null")).isZero();
        assertThat(sql.sql("select deadlocks from pg_stat_database where datname = current_database()")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(output.getAll()).doesNotContainIgnoringCase("deadlock");
        ParleyProcess.Result check = ParleyProcess.run(
                "check", "--url=" + url, "--user=" + TestDatabase.POSTGRES.user(), "--password=", "--lang=en");
        assertThat(check.exitCode()).as(check.output()).isZero();
    }

    /** An update that comes too late, the incident being resolved, is refused and not half done. */
    private void update(CaseNumber number, AtomicInteger updates) {
        try {
            story.answer(number, "write-update", "tom-becker", TEXT);
            updates.incrementAndGet();
        } catch (StepRefused | AssertionError late) {
            assertThat(story.inbox.of(number)).noneMatch(step -> step.step().equals("write-update"));
        }
    }

    private void acknowledge(CaseFile file) {
        String contact = Map.of("huaxin", "huaxin-soc", "rheinwerk", "rheinwerk-brandt")
                .getOrDefault(file.customer().orElseThrow(), file.customer().orElseThrow() + "-soc");
        story.answerAsContact(file.number(), "acknowledge-notice", contact, Map.of());
    }

    private List<Future<Void>> everybody(List<CaseFile> files, Consumer<CaseFile> act) {
        return files.stream()
                .map(file -> people.submit((Callable<Void>) () -> {
                    act.accept(file);
                    return null;
                }))
                .toList();
    }

    private static void finish(List<Future<Void>> all) throws ExecutionException, InterruptedException {
        for (Future<Void> one : all) {
            one.get();
        }
    }

    private void awaitSteps(String step) {
        awaitCount(CUSTOMERS, "work_item where open and step = '" + step + "'");
    }

    private void awaitCount(int expected, String rows) {
        await(rows)
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(count(rows)).as(rows).isEqualTo(expected));
    }

    private void awaitAtLeast(int expected, String rows) {
        await(rows).atMost(Duration.ofMinutes(3)).until(() -> count(rows) >= expected);
    }

    private int count(String rows) {
        return sql.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
