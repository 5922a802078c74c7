package io.parley.trail;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Seals the trail when it is time. */
@DisallowConcurrentExecution
class SealJob extends QuartzJobBean {

    private final Seals seals;

    SealJob(Seals seals) {
        this.seals = seals;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        seals.seal();
    }
}
