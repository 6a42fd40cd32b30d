package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Language;
import vn.gnbv.store.Rows;

/** The facts that a sheet is made of, as known at a block: summed where only sums are asked for, else row by row. */
@ApplicationScoped
class SheetStore {
    /** Found by one equality: of two, one of which is true of nulls as well, the planner expects one row of thousands. */
    static final String LINE = """
            line as materialized (
                select coalesce(s.id, p.id) as id, coalesce(s.code, p.code) as code, p.area_type, p.program_id
                from project p left join sub_project s on s.project_id = p.id
                where p.program_id = ?
            )""";

    static final String PLACE = """
            place as materialized (
                select u.id, u.name, t.area_type, coalesce(t.verified, true) as verified,
                    case when u.id = ? then 'OWN' when u.level = 'DISTRICT' then 'DISTRICT' else 'COMMUNE' end as tier,
                    case u.level when 'DISTRICT' then u.id when 'COMMUNE' then p.parent_id when 'VILLAGE' then pp.parent_id end as district_id
                from administrative_unit_scope c
                join administrative_unit u on u.id = c.unit_id
                left join unit_parent p on p.unit_id = u.id and ? between p.valid_from and coalesce(p.valid_to, 'infinity')
                left join unit_parent pp on pp.unit_id = p.parent_id and ? between pp.valid_from and coalesce(pp.valid_to, 'infinity')
                left join area_types(?, ?) t on t.unit_id = u.id
                where c.scope_unit_id = ? and (u.id = ? or u.level <> 'PROVINCE')
            )""";

    private final Rows rows;

    @Inject
    SheetStore(Rows rows) {
        this.rows = rows;
    }

    private record LineArea(String code, String areaType) {}

    /** Area type of each line of a program, by the line's code. */
    Map<String, String> lineAreas(UUID programId) {
        return rows
                .rows(LineArea.class, "with " + LINE + " select code, area_type from line", List.of(programId))
                .stream()
                .collect(Collectors.toMap(LineArea::code, LineArea::areaType));
    }

    /**
     * Of evaluations whose contents the caller reads: the sheet names rows of the whole unit, which an officer who answers one
     * recommendation of a draft may not see.
     */
    Optional<Mission> mission(UUID evaluationId) {
        return rows.rowsByKey(Mission.class, """
                        select e.id, e.title_vi, e.title_en, e.program_id, p.code, p.period_from, p.period_to, e.unit_id, e.period_from,
                            e.cut_off_on, e.state, e.frozen_block, e.id in (select own_evaluations())
                        from evaluation e join program p on p.id = e.program_id
                        where e.id = ? and ((select has_role('admin')) or e.id = any ((select readable_evaluations())::uuid[]))
                        """, List.of(evaluationId)).stream()
                .findFirst();
    }

    /** Official results of these indicators dated up to the cut-off. */
    List<Fact> results(Mission mission, Moment moment, Collection<String> indicators, boolean single) {
        String sql = "with " + LINE + ", " + PLACE + ", known as ("
                + """
                select r.*, i.code as indicator,
                    r.period_from = ? and r.effective_on = max(r.effective_on) filter (where r.period_from = ?) over (
                        partition by r.indicator_id, r.group_code, r.unit_id, r.project_id, r.sub_project_id, r.activity_id
                    ) as latest_of_series
                from result_known r join indicator i on i.id = r.indicator_id
                where i.code = any (?) and r.official and r.effective_on <= ? and (not ? or not r.synthetic)
                    and r.transaction < ? and (r.superseded_transaction is null or r.superseded_transaction >= ?)
                )
                """
                + select(
                        single,
                        "k.effective_on",
                        "k.latest_of_series",
                        "k.value",
                        "null::numeric",
                        "null::numeric",
                        "k.citation")
                + " from known k join place u on u.id = k.unit_id " + joinLine("k")
                + group(single, "k.effective_on", true);
        List<Object> parameters = new ArrayList<>(placeParameters(mission, moment));
        parameters.addAll(List.of(
                mission.periodFrom(),
                mission.periodFrom(),
                indicators,
                moment.asOf(),
                moment.syntheticExcluded(),
                moment.knownBelow(),
                moment.knownBelow()));
        return rows.rows(Fact.class, sql, parameters);
    }

