package vn.gnbv.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.movement.MovementStore.Change;
import vn.gnbv.movement.MovementStore.Counted;
import vn.gnbv.movement.PovertyMovement.Grouping;
import vn.gnbv.movement.PovertyMovement.UnitMovement;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.ReviewService;

/** Balances a round with its previous one. */
@ApplicationScoped
public class MovementService {
    private final ReviewService reviews;
    private final MovementStore store;

    @Inject
    public MovementService(ReviewService reviews, MovementStore store) {
        this.reviews = reviews;
        this.store = store;
    }

    /**
     * How households came to be poor and near-poor and ceased to be, in each commune and in all together: the movement without its kinds,
     * by one pass over the reviews of both rounds. Empty for a baseline.
     */
    public List<UnitFlow> flows(ReviewRound round, Moment moment) {
        return round.previousRoundId() == null ? List.of() : FlowTally.of(store.flows(round, moment));
    }

    PovertyMovement movement(UUID roundId, MovementFilter filter, Moment moment) {
        return movement(reviews.round(roundId), filter, moment);
    }

    /**
     * The balance of a round that the caller sees.
     *
     * @param unitId only of households reviewed in this unit; null for all that the caller sees
     */
    public PovertyMovement movement(ReviewRound round, Grouping by, UUID unitId, Moment moment) {
        MovementFilter filter = new MovementFilter();
        filter.by = by;
        filter.unitId = unitId;
        return movement(round, filter, moment);
    }

    private PovertyMovement movement(ReviewRound round, MovementFilter filter, Moment moment) {
        Grouping by = Objects.requireNonNullElse(filter.by, Grouping.NONE);
        boolean baseline = round.previousRoundId() == null;
        return new PovertyMovement(
                round.id(),
                round.previousRoundId(),
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                by,
                baseline,
                baseline ? null : total(round, filter, moment),
                baseline || by == Grouping.NONE ? List.of() : units(round, by, filter, moment));
    }

    private UnitMovement total(ReviewRound round, MovementFilter filter, Moment moment) {
        return tallied(round, Grouping.NONE, filter, moment)
                .getOrDefault("", new Unit())
                .answer(null, null);
    }

    private List<UnitMovement> units(ReviewRound round, Grouping by, MovementFilter filter, Moment moment) {
        Map<String, Unit> units = tallied(round, by, filter, moment);
        List<UnitMovement> answers = new ArrayList<>();
        for (MovementStore.Named named : store.names(by)) {
            Unit unit = units.remove(named.id().toString());
            if (unit != null) {
                answers.add(unit.answer(named.id(), named.name()));
            }
        }
        units.values().forEach(unit -> answers.add(unit.answer(null, null)));
        return answers;
    }

    private Map<String, Unit> tallied(ReviewRound round, Grouping by, MovementFilter filter, Moment moment) {
        Map<String, Unit> units = new HashMap<>();
        for (Counted counted : store.counts(round, by, filter, moment)) {
            units.computeIfAbsent(counted.groupKey(), key -> new Unit()).add(counted);
        }
        for (Change change : store.changes(round, by, filter, moment)) {
            units.computeIfAbsent(change.groupKey(), key -> new Unit()).add(change);
        }
        return units;
    }

    private static final class Unit {
        private final MovementTally poor = MovementTally.ofPoor();
        private final MovementTally nearPoor = MovementTally.ofNearPoor();

        void add(Counted counted) {
            poor.add(counted);
            nearPoor.add(counted);
        }

        void add(Change change) {
            poor.add(change);
            nearPoor.add(change);
        }

        UnitMovement answer(UUID id, String name) {
            return new UnitMovement(id, name, poor.movement(), nearPoor.movement());
        }
    }
}
