package vn.gnbv.audit;

import java.time.Instant;
import java.time.LocalDate;
import vn.gnbv.kernel.Days;

/**
 * The pair that every aggregate is asked for, and whether illustrative rows count. The same moment gives the same answer for
 * ever: facts dated up to {@code asOf}, recorded in {@code block} or before.
 */
public record Moment(LocalDate asOf, Block block, boolean syntheticExcluded) {

    /** What stands, sealed or not, of no block: for an answer that names none. */
    public static Moment standing(LocalDate asOf, boolean syntheticExcluded) {
        return new Moment(
                asOf == null ? Days.today() : asOf,
                new Block(0, Long.MAX_VALUE, Instant.EPOCH, Instant.EPOCH),
                syntheticExcluded);
    }

    /** With what was recorded since the last block: an answer for now, which no later question repeats. */
    public Moment withUnsealed() {
        return new Moment(
                asOf,
                new Block(block.number(), Long.MAX_VALUE, block.sealedAt(), block.sealedUntil()),
                syntheticExcluded);
    }

    /** Whether no block is asked for: what stands counts, sealed or not. */
    public boolean isNow() {
        return block.transactionUpper() == Long.MAX_VALUE;
    }

    public long knownBelow() {
        return block.transactionUpper();
    }

    public String synthetic() {
        return syntheticExcluded ? "exclude" : "include";
    }

    /**
     * SQL condition that a row of a {@code *_known} view, by this alias, was known at a block; takes the bound
     * {@link #knownBelow()} twice.
     */
    public static String known(String alias) {
        return "%1$s.transaction < ? and (%1$s.superseded_transaction is null or %1$s.superseded_transaction >= ?)"
                .formatted(alias);
    }
}
