package vn.gnbv.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.gnbv.access.Database;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

@ApplicationScoped
class CorrectionStore {
    static final Listing<Correction> CORRECTIONS =
            Listing.of(Correction.class, "c", "correction c").build();

    static final Listing<CorrectionDecision> DECISIONS = Listing.of(
                    CorrectionDecision.class, "d", "correction_decision d")
            .column("madeBy", "d.recorded_by")
            .sort("recordedAt", "d.recorded_at", Instant.class)
            .build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    CorrectionStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<Correction> page(UUID evaluationId, PageRequest page) {
        return lists.page(CORRECTIONS.query().partsOf("c.evaluation_id = ?", evaluationId), page);
    }

    Page<CorrectionDecision> decisions(UUID correctionId, PageRequest page) {
        return lists.page(DECISIONS.query().partsOf("d.correction_id = ?", correctionId), page);
    }

    Optional<Correction> find(UUID id) {
        return rows.one(CORRECTIONS.byId(id));
    }

    boolean leads(UUID evaluationId) {
        return rows.value(Boolean.class, "select ? in (select led_evaluations())", evaluationId)
                .orElse(false);
    }

    int issues(UUID evaluationId) {
        return rows.value(Integer.class, "select issues_of(?)", evaluationId).orElse(0);
    }

    /** Whether the last block holds the proposal, and so all that was recorded before it. */
    boolean sealed(UUID correctionId) {
        return rows.value(
                        Boolean.class,
                        "select coalesce(max(b.transaction_upper), 0) > (select c.transaction from correction c where c.id = ?) "
                                + "from seal_block b",
                        correctionId)
                .orElse(false);
    }

    /** Reads and renders out of the transaction that will write. */
    <T> T outsideTransaction(Callable<T> work) {
        return Database.outsideTransaction(work);
    }
}
