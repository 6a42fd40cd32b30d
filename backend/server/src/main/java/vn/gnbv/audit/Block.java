package vn.gnbv.audit;

import java.time.Instant;

/**
 * A numbered set of finished transactions.
 *
 * @param transactionUpper rows whose transaction lies below it were recorded in this block or before
 * @param sealedUntil later than {@code sealedAt} where nothing was recorded since: the latest moment that can be asked for
 */
public record Block(long number, long transactionUpper, Instant sealedAt, Instant sealedUntil) {}
