package io.parley.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets through only the engine commands that Parley itself needs. An allow-list, because a deny-list would have to know
 * every way round the gate: signal, BPMN error, modification, batch, restart, delegation, variables.
 *
 * <p>Only outermost commands are looked at: what a permitted one does inside is the engine's own work. Completing a step
 * needs the {@link Ticket} that {@link Tasks} issues.
 */
class CommandGate extends CommandInterceptor {

    /** What runs at start, in the job executor, and on behalf of {@link Tasks}, {@link Procedures} and deliveries. */
    private static final Set<String> PERMITTED = Set.of(
            "StartProcessInstanceCmd",
            "MessageEventReceivedCmd",
            "SetJobDuedateCmd",
            "SetJobRetriesCmd",
            "AcquireJobsCmd",
            "ExecuteJobsCmd",
            "UnlockJobCmd",
            "SuccessfulJobListener",
            "FailedJobListener",
            "DefaultJobRetryCmd",
            "HistoryCleanupCmd",
            "DeployCmd",
            "RegisterDeploymentCmd",
            "RegisterProcessApplicationCmd",
            "UnregisterDeploymentCmd",
            "UnregisterProcessApplicationCmd",
            "DetermineHistoryLevelCmd",
            "HistoryLevelSetupCommand",
            "SchemaOperationsProcessEngineBuild",
            "SchemaOperationProcessEngineClose",
            "BootstrapEngineCommand");

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            check(command);
        }
        return next.execute(command);
    }

    private static void check(Command<?> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseExpressions(query, new HashSet<>());
        } else if (command instanceof CompleteTaskCmd) {
            if (Ticket.current().isEmpty()) {
                throw new BypassRefused("completing a step without its answers");
            }
        } else if (!(command instanceof AbstractQuery) && !isRead(command) && !PERMITTED.contains(name(command))) {
            throw new BypassRefused("the engine command " + name(command));
        }
    }

    /** Commands that only read are named so throughout the engine. */
    private static boolean isRead(Command<?> command) {
        return command.getClass().getPackageName().startsWith("org.camunda.bpm.engine")
                && name(command).startsWith("Get");
    }

    private static String name(Command<?> command) {
        return command.getClass().getSimpleName();
    }

    /** An expression in a query would be evaluated with all the engine's rights; the graph of sub-queries is cyclic. */
    private static void refuseExpressions(TaskQueryImpl query, Set<TaskQueryImpl> seen) {
        if (!seen.add(query)) {
            return;
        }
        if (!query.getExpressions().isEmpty()) {
            throw new BypassRefused("a task query with an expression");
        }
        query.getQueries().forEach(other -> refuseExpressions(other, seen));
    }
}
