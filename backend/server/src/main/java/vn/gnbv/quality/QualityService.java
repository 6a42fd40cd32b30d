package vn.gnbv.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.Days;
import vn.gnbv.movement.MovementFlow;
import vn.gnbv.movement.MovementService;
import vn.gnbv.movement.UnitFlow;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.review.ReviewProgress;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.ReviewService;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

/** Checks a round: what is said of households and members by the database, what is said of units here. */
@ApplicationScoped
class QualityService {
    private final ReviewService reviews;
    private final MovementService movements;
    private final QualityStore store;
    private final Moments moments;
    private final ObjectMapper json;

    @Inject
    QualityService(
            ReviewService reviews, MovementService movements, QualityStore store, Moments moments, ObjectMapper json) {
        this.reviews = reviews;
        this.movements = movements;
        this.store = store;
        this.moments = moments;
        this.json = json;
    }

    DataQuality quality(UUID roundId, DataQualityFilter filter) {
        ReviewRound round = reviews.round(roundId);
        Map<QualityCheck, Long> all = new EnumMap<>(QualityCheck.class);
        Map<UUID, DataQuality.Unit> units = new LinkedHashMap<>();
        for (QualityStore.Counted one : store.counted(roundId, ofUnits(round, filter, QualityCheck.values()), filter)) {
            all.merge(one.check(), one.count(), Long::sum);
            units.computeIfAbsent(
                            one.unitId(),
                            id -> new DataQuality.Unit(
                                    id,
                                    one.unitCode(),
                                    one.unitName(),
                                    one.districtId(),
                                    one.districtName(),
                                    new ArrayList<>()))
                    .counts()
                    .add(new DataQuality.Count(one.check(), one.count()));
        }
        return new DataQuality(
                roundId,
                Days.today(),
                filter.syntheticExcluded() ? "exclude" : "include",
                store.checked(roundId, filter),
                Arrays.stream(QualityCheck.values())
                        .map(check -> new DataQuality.Check(
                                check, check.severity(), check.titleVi(), check.titleEn(), all.getOrDefault(check, 0L)))
                        .toList(),
                List.copyOf(units.values()));
    }

    Page<DataQualityCase> cases(
            UUID roundId, DataQualityFilter filter, QualityCheck check, QualitySeverity severity, PageRequest page) {
        ReviewRound round = reviews.round(roundId);
        List<QualityCheck> checks = Arrays.stream(QualityCheck.values())
                .filter(one -> check == null || one == check)
                .filter(one -> severity == null || one.severity() == severity)
                .toList();
        return store.cases(roundId, ofUnits(round, filter, checks.toArray(QualityCheck[]::new)), filter, checks, page);
    }

    /** What a check found of a unit; named as the store reads it. */
    private record UnitCase(
            @JsonProperty("check_code") QualityCheck check,
            QualityReason reason,
            PovertyStatus status,
            @JsonProperty("unit_id") UUID unitId,
            Long value,
            @JsonProperty("out_of") Long outOf,
            Long compared,
            @JsonProperty("compared_out_of") Long comparedOutOf) {}

