package io.parley.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.support.Killing;
import io.parley.support.MailServer;
import io.parley.support.MailServer.Mail;
import io.parley.support.ParleyProcess;
import io.parley.support.SiteVisitor;
import io.parley.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An incident from the report to its closing, by HTTP and SMTP, while the process is killed ten times. */
class KilledProcessTest {

    private static final String SOC = "soc@huaxin.example";
    private static final String BRANDT = "julia.brandt@rheinwerk.example";
    private static final Map<String, String> TEXT = Map.of("text", "This is what we know and what we do.");
    private static final Map<String, String> REPORT = Map.of(
            "subject", "Unknown downloads",
            "description", "Many downloads by nobody we know.",
            "services", "object-storage",
            "detectedAt", "2026-01-05T09:30",
            "impact", "high",
            "urgency", "medium");
    private static final Map<String, String> TRIAGE = Map.of(
            "category", "unauthorised-access",
            "impact", "high",
            "urgency", "high",
            "services", "object-storage",
            "detectedBy", "customer",
            "detectedAt", "2026-01-05T09:30",
            "tlp", "amber",
            "summaryEnglish", "Unusual downloads from object storage",
            "summaryChinese", "对象存储出现异常下载");
    private static final Map<String, String> RESOLUTION =
            Map.of("cause", "A key was published by mistake.", "measures", "New keys everywhere.");

    @TempDir
    Path home;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final JdbcClient sql = JdbcClient.create(database);
    private final MailServer mail = MailServer.start();
    private Killing parley;

