package vn.gnbv.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.movement.PovertyMovement.Grouping;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.store.Rows;

/** Counts the households of a round and its previous one, and those that changed between them. */
@ApplicationScoped
class MovementStore {
    /** When a review began to count, and since when another counts instead, is known by the decisions that said so. */
    private static final String COUNTED = """
            with counted as (
                select r.review_round_id = ? as later, r.household_id, r.unit_id, r.status, r.persons
                from review r join review_recognition n on n.id = r.recognition_id
                left join review_recognition m on m.id = r.replacement_id
                where r.review_round_id in (?, ?) and n.transaction < ? and n.signed_on <= ?
                    and (m.id is null or m.transaction >= ? or m.signed_on > ?)
            """;

    /**
     * A commune that is no more on the day of the round goes with the one that it became, unless that is several. Keys are never null, so
     * that both rounds can be joined by them; they are looked up once a commune, not once a review.
     */
    private static final String PLACED = """
            ), home as materialized (
                select o.unit_id, coalesce((
                    select case when count(*) = 1 then min(u.id::text)::uuid end
                    from administrative_unit_scope s join administrative_unit u on u.id = s.scope_unit_id
                    where s.unit_id = o.unit_id and u.level = 'COMMUNE' and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)),
                    o.unit_id) as home_id
                from (select distinct c.unit_id from counted c) o
            ), keyed as materialized (
                select h.unit_id, coalesce(%s, '') as key from home h
            ), placed as (
                select c.later, c.household_id, c.status, c.persons, k.key from counted c join keyed k on k.unit_id = c.unit_id
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

    private static final Map<Grouping, String> KEYS = Map.of(
            Grouping.NONE, "null::text",
            Grouping.COMMUNE, "h.home_id::text",
            Grouping.DISTRICT,
                    "(select p.parent_id::text from unit_parent p join administrative_unit d on d.id = p.parent_id "
                            + "where p.unit_id = h.home_id and d.level = 'DISTRICT' and p.valid_from <= ? "
                            + "and (p.valid_to is null or p.valid_to >= ?))");

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

    private static String placed(
            ReviewRound round, Grouping by, MovementFilter filter, Moment moment, List<Object> parameters) {
        parameters.addAll(List.of(
                round.id(),
                round.id(),
                round.previousRoundId(),
                moment.knownBelow(),
                moment.asOf(),
                moment.knownBelow(),
                moment.asOf()));
        StringBuilder sql = new StringBuilder(COUNTED);
        if (filter.unitId != null) {
            sql.append(
                    "and exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = r.unit_id) ");
            parameters.add(filter.unitId);
        }
        if (moment.syntheticExcluded()) {
            sql.append("and not r.synthetic ");
        }
        parameters.addAll(List.of(round.reviewedOn(), round.reviewedOn()));
        if (by == Grouping.DISTRICT) {
            parameters.addAll(List.of(round.reviewedOn(), round.reviewedOn()));
        }
        return sql.append(PLACED.formatted(KEYS.get(by))).toString();
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
