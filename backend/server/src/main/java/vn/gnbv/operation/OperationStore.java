package vn.gnbv.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.access.Role;
import vn.gnbv.store.Rows;

/** Counts over everybody's rows. */
@ApplicationScoped
class OperationStore {
    private static final Caller OPERATION = new Caller("operation", null, null, Set.of(Role.ADMIN), null, null);

    record Figure(String figure, String label, long amount) {}

    record Change(String resource, String operation, long amount) {}

    /** How far the seal reaches: up to which transaction, until when, and what waits for it. */
    record Reach(long transactionUpper, Instant until, long waitingRows, long unsignedBlocks) {}

    private final Rows rows;
    private final Database database;

    @Inject
    OperationStore(Rows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    <T> T reading(Callable<T> work) {
        return database.transactionAs(OPERATION, work);
    }

    List<Figure> figures() {
        return rows.rows(Figure.class, "select figure, label, amount from operation_figures()", List.of());
    }

    Optional<Reach> reach() {
        return rows.rows(Reach.class, """
                        select b.transaction_upper, b.sealed_until,
                            (select count(*) from audit_event a where a.transaction >= b.transaction_upper),
                            (select count(*) from seal_block u
                                where u.number > (select coalesce(max(s.number), 0) from seal_block s where s.signature is not null))
                        from seal_block b order by b.number desc limit 1""", List.of()).stream().findFirst();
    }

    /** What was recorded, by what it was done to, between two bounds of the seal: never more is added there. */
    List<Change> changes(long fromTransaction, long toTransaction) {
        return rows.rows(Change.class, """
                select resource, lower(operation), count(*) from audit_event
                where transaction >= ? and transaction < ? group by resource, operation""", List.of(fromTransaction, toTransaction));
    }
}
