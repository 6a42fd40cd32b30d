package vn.gnbv.household;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.gnbv.privacy.PersonalData;

/** Seals anew, a few rows at a time, what was sealed with a key that a newer one has followed. */
@ApplicationScoped
public class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BATCH = 200;

    private final HouseholdStore store;
    private final PersonalData personal;

    @Inject
    public KeyRotation(HouseholdStore store, PersonalData personal) {
        this.store = store;
        this.personal = personal;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everyMinute() {
        try {
            rotate();
        } catch (RuntimeException failure) {
            LOG.warnf("personal data is sealed anew later: %s", failure.getMessage());
        }
    }

    /** Until nothing is sealed with an older key; how many texts were sealed anew. */
    int rotate() {
        Set<String> older = personal.olderKeys();
        int all = 0;
        for (int some = BATCH; some == BATCH && !older.isEmpty(); ) {
            some = store.sealAnew(older, BATCH, this::sealedAnew);
            all += some;
        }
        if (all > 0) {
            LOG.infof("%d personal texts are sealed with the newest key now", all);
        }
        return all;
    }

    private HouseholdStore.OldSeal sealedAnew(HouseholdStore.OldSeal old) {
        String clear = personal.open(old.field(), old.id(), old.sealed());
        return new HouseholdStore.OldSeal(
                old.id(),
                old.field(),
                personal.seal(old.field(), old.id(), clear).sealed());
    }
}
