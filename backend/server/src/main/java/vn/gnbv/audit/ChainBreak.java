package vn.gnbv.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The first thing that is not as it was sealed.
 *
 * @param block number of the block
 * @param row id of the audit row, of a missing one that of the row found in its place; null where the block itself is meant,
 *     or where rows are missing at its end
 */
public record ChainBreak(Kind kind, long block, Long row) {
    /** What can be wrong. */
    @Schema(name = "ChainBreakKind", description = "What is not as it was sealed.")
    public enum Kind {
        /** A row is not what was sealed. */
        ROW_CHANGED,
        /** A row stands among those sealed and was not there. */
        ROW_ADDED,
        /** A row that was sealed is gone. */
        ROW_MISSING,
        /** The rows are not those sealed, and the kept hashes that would tell which were changed too. */
        ROWS_CHANGED,
        /** The kept hashes of the rows are not those that were sealed. */
        LEAVES_CHANGED,
        /** The block's own content does not have its hash. */
        BLOCK_CHANGED,
        /** The block does not follow from the one before. */
        LINK_BROKEN,
        /** A block is gone. */
        BLOCK_MISSING,
        /** A block before a signed one has no signature. */
        SIGNATURE_MISSING,
        /** The signature is not by the key over the block. */
        SIGNATURE_WRONG,
        /** Signed with a key that is not the product's. */
        KEY_UNKNOWN,
        /** The time through which an empty block reaches is not what was signed. */
        BEAT_WRONG,
        /** The file of heads knows a block that the chain does not have: its end was cut off, or an older copy put back. */
        HEAD_MISSING,
        /** The file of heads knows the block with another hash or signature. */
        HEAD_DIFFERS,
        /** A line of the file of heads cannot be read. */
        HEAD_UNREADABLE
    }
}
