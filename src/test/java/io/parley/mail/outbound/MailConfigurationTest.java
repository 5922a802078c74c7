package io.parley.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class)
            .withPropertyValues("parley.home=./data");

    @Test
    void withoutAServerLettersAreWrittenToFiles() {
        application.run(context -> {
            assertThat(context.getBean(Carrier.class)).isInstanceOf(FileCarrier.class);
            assertThat(context.getBean(MailSettings.class).threads()).isEqualTo(2);
            assertThat(context.getBean(MailSettings.class).from()).isEmpty();
        });
    }

    @Test
    void anEmptyHostMeansNoServer() {
        application.withPropertyValues("spring.mail.host=", "parley.mail.from=").run(context -> assertThat(
                        context.getBean(Carrier.class).isServer())
                .isFalse());
    }

    @Test
    void withAServerLettersLeaveTheHouseUnderTlsAndWithinBounds() {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example.com",
                        "spring.mail.properties.mail.smtp.timeout=5000",
                        "parley.mail.from=notices@example.com")
                .run(context -> {
                    assertThat(context.getBean(Carrier.class).isServer()).isTrue();
                    assertThat(context.getBean(MailSettings.class).from()).contains("notices@example.com");
                    assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                            .containsEntry("mail.smtp.starttls.required", "true")
                            .containsEntry("mail.smtp.connectiontimeout", "10000")
                            .containsEntry("mail.smtp.timeout", "5000");
                });
    }

    @Test
    void tlsIsGivenUpOnlyOnRequest() {
        application
                .withPropertyValues("spring.mail.host=localhost", "parley.mail.require-tls=false")
                .run(context -> assertThat(
                                context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsEntry("mail.smtp.starttls.required", "false"));
    }

    @Test
    void aSettingThatCannotBeStopsTheStartAndIsNamed() {
        application.withPropertyValues("parley.mail.from=Parley <x>").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(Mailbox.NoAddress.class)
                .hasMessageContaining("Parley <x>"));
    }

    @Test
    void theSweepWakesTheSendersAndTellsWhatIsUntold() {
        Workers workers = mock(Workers.class);
        Messenger messenger = mock(Messenger.class);
        application
                .withBean(Workers.class, () -> workers)
                .withBean(Messenger.class, () -> messenger)
                .run(context -> {
                    JobDetail job = context.getBean(JobDetail.class);
                    assertThat(job.isConcurrentExecutionDisallowed()).isTrue();
                    ((Sweep) context.getAutowireCapableBeanFactory().createBean(job.getJobClass())).execute(null);
                });

        verify(workers).wakeAll();
        verify(messenger).tellUntold();
    }
}
