package vn.gnbv.audit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Seals a block every second, so that what was just recorded can be asked for a second later. */
@ApplicationScoped
public class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final SealStore store;

    @Inject
    public Sealer(SealStore store) {
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        store.sealNext();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealEverySecond() {
        try {
            store.sealNext();
        } catch (RuntimeException failure) {
            LOG.warnf("sealing waits for the database: %s", failure.getMessage());
        }
    }
}
