package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

/** Queries of indicators and of their series. */
@ApplicationScoped
class IndicatorStore {
    static final Listing<Indicator> INDICATORS = Listing.of(Indicator.class, "i", "indicator i")
            .sort("code", "i.code", String.class)
            .defaultSort("code")
            .build();

    private static final String PUBLISHED =
            "select f.id, f.version, f.measure, f.indicator_id, i.code, f.unit_id, u.code, u.name, f.place_note, f.period_from, "
                    + "f.period_to, f.qualifier, f.value, f.value_unit, f.program_label, f.project_id, p.code, f.sub_project_id, "
                    + "s.code, f.capital_type, f.funding_source, f.citation, f.note "
                    + "from published_figure_known f join indicator i on i.id = f.indicator_id "
                    + "join administrative_unit u on u.id = f.unit_id left join project p on p.id = f.project_id "
                    + "left join sub_project s on s.id = f.sub_project_id "
                    + "where f.indicator_id = ? and f.unit_id = ? and coalesce(f.period_to, f.period_from, '-infinity') <= ? and "
                    + Moment.known("f") + " order by f.period_to nulls first, f.id";

    private final Lists lists;
    private final Rows rows;

    @Inject
    IndicatorStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /** A value of a series as the database adds it up. */
    record PointRow(
            SeriesOrigin origin,
            UUID resultId,
            UnitLevel sourceLevel,
            boolean byActivity,
            UUID projectId,
            UUID subProjectId,
            String groupCode,
            LocalDate periodFrom,
            LocalDate effectiveOn,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            boolean official,
            String citation,
            String note,
            long sourceCount,
            long syntheticCount) {}

    /** A target of a series as the database adds it up. */
    record TargetRow(
            SeriesOrigin origin,
            UUID targetId,
            UnitLevel sourceLevel,
            UUID projectId,
            UUID subProjectId,
            String groupCode,
            LocalDate periodFrom,
            LocalDate periodTo,
            BigDecimal value,
            BigDecimal valueLow,
            BigDecimal valueHigh,
            BigDecimal numerator,
            BigDecimal denominator,
            String decision,
            String citation,
            long sourceCount,
            long syntheticCount) {}

    /** An official figure of one unit. */
    record OfficialRow(
            UUID unitId, BigDecimal value, BigDecimal numerator, BigDecimal denominator, boolean synthetic) {}

    /** A unit, for people to read. */
    record UnitName(UUID id, String code, String name, UnitLevel level) {}

    /** A sum over places that the caller sees only in part would be wrong: the whole is in scope, or there is nothing. */
    private static final String OFFICIALS = "select r.unit_id, r.value, r.numerator, r.denominator, r.synthetic "
            + "from result_known r join administrative_unit u on u.id = r.unit_id "
            + "where r.indicator_id = ? and r.official and r.group_code = ? and u.level = ? "
            + "and r.period_from = ? and r.effective_on = ? and r.activity_id is null "
            + "and r.project_id is not distinct from ? and r.sub_project_id is not distinct from ? "
            + "and (case when ? then r.numerator is not null else r.value is not null end) "
            + "and not (? and r.synthetic) and " + Moment.known("r") + " "
            + "and r.unit_id in (select b.unit_id from units_under(?, ?, ?) b) "
            + "and (has_role('admin') or exists (select from administrative_unit_scope x "
            + "where x.scope_unit_id = scope_unit_id() and x.unit_id = ?)) order by u.code, r.unit_id";

    List<OfficialRow> officials(UUID indicatorId, CarriedFilter filter, boolean ratio, Moment moment) {
        long below = moment.knownBelow();
        return rows.rows(
                OfficialRow.class,
                OFFICIALS,
                Arrays.asList(
                        indicatorId,
                        filter.group(),
                        filter.unitLevel(),
                        filter.firstDay(),
                        filter.effectiveOn,
                        filter.projectId,
                        filter.subProjectId,
                        ratio,
                        moment.syntheticExcluded(),
                        below,
                        below,
                        filter.withinId,
                        filter.effectiveOn,
                        below,
                        filter.withinId));
    }

    List<UnitName> names(Set<UUID> units) {
        return units.isEmpty()
                ? List.of()
                : rows.rows(
                        UnitName.class,
                        "select id, code, name, level from administrative_unit where id = any (?) order by code, id",
                        List.of(units));
    }

    Page<Indicator> page(IndicatorFilter filter, PageRequest page) {
        return lists.page(
                INDICATORS
                        .query()
                        .where("i.kind = ?", filter.kind)
                        .where("i.cut = ?", filter.cut)
                        .where(
                                "fold(i.code || ' ' || i.title_vi || ' ' || i.title_en) like '%' || fold(?) || '%'",
                                filter.q),
                page);
    }

    Optional<Indicator> find(UUID id) {
        return rows.one(INDICATORS.byId(id));
    }

    List<PointRow> points(UUID indicatorId, UUID unitId, Moment moment) {
        return rows.rows(
                PointRow.class,
                "select * from indicator_results(?, ?, ?, ?, ?) order by effective_on, group_code, origin, official desc, "
                        + "source_level, project_id, sub_project_id, result_id",
                List.of(indicatorId, unitId, moment.asOf(), moment.knownBelow(), moment.syntheticExcluded()));
    }

    List<TargetRow> targets(UUID indicatorId, UUID unitId, Moment moment) {
        return rows.rows(
                TargetRow.class,
                "select * from indicator_targets(?, ?, ?, ?, ?) order by period_to, group_code, origin, source_level, "
                        + "project_id, sub_project_id, target_id",
                List.of(indicatorId, unitId, moment.asOf(), moment.knownBelow(), moment.syntheticExcluded()));
    }

    List<PublishedFigure> publishedFigures(UUID indicatorId, UUID unitId, Moment moment) {
        return rows.rows(
                PublishedFigure.class,
                PUBLISHED,
                List.of(indicatorId, unitId, moment.asOf(), moment.knownBelow(), moment.knownBelow()));
    }
}
