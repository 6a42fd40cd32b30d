package vn.gnbv.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where a verification reads the chain and what it seals, a page after another. */
public interface ChainSource {
    UUID chain();

    /** Blocks after a number, in order. */
    List<SealedBlock> blocksAfter(long number, int limit);

    /** Blocks of these numbers, as far as they are there. */
    List<SealedBlock> blocks(Collection<Long> numbers);

    /** Rows after a transaction and an id, in the order of both, whose transaction lies below a bound. */
    List<AuditRow> rowsAfter(long transaction, long id, long transactionUpper, int limit);

    /** Rows whose transaction does not lie below a bound. */
    long rowsFrom(long transaction);

    /** The kept hashes of a block's rows; SHA-256 of them is the block's {@code rowsHash}. */
    byte[] leaves(long number);
}
