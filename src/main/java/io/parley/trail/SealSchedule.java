package io.parley.trail;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every quarter of an hour: what is tampered with sooner than that is still held by its chain. */
@Configuration(proxyBeanMethods = false)
class SealSchedule {

    @Bean
    JobDetail sealJob() {
        return JobBuilder.newJob(SealJob.class)
                .withIdentity("seal", "trail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger sealTrigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity("seal", "trail")
                .forJob("seal", "trail")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 0/15 * * * ?")
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
