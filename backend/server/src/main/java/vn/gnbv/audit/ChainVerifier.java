package vn.gnbv.audit;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gnbv.kernel.Sha256;

/**
 * Verifies the whole chain from its first block: rows, links, signatures, and the heads that were written elsewhere. Reads
 * pages and keeps none; only where a block's rows turn out wrong are 32 bytes of each of its rows held, to name the first.
 * Verifying while blocks are added is fine: what was added since is left for the next time.
 */
public final class ChainVerifier {
    private static final int PAGE = 500;

    private final ChainSource source;
    private final SignatureCheck signatures;
    private final RowReader rows;

    /** How far a verification has come; {@code last} is null before the first block. */
    public record Progress(long blocks, long rows, SealedBlock last) {}

    /**
     * What a verification found.
     *
     * @param unsealedRows rows that are too new to be sealed
     * @param heads lines of the file of heads that were compared
     * @param broken null where everything is as it was sealed
     */
    public record Outcome(Progress progress, long unsealedRows, long heads, ChainBreak broken) {}

    private long blockCount;
    private long heads;
    private SealedBlock last;

    public ChainVerifier(ChainSource source, Map<String, PublicKey> keys) {
        this.source = source;
        this.signatures = new SignatureCheck(keys);
        this.rows = new RowReader(source);
    }

    /** @param progress is told after every page of blocks */
    public Outcome verify(HeadLines headLines, Consumer<Progress> progress) {
        Optional<ChainBreak> broken = blocks(progress);
        // Whatever came before the broken place was read, but nobody has vouched for it yet.
        Optional<ChainBreak> earlier = signatures.settle();
        broken = earlier.isPresent() ? earlier : broken;
        if (broken.isEmpty() && last != null) {
            broken = signatures.beat(last);
        }
        if (broken.isEmpty()) {
            broken = heads(headLines);
        }
        long unsealed = source.rowsFrom(last == null ? Long.MIN_VALUE : last.transactionUpper());
        return new Outcome(progress(), unsealed, heads, broken.orElse(null));
    }

    private Progress progress() {
        return new Progress(blockCount, rows.read(), last);
    }

    private Optional<ChainBreak> blocks(Consumer<Progress> progress) {
        Long unsigned = null;
        long after = Long.MIN_VALUE;
        for (; ; ) {
            List<SealedBlock> page = source.blocksAfter(after, PAGE);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            rows.upTo(page.getLast().transactionUpper());
            for (SealedBlock block : page) {
                if (!block.signed()) {
                    unsigned = unsigned == null ? block.number() : unsigned;
                    continue;
                }
                if (unsigned != null) {
                    return broken(ChainBreak.Kind.SIGNATURE_MISSING, unsigned);
                }
                Optional<ChainBreak> broken = block(block);
                if (broken.isPresent()) {
                    return broken;
                }
                blockCount++;
                last = block;
            }
            after = page.getLast().number();
            progress.accept(progress());
        }
    }

    private Optional<ChainBreak> block(SealedBlock block) {
        long expected = last == null ? 1 : last.number() + 1;
        if (block.number() != expected) {
            return broken(ChainBreak.Kind.BLOCK_MISSING, expected);
        }
        if (!Arrays.equals(block.previousHash(), last == null ? SealedBlock.NO_HASH : last.hash())) {
            return broken(ChainBreak.Kind.LINK_BROKEN, block.number());
        }
        if (!Arrays.equals(block.hash(), block.hashOf(source.chain(), last))) {
            return broken(ChainBreak.Kind.BLOCK_CHANGED, block.number());
        }
        // The block's rows are known to be those that were signed only once its signature is; both are checked either
        // way.
        MessageDigest digest = Sha256.digest();
        long count = rows.below(block.transactionUpper(), row -> digest.update(row.leaf()));
        if (count != block.rowCount() || !Arrays.equals(digest.digest(), block.rowsHash())) {
            return Optional.of(RowDiagnosis.of(source, last, block));
        }
        if (!block.leavesIntact()) {
            return broken(ChainBreak.Kind.LEAVES_CHANGED, block.number());
        }
        return signatures.next(block);
    }

    private static Optional<ChainBreak> broken(ChainBreak.Kind kind, long number) {
        return Optional.of(new ChainBreak(kind, number, null));
    }

    private Optional<ChainBreak> heads(HeadLines lines) {
        List<Head> page = new ArrayList<>();
        try (HeadLines.Reader reader = lines.open(source.chain())) {
            for (; ; ) {
                page.clear();
                if (!reader.next(page, PAGE)) {
                    return broken(ChainBreak.Kind.HEAD_UNREADABLE, reader.lastNumber());
                }
                if (page.isEmpty()) {
                    return Optional.empty();
                }
                heads += page.size();
                Optional<ChainBreak> broken = Head.firstUnlike(
                        page,
                        source.blocks(page.stream().map(Head::number).distinct().toList()));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
    }
}
