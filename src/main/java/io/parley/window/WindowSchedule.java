package io.parley.window;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the watchdog look every five minutes, and changed agreements be followed every minute, on one node of a cluster.
 */
@Configuration
class WindowSchedule {

    @Bean
    JobDetail watchdogJob() {
        return JobBuilder.newJob(Look.class)
                .withIdentity("window-watchdog")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger watchdogTrigger(JobDetail watchdogJob) {
        return TriggerBuilder.newTrigger()
                .forJob(watchdogJob)
                .withIdentity("window-watchdog")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(5))
                .build();
    }

    @Bean
    JobDetail changedAgreementsJob() {
        return JobBuilder.newJob(Follow.class)
                .withIdentity("window-changed-agreements")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger changedAgreementsTrigger(JobDetail changedAgreementsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(changedAgreementsJob)
                .withIdentity("window-changed-agreements")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever())
                .build();
    }

    @DisallowConcurrentExecution
    static class Follow implements Job {

        private final ChangedAgreements changed;

        Follow(ChangedAgreements changed) {
            this.changed = changed;
        }

        @Override
        public void execute(JobExecutionContext context) {
            changed.follow();
        }
    }

    @DisallowConcurrentExecution
    static class Look implements Job {

        private final Watchdog watchdog;

        Look(Watchdog watchdog) {
            this.watchdog = watchdog;
        }

        @Override
        public void execute(JobExecutionContext context) {
            watchdog.look();
        }
    }
}
