package vn.gnbv.household;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.gnbv.household.IdentityCheckStore.Checked;
import vn.gnbv.household.IdentityCheckStore.Unchecked;
import vn.gnbv.privacy.PersonalData;

/**
 * Opens, a few rows at a time, each identity number that was written or whose member was changed since, and keeps whether it fits:
 * a file can change the birth year beside a masked number, and rows can come into the database past every form.
 */
@ApplicationScoped
public class IdentityChecker {
    private static final Logger LOG = Logger.getLogger(IdentityChecker.class);
    private static final int BATCH = 1_000;
    private static final String IDENTITY = "household_member.identity";

    private final IdentityCheckStore store;
    private final PersonalData personal;

    @Inject
    public IdentityChecker(IdentityCheckStore store, PersonalData personal) {
        this.store = store;
        this.personal = personal;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everyMinute() {
        try {
            checkAll();
        } catch (RuntimeException failure) {
            LOG.warnf("identity numbers are checked later: %s", failure.getMessage());
        }
    }

    /** Until none waits; how many were checked. */
    public int checkAll() {
        UUID last = new UUID(0, 0);
        int all = 0;
        List<Unchecked> some;
        do {
            some = store.check(last, BATCH, this::checked);
            all += some.size();
            last = some.isEmpty() ? last : some.getLast().id();
        } while (some.size() == BATCH);
        return all;
    }

    private Checked checked(Unchecked member) {
        return new Checked(member.id(), member.transaction(), misfit(member));
    }

    private IdentityMisfit misfit(Unchecked member) {
        if (member.sealed() == null) {
            return null;
        }
        String number;
        try {
            number = personal.open(IDENTITY, member.id(), member.sealed());
        } catch (RuntimeException unreadable) {
            return IdentityMisfit.UNREADABLE;
        }
        return IdentityNumber.misfit(number, member.sex(), member.birthYear())
                .map(IdentityMisfit::of)
                .orElse(null);
    }
}
