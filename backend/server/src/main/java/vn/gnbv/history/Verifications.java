package vn.gnbv.history;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import vn.gnbv.access.Caller;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.ChainStore;
import vn.gnbv.audit.ChainVerifier;
import vn.gnbv.audit.SealHeads;
import vn.gnbv.audit.SealKey;
import vn.gnbv.kernel.Language;

/** Verifies in the background, for whoever asked, and writes down how far it has come. */
@ApplicationScoped
class Verifications {
    private static final Logger LOG = Logger.getLogger(Verifications.class);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private final VerificationStore store;
    private final ChainStore chain;
    private final SealKey key;
    private final SealHeads heads;
    private final CurrentCaller current;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("audit-verification").factory());

    @Inject
    Verifications(VerificationStore store, ChainStore chain, SealKey key, SealHeads heads, CurrentCaller current) {
        this.store = store;
        this.chain = chain;
        this.key = key;
        this.heads = heads;
        this.current = current;
    }

    void start(Runnable work) {
        thread.execute(work);
    }

    @ActivateRequestContext
    void run(Caller caller, UUID id) {
        current.begin(caller, Language.VI);
        try {
            Notes notes = new Notes(caller, id);
            ChainVerifier.Outcome outcome =
                    new ChainVerifier(chain, key.trusted()).verify(heads.lines(), notes::progress);
            if (outcome.broken() != null) {
                LOG.errorf("the audit is not as it was sealed: %s", outcome.broken());
            }
            store.end(caller, id, outcome);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "verification %s could not be finished", id);
            store.fail(caller, id);
        }
    }

    /** One a second: a page of blocks is verified much faster. */
    private final class Notes {
        private final Caller caller;
        private final UUID id;
        private long last = System.nanoTime();

        Notes(Caller caller, UUID id) {
            this.caller = caller;
            this.id = id;
        }

        void progress(ChainVerifier.Progress progress) {
            if (System.nanoTime() - last > BETWEEN_NOTES.toNanos()) {
                store.progress(caller, id, progress);
                last = System.nanoTime();
            }
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
