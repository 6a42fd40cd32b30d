-- A file also says why a household is poor, what it needs, and what there is to note; and a correction that comes with a file keeps
-- what files do not say. What a part of a file asks of its households is asked once for all of them.

alter table import_household_row
    add column review_causes text[],
    add column review_needs text[],
    add column review_note text;

create or replace function import_reviews(asked_batch_id uuid, after_number integer, until_number integer) returns void
    language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB'
as $$
declare
    own bigint := recorded_transaction();
    batch import_batch;
    held review_round;
    standard rule_set;
    commune uuid;
    refused text;
begin
    select * into batch from import_batch b
    where b.id = asked_batch_id and b.recorded_by = actor_id() and b.state = 'COMMITTING' and b.review_round_id is not null;
    if not found or not writes_households() then
        raise exception using errcode = '42501', message = 'no import of reviews that is being written';
    end if;
    select * into held from review_round d where d.id = batch.review_round_id for share;
    select * into standard from rule_set s where s.id = held.rule_set_id;
    perform 1 from household h
    where h.transaction <> own and h.id in (
        select r.household_id from import_household_row r
        where r.batch_id = batch.id and r.number > after_number and r.number <= until_number and r.review_action in ('NEW', 'CHANGED'))
    order by h.id for share;
    for commune in
        select distinct coalesce(o.unit_id, moved.unit_id, h.unit_id) from import_household_row r
        join household h on h.id = r.household_id
        left join review o on o.id = r.review_supersedes_id
        left join lateral (
            select c.unit_id from household_change c where c.household_id = h.id and c.kind = 'MOVE' and c.effective_on > held.reviewed_on
            order by c.effective_on, c.id limit 1) moved on true
        where r.batch_id = batch.id and r.number > after_number and r.number <= until_number and r.review_action in ('NEW', 'CHANGED')
        order by 1
    loop
        perform lock_round_commune(held.id, commune, false);
        if not exists (select from administrative_unit_scope s where s.scope_unit_id = scope_unit_id() and s.unit_id = commune) then
            raise exception using errcode = '42501', message = 'a commune out of scope';
        elsif not exists (select from administrative_unit_scope s where s.scope_unit_id = held.unit_id and s.unit_id = commune) then
            raise exception using errcode = 'GN006', constraint = 'review_unit', message = 'the household is not of the round''s unit';
        elsif exists (select from review_recognition n where n.review_round_id = held.id and n.unit_id = commune) then
            raise exception using errcode = 'GN007', constraint = 'review_commune_recognised', message = 'the commune is recognised already';
        end if;
    end loop;

    with asked as materialized (
        select r.number, r.review_id, r.household_id, r.review_supersedes_id, r.review_inputs, r.review_steps, r.review_status, r.review_kind,
            r.review_deprivation_count, r.review_causes, r.review_needs, r.review_note,
            h.established_on, h.ended_on, h.synthetic, o.review_round_id as corrected_round_id, o.household_id as corrected_household_id,
            o.native_minority, o.without_working_capacity, o.agricultural, o.child_deprivation_count, o.undernourished_child_count,
            coalesce(o.unit_id, moved.unit_id, h.unit_id) as found_unit_id,
            case when o.id is not null then o.village_id when moved.unit_id is null then h.village_id end as found_village_id
        from import_household_row r
        join household h on h.id = r.household_id
        left join review o on o.id = r.review_supersedes_id
        left join lateral (
            select c.unit_id from household_change c where c.household_id = h.id and c.kind = 'MOVE' and c.effective_on > held.reviewed_on
            order by c.effective_on, c.id limit 1) moved on true
        where r.batch_id = batch.id and r.number > after_number and r.number <= until_number and r.review_action in ('NEW', 'CHANGED')),
    -- The same findings give the same result: each is computed once.
    results as materialized (
        select d.residence, d.inputs, c.status, c.status_kind, c.deprivation_count
        from (select distinct residence_of(u.kind) as residence, a.review_inputs as inputs
            from asked a join administrative_unit u on u.id = a.found_unit_id) d
        cross join lateral review_result(standard, d.residence, d.inputs) c),
    -- As check_review() and count_review_children() count them.
    people as materialized (
        select m.household_id, count(*)::integer as persons, min(m.ethnic_group_code) filter (where m.relation = 'HEAD') as head_group,
            coalesce(bool_or(m.merit), false) as merit, bool_or(m.sex = 'FEMALE') filter (where m.relation = 'HEAD') as head_female,
            count(*) filter (where years.age < 16) as children,
            count(*) filter (where years.age < 16 and not m.health_insurance) as uninsured,
            count(*) filter (where years.age between 5 and 15 and m.schooling in ('LEFT', 'NEVER')) as out_of_school
        from household_member m
        cross join lateral (
            select extract(year from age(held.reviewed_on, coalesce(m.birth_date, make_date(m.birth_year, 1, 1)))) as age) years
        where m.household_id in (select a.household_id from asked a)
            and m.joined_on <= held.reviewed_on and (m.left_on is null or m.left_on > held.reviewed_on)
        group by m.household_id),
    found as materialized (
        select a.*, residence_of(u.kind) as residence, p.persons, p.head_group, p.merit, p.head_female,
            least(p.children, p.persons, 30) as children, least(p.uninsured, p.children, 30) as uninsured,
            least(p.out_of_school, p.children, 30) as out_of_school,
            case
                when held.reviewed_on > today() or held.reviewed_on < a.established_on or held.reviewed_on > a.ended_on then 'review_day'
                when a.review_supersedes_id is not null
                    and (a.corrected_round_id, a.corrected_household_id) is distinct from (held.id, a.household_id) then 'review_supersedes'
                when (c.status, c.status_kind, c.deprivation_count)
                    is distinct from (a.review_status, a.review_kind, a.review_deprivation_count) then 'review_result'
                when p.persons is null then 'review_persons'
            end as wrong
        from asked a
        join administrative_unit u on u.id = a.found_unit_id
        left join results c on c.residence = residence_of(u.kind) and c.inputs = a.review_inputs
        left join people p on p.household_id = a.household_id),
    made as (
        insert into review (id, review_round_id, household_id, unit_id, village_id, supersedes_id, reviewed_on, residence, method, inputs,
            rule_set_id, rule_set_version, computed_status, computed_kind, deprivation_count, steps, status, status_kind, persons,
            head_ethnic_group_code, ethnic_minority, native_minority, without_working_capacity, merit, agricultural, causes, needs,
            child_deprivation_count, head_female, child_count, uninsured_child_count, undernourished_child_count, out_of_school_child_count,
            note, synthetic, made_by_name, version, transaction, recorded_at, recorded_by)
        select f.review_id, held.id, f.household_id, f.found_unit_id, f.found_village_id, f.review_supersedes_id, held.reviewed_on, f.residence,
            case when f.review_inputs ->> 'incomeScore' is not null then 'SCORE' else 'INCOME' end, f.review_inputs,
            standard.id, standard.version, f.review_status, f.review_kind, f.review_deprivation_count, f.review_steps,
            f.review_status, f.review_kind, f.persons, f.head_group, coalesce(f.head_group <> '01', false),
            coalesce(f.native_minority and f.head_group <> '01', false), coalesce(f.without_working_capacity, false), f.merit, f.agricultural,
            coalesce(f.review_causes, '{}'), coalesce(f.review_needs, '{}'), f.child_deprivation_count, f.head_female, f.children, f.uninsured,
            least(f.undernourished_child_count, f.children), f.out_of_school, f.review_note, f.synthetic, actor_name(),
            1, own, clock_timestamp(), actor_id()
        from found f where f.wrong is null order by f.number)
    select min(f.wrong) into refused from found f;
    if refused is not null then
        raise exception using errcode = 'GN006', constraint = refused, message = 'a review that cannot be';
    end if;
end
$$;
