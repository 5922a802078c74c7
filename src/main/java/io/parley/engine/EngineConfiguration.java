package io.parley.engine;

import io.parley.casefile.Cases;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as Parley runs it; see src/docs/decisions for the reasons. */
@Configuration
class EngineConfiguration {

    /** Our tables come first: diagrams that are deployed at start are parsed with listeners that may read them. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin parleyEngine(
            @Lazy StepParseListener listener,
            @Lazy Cases cases,
            CommandGate gate,
            ListableBeanFactory beans,
            JdbcClient jdbc) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPreBPMNParseListeners(List.of(listener));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(gate));
                engine.setCustomHistoryLevels(List.of(new ParleyHistory()));
                engine.setHistory("parley");
                engine.setTenantIdProvider(new TenantOfCase(cases));
                engine.setTenantCheckEnabled(false);
                engine.setReevaluateTimeCycleWhenDue(true);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setFailedJobRetryTimeCycle("R5/PT1M");
                engine.setMetricsEnabled(false);
                engine.setTaskMetricsEnabled(false);
                // The engine's Spring support has put every bean of the application within reach of expressions.
                DiagramBeans reachable = new DiagramBeans(beans);
                engine.setBeans(reachable);
                engine.setExpressionManager(new JuelExpressionManager(reachable));
                engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration().feelEngineFactory(new LazyFeel()));
            }

            /** The job executor asks for due jobs every few seconds; the engine's own schema has no index for it. */
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                jdbc.sql("create index if not exists PARLEY_IDX_JOB_DUE on ACT_RU_JOB (DUEDATE_)")
                        .update();
            }
        };
    }
}
