package vn.gnbv.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Runs through the audit's rows by transaction and id, a page after another, up to a bound below which every transaction has
 * ended: beyond it a row may still appear before one that was read.
 */
final class RowReader {
    private static final int PAGE = 1_000;

    private final ChainSource source;
    private final Deque<AuditRow> waiting = new ArrayDeque<>();
    private long bound = Long.MIN_VALUE;
    private long transaction;
    private long id = Long.MIN_VALUE;
    private long read;
    private boolean ended;

    RowReader(ChainSource source) {
        this(source, Long.MIN_VALUE);
    }

    /** @param fromTransaction the first transaction that is read */
    RowReader(ChainSource source, long fromTransaction) {
        this.source = source;
        this.transaction = fromTransaction;
    }

    void upTo(long transactionUpper) {
        bound = transactionUpper;
        ended = false;
    }

    /** Passes on the rows that come next whose transaction lies below a bound, and returns how many they are. */
    long below(long transactionUpper, Consumer<AuditRow> consumer) {
        long count = 0;
        for (AuditRow row = peek(); row != null && row.transaction() < transactionUpper; row = peek()) {
            consumer.accept(waiting.removeFirst());
            count++;
        }
        read += count;
        return count;
    }

    long read() {
        return read;
    }

    private AuditRow peek() {
        if (waiting.isEmpty() && !ended) {
            waiting.addAll(source.rowsAfter(transaction, id, bound, PAGE));
            ended = waiting.size() < PAGE;
            if (!waiting.isEmpty()) {
                transaction = waiting.getLast().transaction();
                id = waiting.getLast().id();
            }
        }
        return waiting.peekFirst();
    }
}
