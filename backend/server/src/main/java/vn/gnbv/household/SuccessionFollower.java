package vn.gnbv.household;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** On the day of a change of units that was recorded ahead, its households follow. */
@ApplicationScoped
public class SuccessionFollower {
    private static final Logger LOG = Logger.getLogger(SuccessionFollower.class);

    private final SuccessionStore store;

    @Inject
    public SuccessionFollower(SuccessionStore store) {
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everyTenMinutes() {
        try {
            follow();
        } catch (RuntimeException failure) {
            LOG.warnf("households follow their unit later: %s", failure.getMessage());
        }
    }

    /** How many units were followed. */
    int follow() {
        int followed = store.followDue();
        if (followed > 0) {
            LOG.infof("households of %d units that were replaced have followed", followed);
        }
        return followed;
    }
}
