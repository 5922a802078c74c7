package io.parley.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application under test an empty H2 database of its own. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.H2.freshUrl(),
                        "spring.datasource.username=" + TestDatabase.H2.user(),
                        "spring.datasource.password=")
                .applyTo(context);
    }
}
