package vn.gnbv.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.gnbv.access.Database;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class EvaluationStore {
    static final Listing<Evaluation> EVALUATIONS = Listing.of(
                    Evaluation.class,
                    "e",
                    "evaluation e join program p on p.id = e.program_id join administrative_unit u on u.id = e.unit_id "
                            + "left join evaluation_member m on m.evaluation_id = e.id and m.user_id = actor_id()")
            .column("programCode", "p.code")
            .column("programTitleVi", "p.title_vi")
            .column("programTitleEn", "p.title_en")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("memberRole", "m.role")
            .column("approver", "approves(e.unit_id)")
            .column("contentVersion", "evaluation_content_version(e.id)")
            .column("counts", "evaluation_counts(e.id)")
            .sort("code", "e.code", String.class)
            .sort("cutOffOn", "e.cut_off_on", LocalDate.class)
            .defaultSort("-cutOffOn")
            .synthetic("e.synthetic")
            .build();

    static final Listing<EvaluationTransition> TRANSITIONS = Listing.of(
                    EvaluationTransition.class, "t", "evaluation_transition t")
            .column("from", "t.from_state")
            .column("to", "t.to_state")
            .column("madeBy", "t.recorded_by")
            .sort("recordedAt", "t.recorded_at", Instant.class)
            .defaultSort("recordedAt")
            .build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    EvaluationStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<Evaluation> page(EvaluationFilter filter, PageRequest page) {
        return lists.page(
                EVALUATIONS
                        .query()
                        .where("e.state = ?", filter.state)
                        .where("e.kind = ?", filter.kind)
                        .where("e.program_id = ?", filter.programId)
                        .where("e.unit_id = ?", filter.unitId)
                        .where("(m.role is not null) = ?", filter.mine)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }

    Page<EvaluationTransition> transitions(UUID evaluationId, PageRequest page) {
        return lists.page(TRANSITIONS.query().partsOf("t.evaluation_id = ?", evaluationId), page);
    }

    List<EvaluationTransition> transitions(UUID evaluationId) {
        return rows.all(TRANSITIONS.query().partsOf("t.evaluation_id = ?", evaluationId));
    }

    Optional<Evaluation> find(UUID id) {
        return rows.one(EVALUATIONS.byId(id));
    }

    /** Reads and renders out of the transaction that will write. */
    <T> T outsideTransaction(Callable<T> work) {
        return Database.outsideTransaction(work);
    }

    /** Whether the last block holds all that an evaluation consists of now. */
    boolean sealed(UUID evaluationId) {
        return rows.value(
                        Boolean.class,
                        "select coalesce(max(transaction_upper), 0) > evaluation_content_version(?) from seal_block",
                        evaluationId)
                .orElse(false);
    }
}
