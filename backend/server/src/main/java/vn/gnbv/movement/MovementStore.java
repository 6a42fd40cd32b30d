package vn.gnbv.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.movement.PovertyMovement.Grouping;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.RoundPlaces;
import vn.gnbv.store.Rows;

/** Counts the households of a round and its previous one, and those that changed between them. */
@ApplicationScoped
class MovementStore {
    private static final String COUNTED = "with " + RoundPlaces.known(2) + """
            , counted as materialized (
                select r.review_round_id = ? as later, r.household_id, r.unit_id, r.status, r.persons
                from review r where r.review_round_id in (?, ?) and
            """ + RoundPlaces.COUNTS;

    private static final String PLACED = """
            , placed as (
                select c.later, c.household_id, c.status, c.persons, k.key from counted c join place k on k.unit_id = c.unit_id
            )
            """;

    private static final String COUNTS = """
            select p.key, p.later, p.status, count(*), sum(p.persons) from placed p group by 1, 2, 3
            """;

    private static final String CHANGES = """
            , previous as materialized (select * from placed p where not p.later),
            present as materialized (select * from placed p where p.later)
            select key, b.status, a.status, coalesce(e.poor, false), coalesce(e.near_poor, false), count(*),
                coalesce(sum(b.persons), 0), coalesce(sum(a.persons), 0),
                coalesce(sum(greatest(a.persons - b.persons, 0)) filter (where a.status = b.status), 0),
                coalesce(sum(greatest(b.persons - a.persons, 0)) filter (where a.status = b.status), 0)
            from previous b full join present a using (household_id, key)
            left join earlier_statuses(?, ?, ?) e on e.household_id = a.household_id
            where a.status in ('POOR', 'NEAR_POOR') or b.status in ('POOR', 'NEAR_POOR')
            group by 1, 2, 3, 4, 5
            """;

    /** Households by where and what they were and are, and by themselves those of each round; places are told of the sums. */
    private static final String FLOWS = """
            , flow as (
                select false as counted, b.unit_id as unit_before, b.status as before, a.unit_id as unit_after, a.status as after,
                    count(*) as households
                from (select * from counted c where not c.later) b full join (select * from counted c where c.later) a using (household_id)
                group by 2, 3, 4, 5
                union all
                select true, case when not c.later then c.unit_id end, case when not c.later then c.status end,
                    case when c.later then c.unit_id end, case when c.later then c.status end, count(*)
                from counted c group by c.later, c.unit_id, c.status
            )
            select f.counted, b.key, f.before, a.key, f.after, sum(f.households)::bigint
            from flow f left join place b on b.unit_id = f.unit_before left join place a on a.unit_id = f.unit_after
            group by 1, 2, 3, 4, 5
            """;

    private final Rows rows;

    @Inject
    MovementStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Households of a unit with one status in one of the rounds.
     *
     * @param groupKey id of the unit; empty where there is none
     * @param later in the round itself, not the previous one
     * @param persons in them on the day of review
     */
    record Counted(String groupKey, boolean later, PovertyStatus status, long households, long persons) {}

    /**
     * Households of a unit that went one way between the rounds.
     *
     * @param groupKey id of the unit; empty where there is none
     * @param before in the previous round, in the unit; null where it has none
     * @param after in this round, in the unit; null where it has none
     * @param poorEarlier poor in a regular round before the previous one
     * @param nearPoorEarlier near-poor in one
     * @param joined persons by whom households grew that kept their status
     * @param left persons by whom such households shrank
     */
    record Change(
            String groupKey,
            PovertyStatus before,
            PovertyStatus after,
            boolean poorEarlier,
            boolean nearPoorEarlier,
            long households,
            long personsBefore,
            long personsAfter,
            long joined,
            long left) {}

    List<Counted> counts(ReviewRound round, Grouping by, MovementFilter filter, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        return rows.rows(Counted.class, placed(round, by, filter, moment, parameters) + COUNTS, parameters);
    }

    List<Change> changes(ReviewRound round, Grouping by, MovementFilter filter, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        String sql = placed(round, by, filter, moment, parameters) + CHANGES;
        parameters.addAll(List.of(round.id(), moment.knownBelow(), moment.asOf()));
        return rows.rows(Change.class, sql, parameters);
    }

    /**
     * Households that were in one commune with one status and are in another with another.
     *
     * @param counted in one round alone, told of that round only; else what became of them from one round to the other
     * @param keyBefore id of the commune in the previous round, empty where there is none; null where they were not in it
     * @param before in the previous round; null where they were not in it
     * @param keyAfter as {@code keyBefore}, of this round
     * @param after in this round; null where they are not in it
     */
    record Flow(
            boolean counted,
            String keyBefore,
            PovertyStatus before,
            String keyAfter,
            PovertyStatus after,
            long households) {}

    /** One pass over both rounds, without persons and without what households were before them. */
    List<Flow> flows(ReviewRound round, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        return rows.rows(
                Flow.class,
                counted(round, Grouping.COMMUNE, new MovementFilter(), moment, parameters) + FLOWS,
                parameters);
    }

    private static String placed(
            ReviewRound round, Grouping by, MovementFilter filter, Moment moment, List<Object> parameters) {
        return counted(round, by, filter, moment, parameters) + PLACED;
    }

    /** Common table expressions {@code counted} and {@code place}. */
    private static String counted(
            ReviewRound round, Grouping by, MovementFilter filter, Moment moment, List<Object> parameters) {
        List<UUID> rounds = List.of(round.id(), round.previousRoundId());
        parameters.addAll(rounds);
        parameters.addAll(RoundPlaces.at(moment));
        parameters.add(round.id());
        parameters.addAll(rounds);
        StringBuilder sql = new StringBuilder(COUNTED);
        if (filter.unitId != null) {
            sql.append(
                    " and exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = r.unit_id)");
            parameters.add(filter.unitId);
        }
        if (moment.syntheticExcluded()) {
            sql.append(" and not r.synthetic");
        }
        RoundPlaces.Level level = RoundPlaces.Level.valueOf(by.name());
        parameters.addAll(RoundPlaces.days(level, round.reviewedOn()));
        return sql.append("), ").append(RoundPlaces.placed(level)).toString();
    }

    /** A unit that can be a key. */
    record Named(UUID id, String name) {}

    /** Units of the level, in the order in which they are shown. */
    List<Named> names(Grouping by) {
        return rows.rows(
                Named.class,
                "select u.id, u.name from administrative_unit u where u.level = ? order by u.code, u.id",
                List.of(by.name()));
    }
}
