package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Language;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.sheet.Overview.Attention;
import vn.gnbv.sheet.Overview.LaterFigure;
import vn.gnbv.sheet.Overview.OverviewPlace;
import vn.gnbv.sheet.Overview.OverviewRecommendations;
import vn.gnbv.store.Rows;

/** What the first screen asks for beside its figures. */
@ApplicationScoped
class OverviewStore {
    private static final String OPEN = "r.status not in ('DONE', 'CLOSED', 'REJECTED') and (not ? or not r.synthetic)";

    private final Rows rows;

    @Inject
    OverviewStore(Rows rows) {
        this.rows = rows;
    }

    record Subject(
            UUID programId,
            String programCode,
            String programTitle,
            LocalDate programFrom,
            LocalDate programTo,
            UUID unitId,
            String unitName) {}

    /** The program asked for, else the one that runs on the day, else the last that ran before. */
    Optional<Subject> subject(UUID programId, UUID unitId, LocalDate asOf, Language language) {
        return rows
                .rows(Subject.class, """
                        select p.id, p.code, case ? when 'VI' then p.title_vi else p.title_en end, p.period_from, p.period_to, u.id, u.name
                        from program p, administrative_unit u
                        where u.id = ? and (p.id = ?::uuid or (?::uuid is null and p.period_from <= ?
                            and exists (select from project j where j.program_id = p.id)))
                        order by p.period_from desc
                        limit 1
                        """, java.util.Arrays.asList(language.name(), unitId, programId, programId, asOf))
                .stream()
                .findFirst();
    }

    /** The topmost unit of the caller's scope: for callers without one, the only province that has figures. */
    Optional<UUID> defaultUnit(LocalDate asOf) {
        return rows.value(UUID.class, """
                select u.id from administrative_unit u
                where u.level = 'PROVINCE' and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)
                order by exists (select from result r where r.unit_id = u.id) desc, u.code
                limit 1
                """, asOf, asOf);
    }

    /** Districts, or communes where there are none. */
    UnitLevel levelBelow(UUID unitId, Moment moment) {
        long below = moment.knownBelow();
        return rows.value(
                        UnitLevel.class,
                        "select u.level from unit_parent_known p join administrative_unit u on u.id = p.unit_id "
                                + "where p.parent_id = ? and u.level = 'DISTRICT' and p.valid_from <= ? "
                                + "and (p.valid_to is null or p.valid_to >= ?) and " + Moment.known("p") + " limit 1",
                        unitId,
                        moment.asOf(),
                        moment.asOf(),
                        below,
                        below)
                .orElse(UnitLevel.COMMUNE);
    }

    List<OverviewRecommendations> recommendations(UUID unitId, Moment moment) {
        return rows.rows(
                OverviewRecommendations.class,
                """
                select a.area_type, count(*), count(*) filter (where r.due_on < ?)
                from recommendation r join evaluation e on e.id = r.evaluation_id,
                    lateral (select unnest(r.area_types) union all select 'ALL') a (area_type)
                where e.unit_id in (select unit_id from administrative_unit_scope where scope_unit_id = ?) and
                """ + OPEN + " group by a.area_type order by 1",
                List.of(moment.asOf(), unitId, moment.syntheticExcluded()));
    }

    List<Attention> attention(UUID unitId, Moment moment, Language language) {
        return rows.rows(
                Attention.class,
                """
                select case when r.due_on < ? then 'OVERDUE' else 'NO_RESPONSE' end,
                    case ? when 'VI' then r.title_vi else r.title_en end,
                    case ? when 'VI' then r.addressee_vi else r.addressee_en end,
                    greatest(?::date - r.due_on, 0)::numeric, r.evaluation_id, r.id, null, r.synthetic
                from recommendation r join evaluation e on e.id = r.evaluation_id
                where e.unit_id in (select unit_id from administrative_unit_scope where scope_unit_id = ?)
                    and (r.due_on < ? or r.responded_on is null) and
                """ + OPEN + " order by r.due_on nulls last, r.code",
                List.of(
                        moment.asOf(),
                        language.name(),
                        language.name(),
                        moment.asOf(),
                        unitId,
                        moment.asOf(),
                        moment.syntheticExcluded()));
    }

