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
import vn.gnbv.movement.MovementBalance;
import vn.gnbv.movement.MovementService;
import vn.gnbv.movement.PovertyMovement;
import vn.gnbv.movement.PovertyMovement.Grouping;
import vn.gnbv.movement.PovertyMovement.UnitMovement;
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
        if (round.previousRoundId() != null) {
            Moment moment =
                    moments.moment(null, null, filter.syntheticExcluded()).withUnsealed();
            if (asked.contains(QualityCheck.MOVEMENT_IMPLAUSIBLE)) {
                found.addAll(implausible(round, moment));
            }
            if (asked.contains(QualityCheck.RATE_FAR)) {
                found.addAll(far(round, moment));
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

    private List<UnitCase> implausible(ReviewRound round, Moment moment) {
        Map<UUID, UnitMovement> before = new HashMap<>();
        ReviewRound previous = reviews.round(round.previousRoundId());
        if (previous.previousRoundId() != null) {
            all(previous, moment).forEach(one -> before.put(one.unitId(), one));
        }
        List<UnitCase> found = new ArrayList<>();
        for (UnitMovement unit : all(round, moment)) {
            UnitMovement earlier = before.get(unit.unitId());
            found.addAll(doubts(
                    unit.unitId(),
                    PovertyStatus.POOR,
                    unit.poor().households(),
                    earlier == null ? null : earlier.poor().households()));
            found.addAll(doubts(
                    unit.unitId(),
                    PovertyStatus.NEAR_POOR,
                    unit.nearPoor().households(),
                    earlier == null ? null : earlier.nearPoor().households()));
        }
        return found;
    }

    /** Each commune, and all together under the unit of the round. */
    private List<UnitMovement> all(ReviewRound round, Moment moment) {
        PovertyMovement movement = movements.movement(round.id(), Grouping.COMMUNE, moment);
        List<UnitMovement> units = new ArrayList<>(movement.units().stream()
                .filter(unit -> unit.unitId() != null)
                .filter(unit -> !unit.unitId().equals(round.unitId()))
                .toList());
        UnitMovement total = movement.total();
        units.add(new UnitMovement(round.unitId(), round.unitName(), total.poor(), total.nearPoor()));
        return units;
    }

    private static List<UnitCase> doubts(
            UUID unitId, PovertyStatus status, MovementBalance balance, MovementBalance earlier) {
        Long entriesBefore = earlier == null ? null : earlier.neededEntries();
        return QualityRules.doubts(balance, entriesBefore).stream()
                .map(reason -> new UnitCase(
                        QualityCheck.MOVEMENT_IMPLAUSIBLE,
                        reason,
                        status,
                        unitId,
                        balance.exits(),
                        balance.start(),
                        balance.neededEntries(),
                        entriesBefore))
                .toList();
    }

    private List<UnitCase> far(ReviewRound round, Moment moment) {
        Map<UUID, long[]> rates = new LinkedHashMap<>();
        for (MovementService.UnitStock stock : movements.stocks(round.id(), moment)) {
            long[] rate = rates.computeIfAbsent(stock.unitId(), id -> new long[4]);
            int at = stock.later() ? 0 : 2;
            rate[at] += stock.status() == PovertyStatus.POOR ? stock.households() : 0;
            rate[at + 1] += stock.households();
        }
        List<UnitCase> found = new ArrayList<>();
        rates.forEach((unitId, rate) -> {
            if (QualityRules.far(rate[0], rate[1], rate[2], rate[3])) {
                found.add(new UnitCase(
                        QualityCheck.RATE_FAR,
                        QualityReason.RATE_MOVED,
                        PovertyStatus.POOR,
                        unitId,
                        rate[0],
                        rate[1],
                        rate[2],
                        rate[3]));
            }
        });
        return found;
    }
}
