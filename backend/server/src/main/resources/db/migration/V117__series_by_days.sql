-- What lies under a unit is worked out once for each day of an indicator's rows. The planner was free to do so for each row instead, and at
-- times did: five seconds for an indicator at a province.
create or replace function indicator_results(
    asked_indicator_id uuid, asked_unit_id uuid, as_of date, known_below bigint, without_synthetic boolean)
    returns table (origin text, result_id uuid, source_level text, by_activity boolean, project_id uuid, sub_project_id uuid,
        group_code text, period_from date, effective_on date, value numeric, numerator numeric, denominator numeric,
        official boolean, citation text, note text, source_count bigint, synthetic_count bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with definition as (
        select i.kind, i.additive_over_places, i.additive_over_groups
        from indicator_known i
        where i.id = asked_indicator_id
          and i.transaction < known_below and (i.superseded_transaction is null or i.superseded_transaction >= known_below)
    ), known as (
        select r.*
        from result_known r
        where reads_aggregates_of(asked_unit_id) and r.indicator_id = asked_indicator_id
          and r.transaction < known_below and (r.superseded_transaction is null or r.superseded_transaction >= known_below)
          and r.effective_on <= as_of and not (without_synthetic and r.synthetic)
    ), member as materialized (
        select d.effective_on, m.unit_id
        from (select distinct effective_on from known) d, units_under(asked_unit_id, d.effective_on, known_below) m
    ), within as (
        select k.*, u.level
        from known k
        join member m on m.effective_on = k.effective_on and m.unit_id = k.unit_id
        join administrative_unit u on u.id = k.unit_id
    )
    select 'RECORDED', w.id, w.level, false, w.project_id, w.sub_project_id, w.group_code, w.period_from, w.effective_on,
        w.value, w.numerator::numeric, w.denominator::numeric, w.official, w.citation, w.note, 1::bigint, w.synthetic::int::bigint
    from within w
    where w.unit_id = asked_unit_id and w.activity_id is null and w.group_code <> 'OBSERVATION'
    union all
    select 'ROLLED_UP', null, w.level, w.activity_id is not null, w.project_id, w.sub_project_id, w.group_code, w.period_from,
        w.effective_on, case when d.kind <> 'RATIO' then sum(w.value) end, sum(w.numerator), sum(w.denominator),
        false, null, null, count(*), count(*) filter (where w.synthetic)
    from within w cross join definition d
    where w.official and w.group_code <> 'OBSERVATION'
      and (w.unit_id <> asked_unit_id or w.activity_id is not null)
      and case d.kind when 'RATIO' then w.numerator is not null else d.additive_over_places and w.value is not null end
      and (w.activity_id is null or d.kind = 'RATIO' or d.additive_over_groups)
    group by d.kind, w.level, w.activity_id is not null, w.project_id, w.sub_project_id, w.group_code, w.period_from, w.effective_on
    union all
    select 'OBSERVED', null, null, false, w.project_id, w.sub_project_id, w.group_code,
        date_trunc('year', w.effective_on)::date, max(w.effective_on), round(avg(w.value), 6), null, null,
        false, null, null, count(*), count(*) filter (where w.synthetic)
    from within w
    where w.group_code = 'OBSERVATION' and w.value is not null
    group by w.project_id, w.sub_project_id, w.group_code, date_trunc('year', w.effective_on)
$$;

create or replace function indicator_targets(
    asked_indicator_id uuid, asked_unit_id uuid, as_of date, known_below bigint, without_synthetic boolean)
    returns table (origin text, target_id uuid, source_level text, project_id uuid, sub_project_id uuid, group_code text,
        period_from date, period_to date, value numeric, value_low numeric, value_high numeric, numerator numeric,
        denominator numeric, decision text, citation text, source_count bigint, synthetic_count bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with definition as (
        select i.kind, i.additive_over_places
        from indicator_known i
        where i.id = asked_indicator_id
          and i.transaction < known_below and (i.superseded_transaction is null or i.superseded_transaction >= known_below)
    ), known as (
        select t.*
        from target_known t
        where reads_aggregates_of(asked_unit_id) and t.indicator_id = asked_indicator_id
          and t.transaction < known_below and (t.superseded_transaction is null or t.superseded_transaction >= known_below)
          and t.period_from <= as_of and not (without_synthetic and t.synthetic)
    ), member as materialized (
        select d.period_to, m.unit_id
        from (select distinct period_to from known) d, units_under(asked_unit_id, d.period_to, known_below) m
    ), within as (
        select k.*, u.level
        from known k
        join member m on m.period_to = k.period_to and m.unit_id = k.unit_id
        join administrative_unit u on u.id = k.unit_id
    )
    select 'RECORDED', w.id, w.level, w.project_id, w.sub_project_id, w.group_code, w.period_from, w.period_to, w.value,
        w.value_low, w.value_high, w.numerator::numeric, w.denominator::numeric, w.decision, w.citation, 1::bigint,
        w.synthetic::int::bigint
    from within w
    where w.unit_id = asked_unit_id
    union all
    select 'ROLLED_UP', null, w.level, w.project_id, w.sub_project_id, w.group_code, w.period_from, w.period_to,
        case when d.kind <> 'RATIO' then sum(w.value) end, null, null, sum(w.numerator), sum(w.denominator), null, null,
        count(*), count(*) filter (where w.synthetic)
    from within w cross join definition d
    where w.unit_id <> asked_unit_id
      and case d.kind when 'RATIO' then w.numerator is not null else d.additive_over_places and w.value is not null end
    group by d.kind, w.level, w.project_id, w.sub_project_id, w.group_code, w.period_from, w.period_to
$$;
