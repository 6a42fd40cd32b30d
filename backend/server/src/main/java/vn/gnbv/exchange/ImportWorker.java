package vn.gnbv.exchange;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Does the waiting steps of imports, one after another; those that a stopped server left are taken up by the next. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportJobStore jobs;
    private final HouseholdImports households;
    private final Scheduler scheduler;
    private final Lock working = new ReentrantLock();

    /** A step of an import was asked for. */
    record StepAsked() {}

    @Inject
    public ImportWorker(ImportJobStore jobs, HouseholdImports households, Scheduler scheduler) {
        this.jobs = jobs;
        this.households = households;
        this.scheduler = scheduler;
    }

    /** Who asks for a step need not wait for the clock. */
    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepAsked asked) {
        if (scheduler.isRunning()) {
            // Whoever asked has a transaction of their own, which this is no part of.
            Thread.ofPlatform().daemon().name("imports").start(this::everySecond);
        }
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everySecond() {
        if (!working.tryLock()) {
            return;
        }
        try {
            for (Optional<ImportJobStore.Job> job = jobs.take(); job.isPresent(); job = jobs.take()) {
                households.run(job.get());
            }
        } catch (RuntimeException failure) {
            LOG.warnf("imports go on later: %s", failure.getMessage());
        } finally {
            working.unlock();
        }
    }
}
