package io.parley.support;

import io.parley.mail.outbound.MailServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its sample parties, on an embedded database of its own, with a clock that the test moves.
 * Nothing runs in the background: jobs and letters go when the {@link Story} says so. All tests share it, so each has
 * cases of its own, and those that depend on the hour set it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "parley.sample-data=true",
            "parley.mail.threads=0",
            "parley.home=target/whole-application",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "spring.quartz.auto-startup=false"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@AutoConfigureMockMvc
@Import({MovedClock.class, MailServers.class, Story.class, EngineJobs.class})
public @interface WholeApplication {}
