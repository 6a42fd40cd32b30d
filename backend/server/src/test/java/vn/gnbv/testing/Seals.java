package vn.gnbv.testing;

import java.time.Duration;
import java.time.Instant;

/** The seal, without which nothing is known yet, at once instead of within the sealer's second. */
public final class Seals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Seals() {}

    /** Seals what has been recorded; returns the number of a block that, with those before, holds everything committed before the call. */
    public static long seal() {
        long mark = (Long) Sql.column("select recorded_transaction()").getFirst();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            // Quiet seconds make no block of their own, so that the mark itself need not lie below any.
            boolean ended = (Boolean) Sql.column(
                            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + transaction_offset > ? from seal_origin",
                            mark)
                    .getFirst();
            Object block = ended ? Sql.column("select seal_next_block()").getFirst() : null;
            if (block != null) {
                return (Long) block;
            }
            pause();
        }
        throw new IllegalStateException("nothing was sealed: a transaction elsewhere on this server does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
