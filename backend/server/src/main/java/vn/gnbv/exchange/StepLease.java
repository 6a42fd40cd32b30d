package vn.gnbv.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews the lease of a step as long as its worker lives, whatever the step waits for. */
final class StepLease implements AutoCloseable {
    /** Several times while a lease lasts: one that fails costs nothing. */
    private static final int EVERY_SECONDS = 10;

    private static final Logger LOG = Logger.getLogger(StepLease.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-lease").factory());
    private final ScheduledFuture<?> renewals;

    StepLease(Runnable renewal) {
        renewals = clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        renewal.run();
                    } catch (RuntimeException failure) {
                        LOG.warnf(
                                "a lease is renewed later: %s",
                                failure.getClass().getName());
                    }
                },
                EVERY_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
    }

    /** A renewal that runs ends first. */
    @Override
    public void close() {
        renewals.cancel(false);
        clock.close();
    }
}
