package vn.gnbv.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.place.UnitLevel;

/**
 * Which steps of a round each place has taken, and which are late by its timetable. A step of villages is taken for a commune by
 * the commune itself, or once each village with households has taken it.
 */
final class RoundSteps {
    private final ReviewRound round;
    private final List<ProcedureStepRule> rules;
    private final List<ReviewStore.Taken> taken;
    private final LocalDate today;

    RoundSteps(ReviewRound round, ReviewProcedure procedure, List<ReviewStore.Taken> taken, LocalDate today) {
        this.round = round;
        this.taken = taken;
        this.today = today;
        rules = procedure.steps().stream()
                .filter(rule -> rule.step() != ProcedureStep.APPROVAL)
                .toList();
    }

    ReviewProgress progress(List<ReviewStore.Counted> counted) {
        Map<UUID, List<ReviewStore.Counted>> byCommune = new LinkedHashMap<>();
        counted.forEach(one -> byCommune
                .computeIfAbsent(one.unitId(), unit -> new ArrayList<>())
                .add(one));
        return new ReviewProgress(
                round.id(),
                today,
                byCommune.values().stream().map(this::commune).toList());
    }

    private ReviewProgress.Commune commune(List<ReviewStore.Counted> villages) {
        ReviewStore.Counted first = villages.getFirst();
        List<ReviewProgress.Step> steps = rules.stream()
                .map(rule -> step(rule.step(), inCommune(first.unitId(), rule.step(), villages)))
                .toList();
        return new ReviewProgress.Commune(
                first.unitId(),
                first.unitCode(),
                first.unitName(),
                villages.stream()
                        .map(RoundSteps::counts)
                        .reduce(ReviewProgress.Counts::plus)
                        .orElseThrow(),
                steps,
                steps.stream().anyMatch(ReviewProgress.Step::late),
                villages.stream().map(this::village).toList());
    }

    private ReviewProgress.Village village(ReviewStore.Counted one) {
        List<ReviewProgress.Step> steps = rules.stream()
                .filter(rule -> rule.place() == UnitLevel.VILLAGE)
                .map(rule -> step(rule.step(), inVillage(one, rule.step())))
                .toList();
        boolean late = steps.stream().anyMatch(ReviewProgress.Step::late);
        return new ReviewProgress.Village(one.villageId(), one.villageName(), counts(one), steps, late);
    }

    private static ReviewProgress.Counts counts(ReviewStore.Counted one) {
        return new ReviewProgress.Counts(
                one.households(),
                one.reviewed(),
                one.poor(),
                one.nearPoor(),
                one.average(),
                one.notPoor(),
                one.recognised());
    }

    private Optional<LocalDate> at(UUID unitId, ProcedureStep step) {
        return taken.stream()
                .filter(one -> one.step() == step && one.unitId().equals(unitId))
                .map(ReviewStore.Taken::on)
                .findFirst();
    }

    private Optional<LocalDate> inVillage(ReviewStore.Counted one, ProcedureStep step) {
        Optional<LocalDate> ofCommune = at(one.unitId(), step);
        return ofCommune.isPresent() || one.villageId() == null ? ofCommune : at(one.villageId(), step);
    }

    private Optional<LocalDate> inCommune(UUID communeId, ProcedureStep step, List<ReviewStore.Counted> villages) {
        Optional<LocalDate> ofCommune = at(communeId, step);
        boolean everywhere = villages.stream()
                .filter(one -> one.households() > 0)
                .allMatch(one -> inVillage(one, step).isPresent());
        if (ofCommune.isPresent() || !everywhere) {
            return ofCommune;
        }
        return taken.stream()
                .filter(one -> one.step() == step && one.communeId().equals(communeId))
                .map(ReviewStore.Taken::on)
                .max(LocalDate::compareTo);
    }

    private ReviewProgress.Step step(ProcedureStep step, Optional<LocalDate> heldOn) {
        LocalDate until = round.timetable().stream()
                .filter(period -> period.step() == step)
                .map(StepPeriod::until)
                .findFirst()
                .orElse(null);
        boolean late = until != null && heldOn.orElse(today).isAfter(until);
        return new ReviewProgress.Step(step, heldOn.orElse(null), until, late);
    }
}
