package vn.gnbv.budget;

import java.time.Duration;
import java.time.Instant;
import vn.gnbv.testing.Sql;

/** Seals what has been recorded, instead of waiting for the sealer's second. */
final class Sealed {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Sealed() {}

    /** The number of a new block; it holds what had ended before any transaction that still runs. */
    static long now() {
        Object number = null;
        while (number == null) {
            number = Sql.column("select seal_next_block()").getFirst();
        }
        return (long) number;
    }

    /** The number of a block that holds everything that had committed when it was asked for. */
    static long afterNow() {
        long last = (long) Sql.column("select recorded_transaction()").getFirst();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            long number = now();
            long upper = (long) Sql.column("select transaction_upper from seal_block where number = ?", number)
                    .getFirst();
            if (upper > last) {
                return number;
            }
        }
        throw new IllegalStateException("a transaction elsewhere on this server does not end");
    }
}
