package vn.gnbv.audit;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;
import vn.gnbv.kernel.Sha256;

/** Hashes the rows of a block that was made, links it to the one before, and signs it. */
final class BlockSigner {
    private final ChainSource source;
    private final UUID chain;
    private final SealKey key;

    /** @param leaves the hashes of the rows, one after another */
    record Signed(SealedBlock block, byte[] leaves) {}

    BlockSigner(ChainSource source, SealKey key) {
        this.source = source;
        this.chain = source.chain();
        this.key = key;
    }

    /** @param before the block before, signed; null for the first */
    Signed sign(SealedBlock made, SealedBlock before) {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        RowReader rows = new RowReader(source, before == null ? Long.MIN_VALUE : before.transactionUpper());
        rows.upTo(made.transactionUpper());
        rows.below(made.transactionUpper(), row -> leaves.writeBytes(row.leaf()));
        byte[] all = leaves.toByteArray();
        SealedBlock block = new SealedBlock(
                made.number(),
                made.transactionUpper(),
                made.sealedAt(),
                made.sealedUntil(),
                made.beats(),
                (long) all.length / Sha256.LENGTH,
                Sha256.of(all),
                true,
                before == null ? SealedBlock.NO_HASH : before.hash(),
                key.fingerprint(),
                null,
                null,
                null);
        byte[] hash = block.hashOf(chain, before);
        return new Signed(block.signed(hash, key.sign(SealedBlock.message(hash))), all);
    }

    /** The last block, which is empty, as it reaches further. */
    SealedBlock extend(SealedBlock last, Instant until) {
        return new SealedBlock(
                last.number(),
                last.transactionUpper(),
                last.sealedAt(),
                until,
                last.beats() + 1,
                last.rowCount(),
                last.rowsHash(),
                last.leavesIntact(),
                last.previousHash(),
                last.keyId(),
                last.hash(),
                last.signature(),
                key.sign(SealedBlock.beatMessage(last.hash(), until, last.beats() + 1)));
    }
}
