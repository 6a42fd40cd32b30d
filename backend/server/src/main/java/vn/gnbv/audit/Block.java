package vn.gnbv.audit;

import java.time.Instant;

/**
 * A numbered set of finished transactions.
 *
 * @param transactionUpper rows whose transaction lies below it were recorded in this block or before
 */
public record Block(long number, long transactionUpper, Instant sealedAt) {}
