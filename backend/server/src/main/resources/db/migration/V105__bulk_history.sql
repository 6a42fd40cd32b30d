-- Registers come a million rows at a time: the state before a change is kept once a statement, as the audit is, and reviews that are
-- loaded beside the application are checked once a load, by the conditions under which one by hand is.

-- As keep_superseded_row(), for all rows of a statement.
create function keep_superseded_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    execute format('insert into %I select d.*, $1 from departed d', tg_table_name || '_history') using recorded_transaction();
    return null;
end
$$;

create procedure history_statements(variadic tables text[])
    language plpgsql
as $$
declare
    name text;
begin
    foreach name in array tables loop
        execute format('drop trigger zy_history on %I', name);
        execute format('create trigger zy_history_update after update on %I referencing old table as departed '
            'for each statement execute function keep_superseded_rows()', name);
        execute format('create trigger zy_history_delete after delete on %I referencing old table as departed '
            'for each statement execute function keep_superseded_rows()', name);
    end loop;
end
$$;
revoke execute on procedure history_statements(text[]) from public;
call history_statements('household', 'household_member', 'review');

-- What may change of a review is compared as rows, not as documents: recognising a commune asks it of each.
create or replace function keep_review() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    recognised review := old;
    replaced review := old;
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
        recognised.recognition_id := new.recognition_id;
        recognised.recognised_on := new.recognised_on;
        replaced.replacement_id := new.replacement_id;
        replaced.replaced_on := new.replaced_on;
        if (old.recognition_id is null and new.recognition_id is not null and recognised *= new)
            or (old.recognition_id is not null and old.replacement_id is null and new.replacement_id is not null and replaced *= new) then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' and old.recognition_id is null and exists (
            select from import_household_row r join import_batch b on b.id = r.batch_id
            where r.review_id = old.id and b.state = 'UNDOING') then
        return old;
    end if;
    raise exception using errcode = 'GN001', constraint = 'review_append_only', message = 'review is append-only';
end
$$;

-- Whether a commune is one of a unit on a day, without gathering all of them.
create function is_commune_of(asked_commune_id uuid, asked_unit_id uuid, on_day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from administrative_unit_scope s join administrative_unit u on u.id = s.unit_id
            where s.scope_unit_id = asked_unit_id and s.unit_id = asked_commune_id and u.level = 'COMMUNE'
                and on_day between u.valid_from and coalesce(u.valid_to, 'infinity'));
    end;

do $$
declare
    asked text;
    changed text;
begin
    foreach asked in array array['check_review_step()', 'check_review_recognition()'] loop
        changed := regexp_replace(pg_get_functiondef(asked::regprocedure),
            'exists \(\s*select from communes_of\(held\.unit_id, held\.reviewed_on\) c where c = new\.(\w+)\)',
            'is_commune_of(new.\1, held.unit_id, held.reviewed_on)', 'g');
        if changed like '%communes_of%' then
            raise exception '% asks otherwise', asked;
        end if;
        execute changed;
    end loop;
end
$$;

-- What a loader of the owner has put into the temporary table staged_review becomes reviews. Each condition is that of check_review(),
-- under the same name; what that function finds out where nobody says it, a loader says: persons, group of the head and merit.
create function add_staged_reviews() returns bigint
    language plpgsql set search_path = public, pg_temp
as $$
declare
    place record;
    refused text;
    made bigint;
