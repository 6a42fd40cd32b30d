package vn.gnbv.page;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Counts views in memory and hands them to the database once a second, so that a thousand readers at once write one row and
 * wait for none. Exact in operation: a view is taken out of memory once, a batch is kept until the database has answered, and
 * one whose answer got lost is sent again under the same number, which the database counts once. At an orderly stop what is
 * left is handed in. A crash of the process loses what was counted since the last batch that arrived: a second of views, or
 * as long as the database was away.
 */
@ApplicationScoped
public class Readers {
    private static final Logger LOG = Logger.getLogger(Readers.class);

    private final Sink sink;
    private final UUID server = UUID.randomUUID();
    private final Map<UUID, AtomicLong> views = new ConcurrentHashMap<>();
    private final AtomicLong visitors = new AtomicLong();
    private long batches;
    private Batch unsent;

    /** Takes a batch; throws where it is not known to have arrived. */
    interface Sink {
        void count(UUID server, long batch, Map<UUID, Long> views, long visitors);
    }

    private record Batch(long number, Map<UUID, Long> views, long visitors) {}

    @Inject
    Readers(PageStore store) {
        this(store::count);
    }

    Readers(Sink sink) {
        this.sink = sink;
    }

    /** @param publicationId of an article that is there, so that there are never more counts than articles */
    void viewed(UUID publicationId) {
        views.computeIfAbsent(publicationId, id -> new AtomicLong()).incrementAndGet();
    }

    void visited() {
        visitors.incrementAndGet();
    }

    /** Hands in what was counted; what cannot be handed in now is kept. */
    synchronized void handIn() {
        if (unsent == null) {
            unsent = take();
        }
        if (unsent != null) {
            sink.count(server, unsent.number(), unsent.views(), unsent.visitors());
            unsent = null;
        }
    }

    private Batch take() {
        Map<UUID, Long> taken = new HashMap<>();
        views.forEach((id, count) -> {
            long number = count.getAndSet(0);
            if (number > 0) {
                taken.put(id, number);
            }
        });
        long came = visitors.getAndSet(0);
        return taken.isEmpty() && came == 0 ? null : new Batch(++batches, taken, came);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everySecond() {
        try {
            handIn();
        } catch (RuntimeException failure) {
            LOG.warnf("readers are counted once the database answers: %s", failure.getMessage());
        }
    }

    /** Before the pool of connections goes away. */
    @ActivateRequestContext
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        try {
            handIn();
            handIn();
        } catch (RuntimeException failure) {
            LOG.warnf("readers of the last second are not counted: %s", failure.getMessage());
        }
    }
}
