-- Files of households grow to a million rows, and bring what a round found of each household beside it: one more review for each,
-- computed and checked as one by hand, of a commune that nobody has recognised yet.

alter table import_batch
    add column review_round_id uuid references review_round,
    add constraint import_batch_round check (kind = 'HOUSEHOLDS' or review_round_id is null);
-- The history of a recorded table has its columns in the same order, and one more at the end.
drop view import_batch_known;
alter table import_batch_history rename column superseded_transaction to superseded;
alter table import_batch_history add column review_round_id uuid, add column superseded_transaction bigint;
update import_batch_history set superseded_transaction = superseded;
alter table import_batch_history drop column superseded, alter column superseded_transaction set not null;
create view import_batch_known with (security_invoker = true) as
    select *, null::bigint as superseded_transaction from import_batch union all select * from import_batch_history;
grant select on import_batch_known to gnbv_application, gnbv_job;
comment on column import_batch.review_round_id is 'Round to which the reviews of the file belong.';

alter table import_household_row
    add column lead_number integer,
    add column review_action text check (review_action in ('NEW', 'CHANGED', 'UNCHANGED')),
    add column review_id uuid,
    add column review_supersedes_id uuid,
    add column review_inputs jsonb,
    add column review_steps jsonb,
    add column review_status text,
    add column review_kind text,
    add column review_deprivation_count integer;
comment on column import_household_row.lead_number is 'Number of the first row of its household.';
comment on column import_household_row.review_id is 'Review that the row brings; review_supersedes_id is the one that it corrects.';
create index import_household_row_review on import_household_row (review_id) where review_id is not null;