    /** Units of the same level that the unit came from within the program's time: what was recorded before is theirs. */
    List<Overview.Origin> origins(UUID unitId, LocalDate programFrom, Moment moment) {
        return rows.rows(
                Overview.Origin.class,
                "select u.id, u.name, c.effective_on from unit_change_link_known l "
                        + "join unit_change_known c on c.id = l.change_id "
                        + "join administrative_unit u on u.id = l.predecessor_id "
                        + "join administrative_unit s on s.id = l.successor_id and s.level = u.level and s.id <> u.id "
                        + "where l.successor_id = ? and c.effective_on > ? and c.effective_on <= ? and "
                        + Moment.known("l") + " and " + Moment.known("c") + " order by c.effective_on, u.code",
                List.of(
                        unitId,
                        programFrom,
                        moment.asOf(),
                        moment.knownBelow(),
                        moment.knownBelow(),
                        moment.knownBelow(),
                        moment.knownBelow()));
    }

    /** Published about the unit's poor households and rate after the day. */
    List<LaterFigure> later(UUID unitId, Moment moment) {
        return rows.rows(
                LaterFigure.class, """
                select f.id, f.measure, f.period_to, f.qualifier, f.value, f.value_unit, f.citation
                from published_figure_known f
                where f.unit_id = ? and f.measure in ('poor_households', 'poverty_rate') and f.period_to > ?
                    and f.transaction < ? and (f.superseded_transaction is null or f.superseded_transaction >= ?)
                order by f.period_to, f.measure
                limit 10
                """, List.of(unitId, moment.asOf(), moment.knownBelow(), moment.knownBelow()));
    }

    /** The units below with their approved counts, or else the sums of what lies below them. */
    List<OverviewPlace> places(UUID unitId, Moment moment) {
        return rows.rows(
                OverviewPlace.class,
                """
                with parent as materialized (
                    select p.unit_id, p.parent_id from unit_parent_known p
                    where p.valid_from <= ? and (p.valid_to is null or p.valid_to >= ?)
                        and p.transaction < ? and (p.superseded_transaction is null or p.superseded_transaction >= ?)
                ), type as materialized (
                    select * from area_types(?, ?)
                ), known as materialized (
                    select r.unit_id, i.code as indicator, r.effective_on, r.value, r.synthetic
                    from result_known r join indicator i on i.id = r.indicator_id
                    where i.code in ('POOR_HOUSEHOLDS', 'HOUSEHOLDS') and r.group_code = 'TOTAL' and r.official and r.project_id is null
                        and r.effective_on <= ? and (not ? or not r.synthetic)
                        and r.transaction < ? and (r.superseded_transaction is null or r.superseded_transaction >= ?)
                ), below as (
                    select c.unit_id as id, c.unit_id as member, true as own from parent c where c.parent_id = ?
                    union all
                    select c.unit_id, g.unit_id, false from parent c join parent g on g.parent_id = c.unit_id where c.parent_id = ?
                ), latest as (
                    select max(k.effective_on) as day from known k join below b on b.member = k.unit_id where k.indicator = 'POOR_HOUSEHOLDS'
                ), counted as (
                    select b.id, k.indicator, b.own, sum(k.value) as value, bool_or(k.synthetic) as synthetic
                    from below b join known k on k.unit_id = b.member join latest on latest.day = k.effective_on
                    group by b.id, k.indicator, b.own
                ), chosen as (
                    select distinct on (id, indicator) id, indicator, value, synthetic from counted order by id, indicator, own desc
                )
                select u.id, u.code, u.name, u.level, t.area_type, latest.day, h.value::bigint, p.value::bigint,
                    round(100 * p.value / nullif(h.value, 0), 2),
                    (select count(*)::int from below b join administrative_unit m on m.id = b.member and m.level = 'COMMUNE' where b.id = u.id),
                    (select count(distinct b.member)::int from below b join designation_known d on d.unit_id = b.member
                        where b.id = u.id and d.kind = 'COMMUNE_135' and d.valid_from <= ? and (d.valid_to is null or d.valid_to >= ?)
                            and d.transaction < ? and (d.superseded_transaction is null or d.superseded_transaction >= ?)),
                    coalesce(p.synthetic, false) or coalesce(h.synthetic, false)
                from parent c join administrative_unit u on u.id = c.unit_id cross join latest
                left join type t on t.unit_id = u.id
                left join chosen p on p.id = u.id and p.indicator = 'POOR_HOUSEHOLDS'
                left join chosen h on h.id = u.id and h.indicator = 'HOUSEHOLDS'
                where c.parent_id = ?
                order by u.code
                """,
                List.of(
                        moment.asOf(),
                        moment.asOf(),
                        moment.knownBelow(),
                        moment.knownBelow(),
                        moment.asOf(),
                        moment.knownBelow(),
                        moment.asOf(),
                        moment.syntheticExcluded(),
                        moment.knownBelow(),
                        moment.knownBelow(),
                        unitId,
                        unitId,
                        moment.asOf(),
                        moment.asOf(),
                        moment.knownBelow(),
                        moment.knownBelow(),
                        unitId));
    }
}
