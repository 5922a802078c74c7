package io.parley.mail.outbound;

import java.nio.file.Path;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way out, and sets the sweep's pace. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final int SWEEP_SECONDS = 30;

    @Bean
    Carrier letterCarrier(
            ObjectProvider<JavaMailSenderImpl> server, MailSettings settings, @Value("${parley.home}") String home) {
        JavaMailSenderImpl configured = server.getIfAvailable();
        if (configured != null
                && configured.getHost() != null
                && !configured.getHost().isBlank()) {
            return new SmtpCarrier(configured, settings);
        }
        Path folder = Path.of(home, "mail");
        LoggerFactory.getLogger(MailConfiguration.class)
                .warn("No mail server is configured (spring.mail.host): letters are only written to {}", folder);
        return new FileCarrier(folder);
    }

    @Bean
    JobDetail letterSweep() {
        return JobBuilder.newJob(Sweep.class)
                .withIdentity("sweep", "mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger letterSweepTrigger(JobDetail letterSweep) {
        return TriggerBuilder.newTrigger()
                .withIdentity("sweep", "mail")
                .forJob(letterSweep)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SWEEP_SECONDS)
                        .withMisfireHandlingInstructionNextWithExistingCount())
                .build();
    }
}
