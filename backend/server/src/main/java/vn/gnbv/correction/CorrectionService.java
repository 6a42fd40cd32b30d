package vn.gnbv.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.evaluation.Evaluation;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.evaluation.IssuedReports;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Records;

/** Proposes corrections and carries decisions out; who may and on what is decided by the database. */
@ApplicationScoped
public class CorrectionService {
    private final CorrectionStore store;
    private final EvaluationService evaluations;
    private final IssuedReports reports;
    private final Moments moments;
    private final Records records;
    private final CurrentCaller current;

    @Inject
    public CorrectionService(
            CorrectionStore store,
            EvaluationService evaluations,
            IssuedReports reports,
            Moments moments,
            Records records,
            CurrentCaller current) {
        this.store = store;
        this.evaluations = evaluations;
        this.reports = reports;
        this.moments = moments;
        this.records = records;
        this.current = current;
    }

    Records.Created<Correction> propose(UUID evaluationId, CorrectionInput input) {
        if (!store.leads(evaluationId)) {
            throw new Refusal(CorrectionError.NOT_LEAD);
        }
        String name = current.caller().name();
        return records.create(
                CorrectionStore.CORRECTIONS,
                input.id(),
                input,
                () -> new CorrectionEntity(evaluationId, name),
                CorrectionEntity::fill);
    }

    Records.Created<CorrectionDecision> decide(UUID correctionId, CorrectionDecisionInput input) {
        Optional<Issue> issue = input.decision() == Decision.APPROVED
                ? store.outsideTransaction(() -> issue(correctionId))
                : Optional.empty();
        String name = current.caller().name();
        Records.Created<CorrectionDecision> made = records.create(
                CorrectionStore.DECISIONS,
                input.id(),
                input,
                () -> new CorrectionDecisionEntity(
                        correctionId, name, issue.map(Issue::frozenBlock).orElse(null)),
                CorrectionDecisionEntity::fill);
        if (made.anew()) {
            issue.ifPresent(rendered -> rendered.record().run());
        }
        return made;
    }

    /** A report that was rendered and is issued once the decision is taken. */
    private record Issue(long frozenBlock, Runnable record) {}

    /** Rendered before the decision is taken; nothing is, where the database will refuse it anyway. */
    private Optional<Issue> issue(UUID correctionId) {
        Correction correction = store.find(correctionId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        Evaluation evaluation = evaluations.get(correction.evaluationId());
        boolean approval = correction.status() == CorrectionStatus.PROPOSED
                && evaluation.approver()
                && !current.caller().id().equals(correction.proposedBy());
        if (!approval || !moments.awaitSeal(() -> store.sealed(correctionId))) {
            return Optional.empty();
        }
        Moment frozen = moments.moment(evaluation.cutOffOn(), null, false);
        return Optional.of(new Issue(
                frozen.block().number(),
                reports.prepare(
                        evaluation.id(),
                        frozen,
                        new IssuedReports.Issue(
                                store.issues(evaluation.id()) + 1, correction.reasonVi(), correction.reasonEn()))));
    }
}
