package io.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.support.WholeApplication;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Expressions reach the beans that are meant for diagrams, and no other. */
@WholeApplication
class DiagramBeansTest {

    private static final VariableScope NO_VARIABLES = StartProcessVariableScope.getSharedInstance();

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext application;

    @Autowired
    TransactionTemplate transaction;

    private Object value(String expression) {
        return transaction.execute(status -> valueInEngine(expression));
    }

    private Object valueInEngine(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Context.setProcessEngineConfiguration(configuration);
        Context.setCommandContext(configuration.getCommandContextFactory().createCommandContext());
        try {
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(NO_VARIABLES);
        } finally {
            Context.removeCommandContext();
            Context.removeProcessEngineConfiguration();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataSource",
                "cases",
                "trail",
                "parties",
                "tasks",
                "procedures",
                "environment",
                "systemProperties",
                "runtimeService",
                "taskService",
                "managementService",
                "processEngine",
                "transactionManager",
                "applicationContext",
                "agreedWindows"
            })
    void otherBeansAreNotReached(String bean) {
        assertThatThrownBy(() -> value("${" + bean + "}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Cannot resolve identifier '" + bean + "'");
    }

    @Test
    void diagramsReachTheirDelegatesAndBeans() {
        assertThat(value("${notify}")).isInstanceOf(JavaDelegate.class);
        assertThat(value("${windows}")).isInstanceOf(DiagramBean.class);
    }

    @Test
    void noOtherBeanOfTheApplicationIsReached() {
        Set<String> reached = new TreeSet<>();
        for (String bean : application.getBeanDefinitionNames()) {
            if (bean.matches("[A-Za-z]\\w*") && isReached(bean)) {
                reached.add(bean);
            }
        }

        assertThat(reached)
                .isNotEmpty()
                .allMatch(bean -> application.getBean(bean) instanceof JavaDelegate
                        || application.getBean(bean) instanceof DiagramBean);
    }

    private boolean isReached(String bean) {
        try {
            return value("${" + bean + "}") != null;
        } catch (ProcessEngineException unknown) {
            return false;
        }
    }
}