    /** Targets of these indicators. */
    List<Fact> targets(Mission mission, Moment moment, Collection<String> indicators, boolean single) {
        String sql = "with " + LINE + ", " + PLACE + ", known as ("
                + """
                select r.*, i.code as indicator
                from target_known r join indicator i on i.id = r.indicator_id
                where i.code = any (?) and (not ? or not r.synthetic)
                    and r.transaction < ? and (r.superseded_transaction is null or r.superseded_transaction >= ?)
                )
                """
                + select(
                        single,
                        "k.period_to",
                        "false",
                        "k.value",
                        "k.value_low",
                        "k.value_high",
                        "coalesce(k.citation, k.decision)")
                + " from known k join place u on u.id = k.unit_id " + joinLine("k")
                + group(single, "k.period_to", false);
        List<Object> parameters = new ArrayList<>(placeParameters(mission, moment));
        parameters.addAll(List.of(indicators, moment.syntheticExcluded(), moment.knownBelow(), moment.knownBelow()));
        return rows.rows(Fact.class, sql, parameters);
    }

    /** Activities that began within the period. */
    List<ActivityFact> activities(Mission mission, Moment moment) {
        String sql = "with " + LINE + ", " + PLACE + """
                , began as materialized (
                    select a.id, l.program_id, u.id as unit_id, u.name as unit_name, u.area_type, a.title, l.code as line,
                        l.area_type as line_area, a.kind, a.starts_on, a.proposed_by, a.commune_is_investor,
                        a.recovery_rule is not null as has_recovery_rule, a.synthetic, coalesce(a.citation, a.decision) as citation
                    from activity_known a join place u on u.id = a.unit_id
                    join line l on l.id = coalesce(a.sub_project_id, a.project_id)
                    where a.starts_on between ? and ? and (not ? or not a.synthetic)
                        and a.transaction < ? and (a.superseded_transaction is null or a.superseded_transaction >= ?)
                ), financed as materialized (
                    select f.activity_id, count(distinct (f.program_id, f.funding_source)) > 1 as integrated,
                        jsonb_agg(jsonb_build_object('id', f.id, 'program', p.code, 'source', f.funding_source, 'amount', f.amount)
                            order by p.code, f.funding_source) as financings
                    from activity_financing_known f join program p on p.id = f.program_id
                    where f.activity_id in (select id from began)
                        and f.transaction < ? and (f.superseded_transaction is null or f.superseded_transaction >= ?)
                    group by f.activity_id
                )
                select b.*, coalesce(f.integrated, false), coalesce(f.financings, '[]'::jsonb) from began b left join financed f on f.activity_id = b.id
                """;
        List<Object> parameters = new ArrayList<>(placeParameters(mission, moment));
        parameters.addAll(List.of(
                mission.periodFrom(),
                moment.asOf(),
                moment.syntheticExcluded(),
                moment.knownBelow(),
                moment.knownBelow(),
                moment.knownBelow(),
                moment.knownBelow()));
        return rows.rows(ActivityFact.class, sql, parameters);
    }

    List<PublishedFact> published(Collection<String> measures, Moment moment) {
        return rows.rows(PublishedFact.class, """
                select f.id, f.indicator_id, f.measure, u.code, f.unit_id, coalesce(u.name, f.place_note), f.period_from, f.period_to, f.qualifier,
                    f.value, f.value_unit, f.capital_type, f.citation
                from published_figure_known f left join administrative_unit u on u.id = f.unit_id
                where f.measure = any (?) and f.transaction < ?
                    and (f.superseded_transaction is null or f.superseded_transaction >= ?)
                """, List.of(measures, moment.knownBelow(), moment.knownBelow()));
    }

    List<FindingFact> findings(UUID evaluationId, LocalDate cutOff, Moment moment, Language language) {
        return rows.rows(
                FindingFact.class,
                """
                with evidence as materialized (
                    select e.finding_id, e.kind, coalesce(e.site_visit_id, a.site_visit_id) as site_visit_id
                    from finding_evidence_known e
                    left join attachment_known a on a.id = e.attachment_id and\s""" + Moment.known("a") + """
                     where e.evaluation_id = ? and\s""" + Moment.known("e") + """
                ), visit as materialized (
                    select v.id, t.area_type
                    from site_visit_known v join area_types(?, ?) t on t.unit_id = v.unit_id
                    join administrative_unit u on u.id = v.unit_id and u.level in ('COMMUNE', 'VILLAGE')
                    where v.evaluation_id = ? and\s""" + Moment.known("v") + """
                )
                select f.id, f.code, f.theme, case ? when 'VI' then f.title_vi else f.title_en end, f.area_types,
                    array(select distinct e.kind from evidence e where e.finding_id = f.id order by 1),
                    array(
                        select distinct v.area_type
                        from evidence e join visit v on v.id = e.site_visit_id
                        where e.finding_id = f.id and e.kind in ('VISIT', 'MINUTES', 'PHOTO')
                        order by 1),
                    f.synthetic
                from finding_known f
                where f.evaluation_id = ? and (not ? or not f.synthetic) and\s""" + Moment.known("f")
                        + """
                 order by f.theme, f.code
                """,
                List.of(
                        moment.knownBelow(),
                        moment.knownBelow(),
                        evaluationId,
                        moment.knownBelow(),
                        moment.knownBelow(),
                        cutOff,
                        moment.knownBelow(),
                        evaluationId,
                        moment.knownBelow(),
                        moment.knownBelow(),
                        language.name(),
                        evaluationId,
                        moment.syntheticExcluded(),
                        moment.knownBelow(),
                        moment.knownBelow()));
    }