    KilledProcessTest() {
        database.setUrl(TestDatabase.POSTGRES.freshUrl());
        database.setUser(TestDatabase.POSTGRES.user());
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void nothingIsLostAndNothingIsSentTwiceWhenTheProcessIsKilledTenTimes() {
        importParties();
        try (var killing = new Killing(database, mail, this::start)) {
            parley = killing;

            var reporter = contact();
            killing.during("letter", () -> reporter.fillIn("/portal/report", REPORT));
            assertThat(count("case_file") + count("letter") + count("act_ru_execution"))
                    .isZero();
            var again = contact();
            killing.beforeTheServersWord(() -> again.fillIn("/portal/report", REPORT));
            awaitDelivered("incident.receipt", 1);

            String own = caseOf("huaxin");
            String provider = sql.sql("select parent from case_file where number = ?")
                    .param(own)
                    .query(String.class)
                    .single();
            killing.during("trail_entry", () -> answer(provider, "triage-report", TRIAGE));
            killing.after(() -> answer(provider, "triage-report", TRIAGE));
            awaitCase("rheinwerk");
            String other = caseOf("rheinwerk");

            killing.during("letter", () -> answer(own, "release-notice", TEXT));
            killing.afterTheServersWord("trail_entry", () -> answer(own, "release-notice", TEXT));
            awaitDelivered("incident.notice", 1);
            killing.afterTheServersWord("act_ru_event_subscr", () -> answer(other, "release-notice", TEXT));
            awaitStep(own, "acknowledge-notice");
            awaitStep(other, "acknowledge-notice");

            killing.during("trail_entry", () -> acknowledge(SOC));
            acknowledge(SOC);
            acknowledge(BRANDT);
            killing.after(() -> answer(own, "write-update", TEXT));
            awaitDelivered("incident.update", 1);

            answer(provider, "contain-incident", Map.of("measures", "Keys were revoked."));
            killing.during("trail_entry", () -> answer(provider, "resolve-incident", RESOLUTION));
            answer(provider, "resolve-incident", RESOLUTION);
            answer(own, "release-report", TEXT);
            answer(other, "release-report", TEXT);
            awaitNone("case_file where closed is null");

            assertThat(killing.kills()).isEqualTo(10);
            assertThat(ledger(own))
                    .containsExactly(
                            "incident.receipt 1 met",
                            "incident.notice 1 met",
                            "incident.acknowledgement 1 met",
                            "incident.update 1 met",
                            "incident.update 2 cancelled",
                            "incident.report 1 met");
            assertThat(ledger(other))
                    .containsExactly(
                            "incident.notice 1 met",
                            "incident.acknowledgement 1 met",
                            "incident.update 1 cancelled",
                            "incident.report 1 met");
            assertThat(ledger(provider)).containsExactly("incident.triage 1 met");
        }
        everyLetterArrivedUnderOneMessageId();
        theTrailIsSoundUntilOneByteIsFlipped();
    }

    private void everyLetterArrivedUnderOneMessageId() {
        assertThat(sql.sql("select message || ' ' || round || ' ' || recipient_id || ' ' || status from letter")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "incident.receipt 1 huaxin-soc DELIVERED",
                        "incident.notice 1 huaxin-soc DELIVERED",
                        "incident.notice 1 rheinwerk-brandt DELIVERED",
                        "incident.update 1 huaxin-soc DELIVERED",
                        "incident.report 1 huaxin-soc DELIVERED",
                        "incident.report 1 rheinwerk-brandt DELIVERED");
        assertThat(count("trail_entry where what = 'letter.delivered'")).isEqualTo(6);
        assertThat(count("letter where told_at is null")).isZero();
        assertThat(count("act_ru_execution")).isZero();
        assertThat(count("act_ru_job where retries_ = 0")).isZero();

        List<Mail> letters = mail.all().stream()
                .filter(letter -> !letter.text().contains("/portal/enter/"))
                .toList();
        Map<List<String>, Set<String>> ids = letters.stream()
                .collect(groupingBy(letter -> List.of(letter.to(), letter.subject()), mapping(Mail::id, toSet())));
        assertThat(ids).hasSize(6).allSatisfy((letter, id) -> assertThat(id).hasSize(1));
        assertThat(letters.stream().map(Mail::id).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(sql.sql("select message_id from letter")
                        .query(String.class)
                        .list());
    }

    private void theTrailIsSoundUntilOneByteIsFlipped() {
        ParleyProcess.Result sound = check();
        assertThat(sound.output()).contains("Nothing is wrong.");
        assertThat(sound.exitCode()).isZero();

        String chain = caseOf("huaxin");
        String where = "from trail_entry where chain = '" + chain + "' and seq = 7";
        String details = sql.sql("select details " + where).query(String.class).single();
        int middle = details.length() / 2;
        String flipped =
                details.substring(0, middle) + (char) (details.charAt(middle) ^ 1) + details.substring(middle + 1);
        sql.sql("update trail_entry set details = ? where chain = ? and seq = 7")
                .params(flipped, chain)
                .update();

        ParleyProcess.Result faulty = check();
        assertThat(faulty.output()).contains(chain + ", entry 7: changed");
        assertThat(faulty.exitCode()).isEqualTo(1);
    }

    private void importParties() {
        List<String> words =
                new ArrayList<>(List.of("import", "src/main/resources/setup/sample.yaml", "--language=en"));
        words.addAll(settings("parley.setup.plain-passwords=true"));
        ParleyProcess.Result imported = ParleyProcess.run(words.toArray(String[]::new));
        assertThat(imported.exitCode()).as(imported.output()).isZero();
    }

    /** A lock that a dead process left on a job ends sooner than in earnest. */
    private ParleyProcess start() {
        List<String> settings = new ArrayList<>(mail.settings());
        settings.add("camunda.bpm.job-execution.lock-time-in-millis=3000");
        settings.add("parley.home=" + home);
        return ParleyProcess.start(settings(settings.toArray(String[]::new)).toArray(String[]::new));
    }

    private List<String> settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + database.getUrl(),
                                "spring.datasource.username=" + database.getUser(),
                                "spring.datasource.password="),
                        Stream.of(more))
                .map(setting -> "--" + setting)
                .toList();
    }

    private ParleyProcess.Result check() {
        return ParleyProcess.run(
                "check", "--url=" + database.getUrl(), "--user=" + database.getUser(), "--password=", "--lang=en");
    }

    /** The reporter, signed in by mail. */
    private SiteVisitor contact() {
        var visitor = new SiteVisitor(parley.port());
        int before = (int) mail.to(SOC).count();
        visitor.fillIn("/portal/sign-in", Map.of("email", SOC));
        visitor.fillIn(mail.await(SOC, before).link(), Map.of());
        return visitor;
    }

    private void acknowledge(String address) {
        String link = mail.to(address)
                .filter(letter -> letter.text().contains("/portal/link/"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .link();
        new SiteVisitor(parley.port()).fillIn(link, Map.of("comment", "We have read it."));
    }

    private void answer(String number, String step, Map<String, String> answers) {
        SiteVisitor.staff(parley.port(), "tom.becker").fillIn("/desk/steps/" + awaitStep(number, step), answers);
    }

    private String awaitStep(String number, String step) {
        return await(step + " in " + number)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> sql.sql("select task_id from work_item where case_number = ? and step = ? and open")
                                .params(number, step)
                                .query(String.class)
                                .list(),
                        open -> open.size() == 1)
                .get(0);
    }

    private String caseOf(String customer) {
        return sql.sql("select number from case_file where customer = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    private void awaitCase(String customer) {
        awaitSome("work_item join case_file on number = case_number where step = 'release-notice'"
                + " and case_file.customer = '" + customer + "'");
    }

    private void awaitDelivered(String message, int round) {
        awaitSome("letter where message = '" + message + "' and round = " + round + " and told_at is not null");
    }

    private void awaitSome(String rows) {
        await(rows).atMost(Duration.ofMinutes(1)).until(() -> count(rows) > 0);
    }

    private void awaitNone(String rows) {
        await("no " + rows).atMost(Duration.ofMinutes(1)).until(() -> count(rows) == 0);
    }

    private int count(String rows) {
        return sql.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private List<String> ledger(String number) {
        return sql.sql("select window_key || ' ' || round || ' ' || case when met_at is not null then 'met' else"
                        + " coalesce(ended_as, 'open') end from agreed_window where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }
}
