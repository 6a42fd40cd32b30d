package vn.gnbv.audit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import vn.gnbv.kernel.Sha256;

/** Names the first row of a block that is not what was sealed, by the hashes of its rows that the block keeps. */
final class RowDiagnosis {
    private final byte[] leaves;
    private final Set<ByteBuffer> sealed = new HashSet<>();
    private final SealedBlock block;
    private int position;
    private Long suspect;
    private ChainBreak found;

    private RowDiagnosis(byte[] leaves, SealedBlock block) {
        this.leaves = leaves;
        this.block = block;
        for (int start = 0; start < leaves.length; start += Sha256.LENGTH) {
            sealed.add(ByteBuffer.wrap(leaves, start, Sha256.LENGTH));
        }
    }

    static ChainBreak of(ChainSource source, SealedBlock before, SealedBlock block) {
        if (!block.leavesIntact()) {
            return new ChainBreak(ChainBreak.Kind.ROWS_CHANGED, block.number(), null);
        }
        RowDiagnosis diagnosis = new RowDiagnosis(source.leaves(block.number()), block);
        RowReader rows = new RowReader(source, before == null ? Long.MIN_VALUE : before.transactionUpper());
        rows.upTo(block.transactionUpper());
        rows.below(block.transactionUpper(), diagnosis::compare);
        return diagnosis.conclude();
    }

    private ChainBreak conclude() {
        if (found == null && suspect != null) {
            found = broken(
                    position >= leaves.length ? ChainBreak.Kind.ROW_ADDED : ChainBreak.Kind.ROW_CHANGED, suspect);
        }
        // Every row that is there was sealed, so one that was sealed is not there.
        return found != null ? found : broken(ChainBreak.Kind.ROW_MISSING, null);
    }

    private void compare(AuditRow row) {
        if (found != null) {
            return;
        }
        byte[] leaf = row.leaf();
        boolean fits = position < leaves.length && Arrays.equals(leaf, at(position));
        if (suspect != null) {
            // The row after the strange one stands where the strange one does: that was not there.
            found = broken(fits ? ChainBreak.Kind.ROW_ADDED : ChainBreak.Kind.ROW_CHANGED, suspect);
        } else if (fits) {
            position += Sha256.LENGTH;
        } else if (sealed.contains(ByteBuffer.wrap(leaf))) {
            // A row that was sealed, further on: those between are gone.
            found = broken(ChainBreak.Kind.ROW_MISSING, row.id());
        } else {
            suspect = row.id();
        }
    }

    private ChainBreak broken(ChainBreak.Kind kind, Long row) {
        return new ChainBreak(kind, block.number(), row);
    }

    private byte[] at(int start) {
        return Arrays.copyOfRange(leaves, start, start + Sha256.LENGTH);
    }
}
