package vn.gnbv.testing;

import java.time.Duration;
import java.time.Instant;

/** Waits for the seal, without which nothing is known yet. */
public final class Seals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Seals() {}

    /** Returns the number of a block that holds everything committed before the call. */
    public static long seal() {
        long mark = (Long) Sql.column("select recorded_transaction()").getFirst();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var block = Sql.column("select min(number) from seal_block where transaction_upper > ?", mark)
                    .getFirst();
            if (block != null) {
                return (Long) block;
            }
            pause();
        }
        throw new IllegalStateException("nothing was sealed");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
