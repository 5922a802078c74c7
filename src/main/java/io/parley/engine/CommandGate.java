package io.parley.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.BootstrapEngineCommand;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoryLevelSetupCommand;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.SchemaOperationsProcessEngineBuild;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.DetermineHistoryLevelCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentBpmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetNextIdBlockCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.RegisterDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.RegisterProcessApplicationCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.cmd.UnregisterDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.UnregisterProcessApplicationCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Lets through only the engine commands that Parley itself needs. An allow-list, because a deny-list would have to know
 * every way round the gate: signal, BPMN error, modification, batch, restart, delegation, variables.
 *
 * <p>Only outermost commands are looked at: what a permitted one does inside is the engine's own work. Completing a step
 * needs the {@link Ticket} that {@link Tasks} issues. Diagrams are deployed while Parley starts, and not afterwards:
 * what runs is what was shipped.
 */
@Component
class CommandGate extends CommandInterceptor {

    /** What the job executor does, and what {@link Procedures}, {@link Signals} and the timers ask for. */
    private static final Set<Class<?>> PERMITTED = Set.of(
            StartProcessInstanceCmd.class,
            MessageEventReceivedCmd.class,
            SetJobDuedateCmd.class,
            SetJobRetriesCmd.class,
            AcquireJobsCmd.class,
            ExecuteJobsCmd.class,
            UnlockJobCmd.class,
            SuccessfulJobListener.class,
            FailedJobListener.class,
            DefaultJobRetryCmd.class,
            HistoryCleanupCmd.class,
            GetNextIdBlockCmd.class,
            GetActivityInstanceCmd.class,
            GetDeployedProcessDefinitionCmd.class,
            GetDeploymentProcessModelCmd.class,
            GetDeploymentBpmnModelInstanceCmd.class,
            UnregisterDeploymentCmd.class,
            UnregisterProcessApplicationCmd.class,
            // not public
            ClassUtils.resolveClassName(
                    "org.camunda.bpm.engine.impl.SchemaOperationProcessEngineClose",
                    CommandGate.class.getClassLoader()));

    /** What the engine does besides while it starts. */
    private static final Set<Class<?>> PERMITTED_AT_START = Set.of(
            DeployCmd.class,
            RegisterDeploymentCmd.class,
            RegisterProcessApplicationCmd.class,
            DetermineHistoryLevelCmd.class,
            HistoryLevelSetupCommand.class,
            SchemaOperationsProcessEngineBuild.class,
            BootstrapEngineCommand.class);

    private volatile boolean started;

    @EventListener(ContextRefreshedEvent.class)
    void started() {
        started = true;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            check(command);
        }
        return next.execute(command);
    }

    private void check(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query, new HashSet<>());
        } else if (command.getClass() == CompleteTaskCmd.class) {
            if (Ticket.current().isEmpty()) {
                throw new BypassRefused("completing a step without its answers");
            }
        } else if (!isPermitted(command.getClass())) {
            throw new BypassRefused("the engine command " + command.getClass().getSimpleName());
        }
    }

    private boolean isPermitted(Class<?> command) {
        return PERMITTED.contains(command) || (!started && PERMITTED_AT_START.contains(command));
    }

    /**
     * An expression in a query would be evaluated with all the engine's rights. Queries of every kind take them, and the
     * graph of sub-queries is cyclic.
     */
    private static void refuseExpressions(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return;
        }
        if (!query.getExpressions().isEmpty()) {
            throw new BypassRefused("a query with an expression");
        }
        subQueries(query).forEach(other -> refuseExpressions(other, seen));
    }

    private static Collection<? extends AbstractQuery<?, ?>> subQueries(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return List.of();
    }
}
