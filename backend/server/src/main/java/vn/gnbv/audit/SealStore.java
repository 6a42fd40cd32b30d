package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.gnbv.access.Database;
import vn.gnbv.store.Rows;

/** Reads and makes blocks. */
@ApplicationScoped
class SealStore {
    private static final String COLUMNS = "select number, transaction_upper, sealed_at from seal_block ";

    private final Rows rows;
    private final Database database;

    @Inject
    SealStore(Rows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    void sealNext() {
        database.query("select seal_next_block()", (statement, offset) -> {}, result -> result.next());
    }

    Optional<Block> last() {
        return rows.rows(Block.class, COLUMNS + "order by number desc limit 1", List.of()).stream()
                .findFirst();
    }

    Optional<Block> numbered(long number) {
        return rows.rows(Block.class, COLUMNS + "where number = ?", List.of(number)).stream()
                .findFirst();
    }

    Optional<Block> lastUntil(Instant moment) {
        return rows
                .rows(
                        Block.class,
                        COLUMNS + "where sealed_at <= ? order by sealed_at desc, number desc limit 1",
                        List.of(moment))
                .stream()
                .findFirst();
    }
}