    List<NeedFact> needs(UUID evaluationId, Moment moment, Language language) {
        return rows.rows(
                NeedFact.class,
                """
                select n.id, case ? when 'VI' then n.topic_vi else n.topic_en end, n.officer_level, n.area_types, coalesce(n.mentions, 0),
                    n.synthetic
                from capacity_need_known n
                where n.evaluation_id = ? and (not ? or not n.synthetic) and\s""" + Moment.known("n") + """
                 order by n.id
                """,
                List.of(
                        language.name(),
                        evaluationId,
                        moment.syntheticExcluded(),
                        moment.knownBelow(),
                        moment.knownBelow()));
    }

    /** Communes of the unit at the cut-off, by area type, and whether all of a type are verified. */
    List<ColumnPlaces> columnPlaces(Mission mission, Moment moment) {
        return rows.rows(ColumnPlaces.class, "with " + PLACE + """
                         select p.area_type, count(*), bool_and(p.verified)
                        from place p join administrative_unit u on u.id = p.id
                        where u.level = 'COMMUNE' and p.area_type is not null
                        group by p.area_type
                        """, unitParameters(mission, moment));
    }

    /** Communes whose area type at the evaluation's first day differs from that at the cut-off; both are known. */
    List<ChangedUnit> changedUnits(Mission mission, Moment moment) {
        List<Object> parameters = new ArrayList<>(unitParameters(mission, moment));
        parameters.addAll(List.of(mission.periodFrom(), moment.knownBelow()));
        return rows.rows(ChangedUnit.class, "with " + PLACE + """
                         select p.id, u.code, p.name, b.area_type, p.area_type
                        from place p join administrative_unit u on u.id = p.id
                        join area_types(?, ?) b on b.unit_id = p.id
                        where u.level = 'COMMUNE' and p.area_type <> b.area_type
                        order by u.code
                        """, parameters);
    }

    /** Of {@link #LINE} and then {@link #PLACE}. */
    static List<Object> placeParameters(Mission mission, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(mission.programId());
        parameters.addAll(unitParameters(mission, moment));
        return parameters;
    }

    /** Of {@link #PLACE}. */
    static List<Object> unitParameters(Mission mission, Moment moment) {
        return List.of(
                mission.unitId(),
                moment.asOf(),
                moment.asOf(),
                moment.asOf(),
                moment.knownBelow(),
                mission.unitId(),
                mission.unitId());
    }

    private static String joinLine(String alias) {
        return ("left join line l on l.id = coalesce(%1$s.sub_project_id, %1$s.project_id) "
                        + "where (%1$s.project_id is null or l.code is not null) ")
                .formatted(alias);
    }

    private static String select(
            boolean single, String periodTo, String latest, String value, String low, String high, String citation) {
        return single
                ? "select k.id, k.indicator_id, u.id, u.name, k.indicator, k.group_code, u.tier, u.district_id, u.area_type, u.verified, l.code, l.area_type, k.period_from, "
                        + periodTo + ", " + latest + ", " + value + ", " + low + ", " + high
                        + ", k.numerator, k.denominator, k.synthetic, not k.synthetic, 1, " + citation
                : "select case when k.group_code = 'OBSERVATION' then k.id end, null::uuid, null::uuid, null, k.indicator, k.group_code, u.tier, u.district_id, "
                        + "u.area_type, bool_and(u.verified), l.code, l.area_type, k.period_from, " + periodTo + ", "
                        + latest + ", sum("
                        + value + "), sum(" + low + "), sum(" + high
                        + "), sum(k.numerator), sum(k.denominator), bool_or(k.synthetic), bool_or(not k.synthetic), count(*), null";
    }

    private static String group(boolean single, String periodTo, boolean latest) {
        return single
                ? ""
                : " group by case when k.group_code = 'OBSERVATION' then k.id end, k.indicator, k.group_code, u.tier, u.district_id, u.area_type, l.code, "
                        + "l.area_type, k.period_from, " + periodTo + (latest ? ", k.latest_of_series" : "");
    }
}
