package vn.gnbv.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does the waiting steps of imports, one after another; those that a stopped server left are taken up by the next. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportJobStore jobs;
    private final HouseholdImports households;

    @Inject
    public ImportWorker(ImportJobStore jobs, HouseholdImports households) {
        this.jobs = jobs;
        this.households = households;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everySecond() {
        try {
            for (Optional<ImportJobStore.Job> job = jobs.take(); job.isPresent(); job = jobs.take()) {
                households.run(job.get());
            }
        } catch (RuntimeException failure) {
            LOG.warnf("imports go on later: %s", failure.getMessage());
        }
    }
}
