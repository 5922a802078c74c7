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

/** Lets the watchdog look every five minutes, on one node of a cluster. */
@Configuration
class WatchdogSchedule {

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
