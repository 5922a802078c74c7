package io.parley.support;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The test's clock in place of the real one. It starts on a Wednesday morning in Berlin, an afternoon in Shanghai. */
@TestConfiguration
class MovedClock {

    static final String START = "2026-07-01T08:00:00Z";

    @Bean
    @Primary
    Clock movedClock() {
        return SettableClock.at(START);
    }
}
