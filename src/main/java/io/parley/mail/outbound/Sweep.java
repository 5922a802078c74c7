package io.parley.mail.outbound;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks regularly for letters whose next attempt is due, and for fates that the process has not been told. */
@DisallowConcurrentExecution
class Sweep implements Job {

    private final Workers workers;
    private final Messenger messenger;

    Sweep(Workers workers, Messenger messenger) {
        this.workers = workers;
        this.messenger = messenger;
    }

    @Override
    public void execute(JobExecutionContext context) {
        workers.wakeAll();
        messenger.tellUntold();
    }
}