    /** What those of the checks found that are of whole units. */
    private String ofUnits(ReviewRound round, DataQualityFilter filter, QualityCheck... checks) {
        Set<QualityCheck> asked = Set.of(checks);
        List<UnitCase> found = new ArrayList<>();
        if (asked.contains(QualityCheck.COMMUNE_LATE)) {
            found.addAll(late(round));
        }
        if (asked.contains(QualityCheck.TOTALS_DIFFER)) {
            found.addAll(differing(round, filter));
        }
        if (round.previousRoundId() != null
                && (asked.contains(QualityCheck.MOVEMENT_IMPLAUSIBLE) || asked.contains(QualityCheck.RATE_FAR))) {
            Moment moment =
                    moments.moment(null, null, filter.syntheticExcluded()).withUnsealed();
            List<UnitFlow> flows = movements.flows(round, moment);
            if (asked.contains(QualityCheck.MOVEMENT_IMPLAUSIBLE)) {
                found.addAll(implausible(round, flows, moment));
            }
            if (asked.contains(QualityCheck.RATE_FAR)) {
                found.addAll(far(flows));
            }
        }
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<UnitCase> late(ReviewRound round) {
        List<UnitCase> found = new ArrayList<>();
        LocalDate today = Days.today();
        for (ReviewProgress.Commune commune : reviews.progress(round.id()).communes()) {
            for (ReviewProgress.Step step : commune.steps()) {
                if (step.late()) {
                    long days = ChronoUnit.DAYS.between(step.until(), Objects.requireNonNullElse(step.heldOn(), today));
                    found.add(new UnitCase(
                            QualityCheck.COMMUNE_LATE,
                            QualityReason.valueOf(step.step().name()),
                            null,
                            commune.unitId(),
                            days,
                            null,
                            null,
                            null));
                }
            }
        }
        return found;
    }

    private List<UnitCase> differing(ReviewRound round, DataQualityFilter filter) {
        return store.differing(round.id(), filter).stream()
                .map(one -> new UnitCase(
                        QualityCheck.TOTALS_DIFFER,
                        one.reason(),
                        one.status(),
                        one.unitId(),
                        one.now(),
                        null,
                        one.told(),
                        null))
                .toList();
    }

    private List<UnitCase> implausible(ReviewRound round, List<UnitFlow> flows, Moment moment) {
        Map<UUID, UnitFlow> before = new HashMap<>();
        ReviewRound previous = reviews.round(round.previousRoundId());
        all(previous, movements.flows(previous, moment)).forEach(one -> before.put(one.unitId(), one));
        List<UnitCase> found = new ArrayList<>();
        for (UnitFlow unit : all(round, flows)) {
            UnitFlow earlier = before.get(unit.unitId());
            found.addAll(
                    doubts(unit.unitId(), PovertyStatus.POOR, unit.poor(), earlier == null ? null : earlier.poor()));
            found.addAll(doubts(
                    unit.unitId(),
                    PovertyStatus.NEAR_POOR,
                    unit.nearPoor(),
                    earlier == null ? null : earlier.nearPoor()));
        }
        return found;
    }

    /** Each commune, and all together under the unit of the round. */
    private static List<UnitFlow> all(ReviewRound round, List<UnitFlow> flows) {
        return flows.stream()
                .filter(flow -> !round.unitId().equals(flow.unitId()))
                .map(flow -> flow.unitId() == null ? flow.of(round.unitId()) : flow)
                .toList();
    }

    private static List<UnitCase> doubts(UUID unitId, PovertyStatus status, MovementFlow flow, MovementFlow earlier) {
        Long entriesBefore = earlier == null ? null : earlier.neededEntries();
        return QualityRules.doubts(flow, entriesBefore).stream()
                .map(reason -> new UnitCase(
                        QualityCheck.MOVEMENT_IMPLAUSIBLE,
                        reason,
                        status,
                        unitId,
                        flow.exits(),
                        flow.start(),
                        flow.neededEntries(),
                        entriesBefore))
                .toList();
    }

    private static List<UnitCase> far(List<UnitFlow> flows) {
        List<UnitCase> found = new ArrayList<>();
        for (UnitFlow flow : flows) {
            long poor = flow.poor().end();
            long poorBefore = flow.poor().start();
            if (flow.unitId() != null
                    && QualityRules.far(poor, flow.households(), poorBefore, flow.householdsBefore())) {
                found.add(new UnitCase(
                        QualityCheck.RATE_FAR,
                        QualityReason.RATE_MOVED,
                        PovertyStatus.POOR,
                        flow.unitId(),
                        poor,
                        flow.households(),
                        poorBefore,
                        flow.householdsBefore()));
            }
        }
        return found;
    }
}
