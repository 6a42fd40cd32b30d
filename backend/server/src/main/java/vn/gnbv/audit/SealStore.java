package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.access.Role;
import vn.gnbv.store.Rows;

/** Reads and makes blocks, and writes what the application signed. */
@ApplicationScoped
class SealStore {
    private static final String COLUMNS = "select number, transaction_upper, sealed_at, sealed_until from seal_block ";

    /** The rows of a block are those of everybody. */
    private static final Caller SEALER = new Caller("sealer", null, null, Set.of(Role.ADMIN), null, null);

    /**
     * What one transaction recorded is sealed in one: of a province's households and their reviews two million rows, which take
     * longer than whoever waits for an answer would. Rolled back too early it would begin anew for ever.
     */
    private static final int TIMEOUT_SECONDS = 3600;

    private record Reach(Instant until) {}

    private final Rows rows;
    private final Database database;

    @Inject
    SealStore(Rows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    <T> T transaction(Callable<T> work) {
        return database.transactionAs(TIMEOUT_SECONDS, SEALER, work);
    }

    /**
     * Makes a block of what has ended since the last, and returns its number; where nothing was recorded, that of the last one,
     * which is empty. Empty where another server is just doing so.
     */
    Optional<Long> sealNext() {
        return rows.value(Long.class, "select seal_next_block()");
    }

    /** How far an empty block may be extended now. */
    Instant beatMoment(long number) {
        return rows.rows(
                        Reach.class,
                        "select greatest(clock_timestamp(), sealed_until + interval '1 microsecond') from seal_block where number = ?",
                        List.of(number))
                .getFirst()
                .until();
    }

    void sign(SealedBlock block, byte[] leaves) {
        database.query(
                "select sign_block(?, ?, ?, ?, ?, ?, ?)",
                (statement, offset) -> {
                    statement.setLong(offset + 1, block.number());
                    statement.setString(offset + 2, block.keyId());
                    statement.setBytes(offset + 3, block.previousHash());
                    statement.setBytes(offset + 4, block.rowsHash());
                    statement.setBytes(offset + 5, leaves);
                    statement.setBytes(offset + 6, block.hash());
                    statement.setBytes(offset + 7, block.signature());
                },
                result -> result.next());
    }

    void signBeat(SealedBlock extended) {
        database.query(
                "select sign_beat(?, ?, ?, ?)",
                (statement, offset) -> {
                    statement.setLong(offset + 1, extended.number());
                    statement.setObject(offset + 2, extended.sealedUntil().atOffset(ZoneOffset.UTC));
                    statement.setLong(offset + 3, extended.beats());
                    statement.setBytes(offset + 4, extended.beatSignature());
                },
                result -> result.next());
    }

    Optional<Block> last() {
        return rows.rowsByKey(Block.class, COLUMNS + "order by number desc limit 1", List.of()).stream()
                .findFirst();
    }

    Optional<Block> numbered(long number) {
        return rows.rowsByKey(Block.class, COLUMNS + "where number = ?", List.of(number)).stream()
                .findFirst();
    }

    Optional<Block> lastUntil(Instant moment) {
        return rows
                .rowsByKey(
                        Block.class,
                        COLUMNS + "where sealed_at <= ? order by sealed_at desc, number desc limit 1",
                        List.of(moment))
                .stream()
                .findFirst();
    }
}