begin
    perform 1 from review_round d where d.id in (select distinct s.review_round_id from pg_temp.staged_review s) order by d.id for share;
    perform 1 from household h
    where h.transaction <> recorded_transaction() and h.id in (select s.household_id from pg_temp.staged_review s)
    order by h.id for share;
    create temporary table placed_review on commit drop as
    select s.id, h.id as household_id, d.id as round_id, d.unit_id as round_unit_id, d.rule_set_id, h.synthetic, h.established_on, h.ended_on,
        coalesce(moved.unit_id, h.unit_id) as unit_id, case when moved.unit_id is null then h.village_id else moved.village_id end as village_id
    from pg_temp.staged_review s
    left join household h on h.id = s.household_id
    left join review_round d on d.id = s.review_round_id
    left join lateral (
        select c.unit_id, c.village_id from household_change c
        where c.household_id = h.id and c.kind = 'MOVE' and c.effective_on > s.reviewed_on
        order by c.effective_on, c.id limit 1) moved on true;
    analyze pg_temp.placed_review;
    for place in select distinct p.round_id, p.round_unit_id, p.unit_id from pg_temp.placed_review p order by 1, 3 loop
        perform lock_round_commune(place.round_id, place.unit_id, false);
        if not exists (select from administrative_unit_scope s where s.scope_unit_id = place.round_unit_id and s.unit_id = place.unit_id) then
            raise exception using errcode = 'GN006', constraint = 'review_unit', message = 'the household is not of the round''s unit';
        elsif exists (select from review_recognition n where n.review_round_id = place.round_id and n.unit_id = place.unit_id) then
            raise exception using errcode = 'GN007', constraint = 'review_commune_recognised', message = 'the commune is recognised already';
        end if;
    end loop;

    with found as materialized (
        select s.*, p.unit_id, p.village_id, p.synthetic, residence_of(u.kind) as residence, r.id as standard_id, r.version as standard_version,
            case
                when s.reviewed_on > today() or s.reviewed_on < p.established_on or s.reviewed_on > p.ended_on then 'review_day'
                when (computed.status, computed.status_kind, computed.deprivation_count)
                    is distinct from (s.computed_status, s.computed_kind, s.deprivation_count) then 'review_result'
                when people.members = 0 then 'review_persons'
            end as wrong,
            people.head_female, least(people.children, s.persons, 30)::integer as children, people.uninsured::integer, people.out_of_school::integer
        from pg_temp.staged_review s
        join pg_temp.placed_review p on p.id = s.id
        join administrative_unit u on u.id = p.unit_id
        join rule_set r on r.id = p.rule_set_id
        cross join lateral review_result(r, residence_of(u.kind), s.inputs) computed
        -- As count_review_children().
        cross join lateral (
            select count(*) as members, bool_or(m.sex = 'FEMALE') filter (where m.relation = 'HEAD') as head_female,
                count(*) filter (where m.age < 16) as children,
                count(*) filter (where m.age < 16 and not m.health_insurance) as uninsured,
                count(*) filter (where m.age between 5 and 15 and m.schooling in ('LEFT', 'NEVER')) as out_of_school
            from (select n.sex, n.relation, n.health_insurance, n.schooling,
                    extract(year from age(s.reviewed_on, coalesce(n.birth_date, make_date(n.birth_year, 1, 1)))) as age
                from household_member n where n.household_id = s.household_id
                    and n.joined_on <= s.reviewed_on and (n.left_on is null or n.left_on > s.reviewed_on)) m) people),
    added as (
        insert into review (id, review_round_id, household_id, unit_id, village_id, reviewed_on, residence, method, inputs, rule_set_id,
            rule_set_version, computed_status, computed_kind, deprivation_count, steps, status, status_kind, persons, head_ethnic_group_code,
            ethnic_minority, native_minority, without_working_capacity, merit, agricultural, causes, needs, head_female,
            child_count, uninsured_child_count, undernourished_child_count, out_of_school_child_count, synthetic, made_by_name)
        select f.id, f.review_round_id, f.household_id, f.unit_id, f.village_id, f.reviewed_on, f.residence,
            case when f.inputs ->> 'incomeScore' is not null then 'SCORE' else 'INCOME' end, f.inputs, f.standard_id,
            f.standard_version, f.computed_status, f.computed_kind, f.deprivation_count, f.steps, f.status, f.status_kind, f.persons,
            f.head_ethnic_group_code, f.head_ethnic_group_code <> '01', f.native_minority, f.without_working_capacity, f.merit, f.agricultural,
            f.causes, f.needs, f.head_female, f.children, least(f.uninsured, f.children), f.undernourished_child_count,
            least(f.out_of_school, f.children), f.synthetic, f.made_by_name
        from found f where f.wrong is null
        returning id)
    select min(f.wrong), (select count(*) from added) into refused, made from found f;
    if refused is not null or made < (select count(*) from pg_temp.staged_review) then
        raise exception using errcode = 'GN006', constraint = coalesce(refused, 'review_household_id_fkey'), message = 'a review that cannot be';
    end if;
    drop table pg_temp.placed_review;
    return made;
end
$$;
revoke execute on function add_staged_reviews() from public, gnbv_application, gnbv_job, gnbv_sealer;
