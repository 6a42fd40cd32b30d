package vn.gnbv.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.poverty.Classification;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.poverty.RuleSetService;
import vn.gnbv.store.Records;

/** Rounds, what is recorded of them, and reviews, whose result is computed here and checked again by the database. */
@ApplicationScoped
public class ReviewService {
    private static final int CHUNK = 1_000;
    private static final int MOST_DIFFERENCES = 100;

    private final ReviewStore store;
    private final Records records;
    private final RuleSetService ruleSets;
    private final CurrentCaller current;
    private final ObjectMapper json;

    @Inject
    public ReviewService(
            ReviewStore store, Records records, RuleSetService ruleSets, CurrentCaller current, ObjectMapper json) {
        this.store = store;
        this.records = records;
        this.ruleSets = ruleSets;
        this.current = current;
        this.json = json;
    }

    /** The round, if the caller may see it. */
    public ReviewRound round(UUID id) {
        return records.get(ReviewStore.ROUNDS, id);
    }

    void fillRound(ReviewRoundEntity entity, ReviewRoundInput input) {
        entity.code = input.code();
        entity.title = input.title();
        entity.year = input.year();
        entity.kind = input.kind();
        entity.unitId = input.unitId();
        entity.reviewedOn = input.reviewedOn();
        entity.ruleSetId = standardOf(input);
        entity.previousRoundId = input.previousRoundId();
        entity.timetable = text(input.timetable());
        entity.note = input.note();
    }

    ReviewRoundInput shownRound(ReviewRoundInput input) {
        return input.under(standardOf(input));
    }

    private UUID standardOf(ReviewRoundInput input) {
        return input.ruleSetId() != null
                ? input.ruleSetId()
                : ruleSets.inForceOn(input.reviewedOn(), input.unitId()).id();
    }

    Records.Created<ReviewStep> step(UUID roundId, ReviewStepInput input) {
        if (input.step() == ProcedureStep.RECOGNITION || input.step() == ProcedureStep.APPROVAL) {
            throw Refusal.at("/step", ReviewError.STEP_UNKNOWN, current.language());
        }
        String name = current.caller().name();
        return records.create(
                ReviewStore.STEPS,
                input.id(),
                input,
                () -> new ReviewStepEntity(roundId, name),
                ReviewStepEntity::fill);
    }

    Records.Created<ReviewRecognition> recognise(UUID roundId, ReviewRecognitionInput input) {
        String name = current.caller().name();
        return records.create(
                ReviewStore.RECOGNITIONS,
                input.id(),
                input,
                () -> new ReviewRecognitionEntity(roundId, name),
                ReviewRecognitionEntity::fill);
    }

    Records.Created<ReviewApproval> approve(UUID roundId, ReviewApprovalInput input) {
        String name = current.caller().name();
        return records.create(
                ReviewStore.APPROVALS,
                input.id(),
                input,
                () -> new ReviewApprovalEntity(roundId, name),
                ReviewApprovalEntity::fill);
    }

    Records.Created<Review> review(ReviewInput input) {
        return records.create(
                ReviewStore.REVIEWS,
                input.id(),
                input,
                ReviewEntity::new,
                this::fill,
                new Records.Masking<>(this::shown, (kept, asked) -> true));
    }

    private ReviewInput shown(ReviewInput input) {
        ReviewEntity kept = ReviewEntity.findById(input.id());
        return input.completed(kept);
    }

    private void fill(ReviewEntity entity, ReviewInput input) {
        ReviewStore.Ground ground = store.ground(input.reviewRoundId()).stream()
                .findFirst()
                .orElseThrow(() -> unknown("/reviewRoundId", "reviewRoundId"));
        entity.fill(input);
        entity.reviewedOn = Objects.requireNonNullElse(input.reviewedOn(), ground.reviewedOn());
        ReviewStore.Home home = store.home(input.householdId(), entity.reviewedOn, input.supersedesId()).stream()
                .findFirst()
                .orElseThrow(() -> unknown("/householdId", "householdId"));
        Classification computed =
                ruleSets.classified(ground.ruleSetId(), input.inputs().in(home.residence()), "/inputs");
        entity.inputs = text(input.inputs());
        entity.steps = text(computed.comparisons());
        entity.fill(computed, input.override());
        entity.madeByName = current.caller().name();
    }

    private Refusal unknown(String pointer, String name) {
        return Refusal.at(pointer, CommonError.REFERENCE_NOT_FOUND, current.language(), name);
    }

    /** Where a round stands today. */
    public ReviewProgress progress(UUID roundId) {
        ReviewRound round = round(roundId);
        ReviewProcedure procedure = records.get(ReviewStore.PROCEDURES, round.procedureId());
        return new RoundSteps(round, procedure, store.taken(roundId), Days.today()).progress(store.progress(roundId));
    }

    /** Computes every review of a round anew, by the classifier and by the database, and tells which differ. */
    ReviewRecomputation recompute(UUID roundId) {
        ReviewRound round = round(roundId);
        List<ReviewRecomputation.Difference> differences = new ArrayList<>();
        long checked = 0;
        long differing = 0;
        RuleSetService.Standard standard = ruleSets.standard(round.ruleSetId());
        List<ReviewStore.Kept> some = store.kept(roundId, new UUID(0, 0), CHUNK);
        while (!some.isEmpty()) {
            for (ReviewStore.Kept kept : some) {
                checked++;
                Classification result =
                        standard.classify(kept.inputs().in(kept.residence())).orElse(null);
                if (!agrees(kept, result)) {
                    differing++;
                    if (differences.size() < MOST_DIFFERENCES) {
                        PovertyStatus recomputed = result == null ? null : result.status();
                        differences.add(new ReviewRecomputation.Difference(kept.id(), kept.status(), recomputed));
                    }
                }
            }
            some = store.kept(roundId, some.getLast().id(), CHUNK);
        }
        return new ReviewRecomputation(roundId, checked, differing, differences);
    }

    private static boolean agrees(ReviewStore.Kept kept, Classification result) {
        return result != null
                && result.status() == kept.status()
                && result.kind() == kept.kind()
                && result.deprivationCount() == kept.deprivationCount()
                && kept.databaseStatus() == kept.status()
                && kept.databaseKind() == kept.kind();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