-- Whoever brings many rows tells the planner that they are there: what joins them is planned for one row else, until autovacuum
-- comes by. Only what such joins ask for is looked at.
create function analyze_import(written boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if not exists (select from import_batch b where b.recorded_by = actor_id() and b.kind = 'HOUSEHOLDS') then
        raise exception using errcode = '42501', message = 'no import of households';
    end if;
    if written then
        analyze household (id, unit_id, village_id, code, state);
        analyze household_member (id, household_id, unit_id, relation, left_on);
        analyze review (id, review_round_id, household_id, unit_id, supersedes_id, recognition_id, status);
    else
        analyze import_household_row (batch_id, number, lead_number, leads, action, household_id, member_id, review_id);
    end if;
end
$$;

-- The trigger asks of one review what import_reviews() asks of thousands; both read where the household lived, nobody says it.
revoke insert on review from gnbv_job;
grant insert (id, review_round_id, household_id, supersedes_id, reviewed_on, inputs, computed_status, computed_kind, deprivation_count, steps,
        status, status_kind, override_reason, override_decision, persons, head_ethnic_group_code, native_minority,
        without_working_capacity, merit, agricultural, causes, needs, child_deprivation_count, note, made_by_name, version)
    on review to gnbv_job;
drop trigger check_review on review;
create trigger check_review before insert on review for each row when (new.unit_id is null) execute function check_review();

-- What a part of a file found, for whoever is writing the file. Each condition is that of check_review(), under the same name.
create function import_reviews(asked_batch_id uuid, after_number integer, until_number integer) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
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
    where h.transaction <> recorded_transaction() and h.id in (
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

    with found as materialized (
        select r.*, coalesce(o.unit_id, moved.unit_id, h.unit_id) as found_unit_id,
            case when o.id is not null then o.village_id when moved.unit_id is null then h.village_id end as found_village_id,
            residence_of(u.kind) as residence, h.synthetic, people.persons, people.head_group, people.merit as with_merit,
            case
                when held.reviewed_on > today() or held.reviewed_on < h.established_on or held.reviewed_on > h.ended_on then 'review_day'
                when r.review_supersedes_id is not null
                    and (o.review_round_id, o.household_id) is distinct from (held.id, r.household_id) then 'review_supersedes'
                when (computed.status, computed.status_kind, computed.deprivation_count)
                    is distinct from (r.review_status, r.review_kind, r.review_deprivation_count) then 'review_result'
                when people.persons = 0 then 'review_persons'
            end as wrong
        from import_household_row r
        join household h on h.id = r.household_id
        left join review o on o.id = r.review_supersedes_id
        left join lateral (
            select c.unit_id from household_change c where c.household_id = h.id and c.kind = 'MOVE' and c.effective_on > held.reviewed_on
            order by c.effective_on, c.id limit 1) moved on true
        join administrative_unit u on u.id = coalesce(o.unit_id, moved.unit_id, h.unit_id)
        cross join lateral (
            select count(*)::integer as persons, min(m.ethnic_group_code) filter (where m.relation = 'HEAD') as head_group,
                coalesce(bool_or(m.merit), false) as merit
            from household_member m
            where m.household_id = h.id and m.joined_on <= held.reviewed_on and (m.left_on is null or m.left_on > held.reviewed_on)) people
        cross join lateral review_result(standard, residence_of(u.kind), r.review_inputs) computed
        where r.batch_id = batch.id and r.number > after_number and r.number <= until_number and r.review_action in ('NEW', 'CHANGED')),
    made as (
        insert into review (id, review_round_id, household_id, unit_id, village_id, supersedes_id, reviewed_on, residence, method, inputs,
            rule_set_id, rule_set_version, computed_status, computed_kind, deprivation_count, steps, status, status_kind, persons,
            head_ethnic_group_code, ethnic_minority, merit, synthetic, made_by_name)
        select f.review_id, held.id, f.household_id, f.found_unit_id, f.found_village_id, f.review_supersedes_id, held.reviewed_on, f.residence,
            case when f.review_inputs ->> 'incomeScore' is not null then 'SCORE' else 'INCOME' end, f.review_inputs,
            standard.id, standard.version, f.review_status, f.review_kind, f.review_deprivation_count, f.review_steps,
            f.review_status, f.review_kind, f.persons, f.head_group, coalesce(f.head_group <> '01', false), f.with_merit, f.synthetic, actor_name()
        from found f where f.wrong is null order by f.number)
    select min(f.wrong) into refused from found f;
    if refused is not null then
        raise exception using errcode = 'GN006', constraint = refused, message = 'a review that cannot be';
    end if;
end
$$;

-- A review goes in one way only: with the import that brought it, as a whole, while nobody has recognised it.
create or replace function keep_review() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and (
            (old.recognition_id is null and new.recognition_id is not null
                and to_jsonb(new) - array['recognition_id', 'recognised_on'] = to_jsonb(old) - array['recognition_id', 'recognised_on'])
            or (old.recognition_id is not null and old.replacement_id is null and new.replacement_id is not null
                and to_jsonb(new) - array['replacement_id', 'replaced_on'] = to_jsonb(old) - array['replacement_id', 'replaced_on'])) then
        return new;
    end if;
    if tg_op = 'DELETE' and old.recognition_id is null and exists (
            select from import_household_row r join import_batch b on b.id = r.batch_id
            where r.review_id = old.id and b.state = 'UNDOING') then
        return old;
    end if;
    raise exception using errcode = 'GN001', constraint = 'review_append_only', message = 'review is append-only';
end
$$;

create function take_back_reviews(asked_batch_id uuid, after_number integer, until_number integer) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    commune uuid;
begin
    if not writes_households() or not exists (
        select from import_batch b where b.id = asked_batch_id and b.recorded_by = actor_id() and b.state = 'UNDOING') then
        raise exception using errcode = '42501', message = 'no import that is being taken back';
    end if;
    for commune in
        select distinct v.unit_id from import_household_row r join review v on v.id = r.review_id
        where r.batch_id = asked_batch_id and r.number > after_number and r.number <= until_number and r.review_action in ('NEW', 'CHANGED')
        order by 1
    loop
        perform lock_round_commune((select b.review_round_id from import_batch b where b.id = asked_batch_id), commune, false);
        if not exists (select from administrative_unit_scope s where s.scope_unit_id = scope_unit_id() and s.unit_id = commune) then
            raise exception using errcode = '42501', message = 'a commune out of scope';
        end if;
    end loop;
    delete from review v using import_household_row r
    where r.batch_id = asked_batch_id and r.number > after_number and r.number <= until_number
        and r.review_action in ('NEW', 'CHANGED') and v.id = r.review_id;
end
$$;
