package vn.gnbv.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Records;

/** What other features ask of an evaluation, and how it moves on. */
@ApplicationScoped
public class EvaluationService {
    private final EvaluationStore store;
    private final Moments moments;
    private final Records records;
    private final CurrentCaller current;
    private final Instance<IssuedReports> issuedReports;

    @Inject
    public EvaluationService(
            EvaluationStore store,
            Moments moments,
            Records records,
            CurrentCaller current,
            Instance<IssuedReports> issuedReports) {
        this.store = store;
        this.moments = moments;
        this.records = records;
        this.current = current;
        this.issuedReports = issuedReports;
    }

    /** The evaluation, if the caller may see it; else it is not there. */
    public Evaluation get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    public List<EvaluationTransition> transitions(UUID id) {
        return store.transitions(id);
    }

    /** The moment that an evaluation looks at: its cut-off day, and the block that publication froze, else the last one. */
    public Moment moment(Evaluation evaluation) {
        return moments.moment(
                evaluation.cutOffOn(),
                evaluation.frozenBlock() == null
                        ? null
                        : evaluation.frozenBlock().toString(),
                false);
    }

    public Moment moment(UUID id) {
        return moment(get(id));
    }

    /** Takes a step; who may, from where, and on which content is decided by the database, which also moves the state. */
    Records.Created<EvaluationTransition> step(UUID id, EvaluationTransitionInput input) {
        Optional<Issue> issue = issue(id, input);
        Long frozenBlock = issue.map(Issue::frozenBlock).orElse(null);
        String name = current.caller().name();
        Records.Created<EvaluationTransition> made = records.create(
                EvaluationStore.TRANSITIONS,
                input.id(),
                input,
                () -> new EvaluationTransitionEntity(id, name, frozenBlock),
                EvaluationTransitionEntity::fill);
        if (made.anew()) {
            issue.ifPresent(rendered -> rendered.record().run());
        }
        return made;
    }

    /** A report that was rendered and is issued once the step is taken that publishes it. */
    private record Issue(long frozenBlock, Runnable record) {}

    /**
     * Renders what an approval would publish, before the step is taken. For a step that the database will refuse anyway nothing
     * is rendered; whether it is taken is decided there, on the same content or not at all.
     */
    private Optional<Issue> issue(UUID id, EvaluationTransitionInput input) {
        if (input.to() != EvaluationState.PUBLISHED) {
            return Optional.empty();
        }
        return store.outsideTransaction(() -> {
            Evaluation evaluation = get(id);
            boolean approval = evaluation.state() == EvaluationState.REVIEW
                    && evaluation.approver()
                    && evaluation.proposedBy() != null
                    && !evaluation.proposedBy().equals(current.caller().id())
                    && evaluation.contentVersion() == input.contentVersion();
            if (!approval || !moments.awaitSeal(() -> store.sealed(id))) {
                return Optional.empty();
            }
            Moment frozen = moments.moment(evaluation.cutOffOn(), null, false);
            return Optional.of(new Issue(
                    frozen.block().number(), issuedReports.get().prepare(id, frozen, IssuedReports.Issue.first())));
        });
    }
}
