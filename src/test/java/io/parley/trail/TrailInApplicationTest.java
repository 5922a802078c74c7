package io.parley.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.support.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail as Spring Boot puts it together. */
class TrailInApplicationTest {

    @TempDir
    Path home;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withPropertyValues("spring.datasource.generate-unique-name=true", "parley.home=" + home)
                .withBean(Clock.class, () -> SettableClock.at("2026-03-02T09:00:00Z"))
                .withUserConfiguration(Trail.class, Seals.class, TrailExport.class, SealSchedule.class);
    }

    @Test
    void whatIsFirstRecordedWhileTheCommitIsPreparedIsKept() {
        application().run(context -> {
            var trail = context.getBean(Trail.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status ->
                            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    trail.record("INC-2026-000001", "late", "system:engine", Map.of());
                                }
                            }));

            assertThat(trail.entries("INC-2026-000001", 0, 10))
                    .extracting(Trail.Entry::what)
                    .containsExactly("late");
        });
    }

    @Test
    void theTrailIsSealedEveryQuarterOfAnHour() {
        application().run(context -> {
            var trail = context.getBean(Trail.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            status -> trail.record("INC-2026-000001", "case.opened", "system:test", Map.of()));
            var trigger = context.getBean(CronTrigger.class);
            JobDetail job = context.getBean(JobDetail.class);

            assertThat(trigger.getJobKey()).isEqualTo(job.getKey());
            assertThat(trigger.getFireTimeAfter(Date.from(Instant.parse("2099-03-02T09:01:00Z"))))
                    .isEqualTo(Instant.parse("2099-03-02T09:15:00Z"));
            var sealing = (SealJob) context.getAutowireCapableBeanFactory().createBean(job.getJobClass());
            sealing.executeInternal(null);
            assertThat(home.resolve("seals.jsonl")).content().contains("INC-2026-000001");
        });
    }
}
