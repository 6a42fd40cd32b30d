package vn.gnbv.audit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Seals every second, so that what was just recorded can be asked for a second later: makes a block or extends an empty one, and
 * signs it in the same transaction. A block that was made without the key, or before there was one, is signed the next time,
 * oldest first. Two servers at once do not fork the chain: one of them holds the lock, the other leaves this second to it.
 */
@ApplicationScoped
public class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** Blocks signed in one transaction; more wait for the next. */
    private static final int SIGNED_AT_ONCE = 500;

    private final SealStore store;
    private final ChainStore chainStore;
    private final SealKey key;
    private final SealHeads heads;
    private UUID chain;

    @Inject
    public Sealer(SealStore store, ChainStore chainStore, SealKey key, SealHeads heads) {
        this.store = store;
        this.chainStore = chainStore;
        this.key = key;
        this.heads = heads;
    }

    void start(@Observes StartupEvent event) {
        seal();
        long known = heads.lastNumber(chain);
        boolean there = known == 0 || chainStore.blocks(List.of(known)).stream().anyMatch(SealedBlock::signed);
        if (!there) {
            LOG.errorf("the file of heads knows block %d, the database does not: verify the audit", known);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealEverySecond() {
        try {
            seal();
        } catch (RuntimeException failure) {
            LOG.warnf("sealing waits: %s", failure.getMessage());
        }
    }

    /** Seals what has ended, and writes down the heads that are new. */
    void seal() {
        store.transaction(() -> {
            if (chain == null) {
                chain = chainStore.chain();
            }
            store.sealNext().ifPresent(this::signUpTo);
            return null;
        });
        writeHeads();
    }

    private void signUpTo(long number) {
        BlockSigner signer = new BlockSigner(chainStore, key);
        List<SealedBlock> unsigned = chainStore.unsigned(SIGNED_AT_ONCE);
        if (unsigned.isEmpty()) {
            SealedBlock last = chainStore.blocks(List.of(number)).getFirst();
            store.signBeat(signer.extend(last, store.beatMoment(number)));
            return;
        }
        SealedBlock before = chainStore.before(unsigned.getFirst().number()).orElse(null);
        for (SealedBlock block : unsigned) {
            before = sign(signer, block, before);
        }
    }

    private SealedBlock sign(BlockSigner signer, SealedBlock made, SealedBlock before) {
        BlockSigner.Signed signed = signer.sign(made, before);
        store.sign(signed.block(), signed.leaves());
        return signed.block();
    }

    private void writeHeads() {
        long known = heads.lastNumber(chain);
        // From the last one known on: it may have been extended since.
        List<SealedBlock> blocks = chainStore.blocksAfter(known - 1, SIGNED_AT_ONCE).stream()
                .filter(SealedBlock::signed)
                .toList();
        heads.append(chain, blocks);
    }
}
