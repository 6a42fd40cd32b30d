-- Households follow their commune: when it is replaced, those who live there are the successor's from that day. One row of
-- household_succession is one such operation over all of them; each household has its own change, so that its history tells where it
-- lived before and by which decision it lives elsewhere now. A commune with one successor is followed as soon as the change of units
-- is recorded and its day has come; one that is divided waits for a person, who decides village by village.

create table household_succession (
    id uuid primary key,
    unit_change_id uuid not null references unit_change,
    unit_id uuid not null references administrative_unit,
    village_id uuid references administrative_unit,
    to_unit_id uuid not null references administrative_unit,
    whole boolean not null,
    effective_on date not null,
    household_count integer not null check (household_count >= 0),
    recoded_count integer not null check (recoded_count between 0 and household_count),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint household_succession_other check (unit_id <> to_unit_id),
    constraint household_succession_whole check (not whole or village_id is null)
);
comment on column household_succession.unit_id is 'Commune that was replaced.';
comment on column household_succession.village_id is 'Village whose households followed; of a commune that was divided, null means those without a village.';
comment on column household_succession.whole is 'The commune has one successor: all households followed. Set by the database.';
comment on column household_succession.recoded_count is 'Of the households, those whose code was taken in the successor: the old commune''s code stands before it now.';
create index household_succession_change on household_succession (unit_change_id, unit_id);
create index household_succession_recorded_at on household_succession (recorded_at, id);

alter table household_change
    add column village_id uuid references administrative_unit,
    add column succession_id uuid references household_succession,
    add constraint household_change_succession check (succession_id is null or kind = 'MOVE');
comment on column household_change.village_id is 'Village where the household lived before.';
comment on column household_change.succession_id is 'Operation by which the household followed its commune.';
create index household_change_succession_of on household_change (succession_id) where succession_id is not null;
drop view household_change_known;
alter table household_change_history rename column superseded_transaction to superseded;
alter table household_change_history
    add column village_id uuid,
    add column succession_id uuid,
    add column superseded_transaction bigint;
update household_change_history set superseded_transaction = superseded;
alter table household_change_history
    drop column superseded,
    alter column superseded_transaction set not null;
create view household_change_known with (security_invoker = true) as
    select *, null::bigint as superseded_transaction from household_change union all select * from household_change_history;
grant select on household_change_known to gnbv_application, gnbv_job;
call audit_statements('household_change');
-- By hand a household moves; it follows its commune by the operation alone.
revoke insert on household_change from gnbv_application;
grant insert (id, household_id, kind, effective_on, to_unit_id, to_village_id, to_address, to_code, other_household_id, member_ids, head_id,
        reason, made_by_name, version)
    on household_change to gnbv_application;

-- A household that moves, or whose commune is replaced, was in its village on the days before: reviews of these days say so.
do $$
begin
    execute replace(pg_get_functiondef('apply_household_change()'::regprocedure),
        'new.unit_id := home.unit_id;', E'new.unit_id := home.unit_id;\n    new.village_id := home.village_id;');
    execute replace(pg_get_functiondef('check_review()'::regprocedure),
        'case when moved.id is null then home.village_id end', 'case when moved.id is null then home.village_id else moved.village_id end');
    execute replace(replace(pg_get_functiondef('import_reviews(uuid, integer, integer)'::regprocedure),
        'select c.unit_id from household_change c', 'select c.unit_id, c.village_id from household_change c'),
        'when moved.unit_id is null then h.village_id end', 'when moved.unit_id is null then h.village_id else moved.village_id end');
end
$$;
drop trigger apply_household_change on household_change;
create trigger apply_household_change before insert on household_change
    for each row when (new.succession_id is null) execute function apply_household_change();

-- Into which unit one was replaced by a change, if that is one; a unit that lives on was not replaced.
create function only_successor(asked_change_id uuid, asked_unit_id uuid) returns uuid
    language sql stable set search_path = public, pg_temp
    begin atomic
        select case when count(*) = 1 then min(l.successor_id::text)::uuid end
        from unit_change_link l
        where l.change_id = asked_change_id and l.predecessor_id = asked_unit_id
            and not exists (select from unit_change_link s
                where s.change_id = asked_change_id and s.predecessor_id = asked_unit_id
                    and (s.successor_id is null or s.successor_id = s.predecessor_id));
    end;

-- Whom an operation is about: those who live in the commune, or in one of its villages; or in the village that was replaced itself.
create function households_to_follow(replaced uuid, of_village uuid, of_all boolean) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp rows 1000
    begin atomic
        select h.id from household h
        where h.unit_id = replaced and h.state = 'ACTIVE' and (of_all or h.village_id is not distinct from of_village)
        union all
        select h.id from household h where h.village_id = replaced and h.state = 'ACTIVE';
    end;
revoke execute on function households_to_follow(uuid, uuid, boolean) from public, gnbv_application, gnbv_job, gnbv_sealer;

create function check_household_succession() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    made unit_change;
    level_of text := (select u.level from administrative_unit u where u.id = new.unit_id);
    followed uuid[];
begin
    select * into made from unit_change c where c.id = new.unit_change_id for share;
    new.whole := new.village_id is null and only_successor(new.unit_change_id, new.unit_id) is not null;
    if level_of not in ('COMMUNE', 'VILLAGE') or (level_of = 'VILLAGE' and not new.whole) or not exists (
        select from unit_change_link l join administrative_unit u on u.id = l.successor_id and u.level = level_of
        where l.change_id = new.unit_change_id and l.predecessor_id = new.unit_id and l.successor_id = new.to_unit_id
            and l.successor_id <> l.predecessor_id) then
        raise exception using errcode = 'GN006', constraint = 'household_succession_link', message = 'the change has no such successor';
    end if;
    if made.effective_on > today() then
        raise exception using errcode = 'GN007', constraint = 'household_succession_day', message = 'the day of the change has not come';
    end if;
    if new.village_id is not null then
        perform check_household_place(new.to_unit_id, new.village_id);
    end if;
    -- The rows in one order, as everybody who changes several takes them; whoever edits one of them is waited for.
    perform 1 from household h where h.id in (select households_to_follow(new.unit_id, new.village_id, new.whole)) order by h.id for update;
    followed := array(select households_to_follow(new.unit_id, new.village_id, new.whole));
    new.effective_on := made.effective_on;
    new.household_count := cardinality(followed);
    new.recoded_count := case level_of when 'COMMUNE' then (
        select count(*) from household h
        where h.id = any (followed) and exists (select from household t where t.unit_id = new.to_unit_id and t.code = h.code))
        else 0 end;
    return new;
end
$$;
create trigger check_household_succession before insert on household_succession
    for each row execute function check_household_succession();

-- Carries the operation out: the changes, the households, their members and the cases of duplicates, each in one statement.
create function apply_household_succession() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    replaced administrative_unit;
    home uuid;
    decided text := (select c.decision from unit_change c where c.id = new.unit_change_id);
begin
    select * into replaced from administrative_unit u where u.id = new.unit_id;
    home := case replaced.level when 'COMMUNE' then new.to_unit_id else (
        select p.parent_id from unit_parent p
        where p.unit_id = new.to_unit_id and new.effective_on between p.valid_from and coalesce(p.valid_to, 'infinity')) end;
    insert into household_change (id, household_id, unit_id, village_id, kind, effective_on, to_unit_id, to_village_id, to_address, to_code,
        reason, made_by_name, succession_id)
    select gen_random_uuid(), h.id, h.unit_id, h.village_id, 'MOVE',
        greatest(new.effective_on, h.established_on, (select max(c.effective_on) from household_change c where c.household_id = h.id)),
        home, case replaced.level when 'COMMUNE' then h.village_id else new.to_unit_id end, h.address,
        case when h.unit_id <> home and exists (select from household t where t.unit_id = home and t.code = h.code)
            then left(replaced.code || '-' || h.code, 30) end,
        decided, new.made_by_name, new.id
    from household h
    where h.id in (select households_to_follow(new.unit_id, new.village_id, new.whole));
    update household h set unit_id = c.to_unit_id, village_id = c.to_village_id, code = coalesce(c.to_code, h.code)
    from household_change c where c.succession_id = new.id and h.id = c.household_id;
    update household_member m set unit_id = c.to_unit_id
    from household_change c where c.succession_id = new.id and m.household_id = c.household_id and m.unit_id <> c.to_unit_id;
    update duplicate_case d set unit_id = lowest_common_unit(a.unit_id, b.unit_id), member_unit_id = a.unit_id, other_unit_id = b.unit_id
    from household_member a, household_member b
    where a.id = d.member_id and b.id = d.other_member_id and (d.member_unit_id, d.other_unit_id) is distinct from (a.unit_id, b.unit_id)
        and exists (select from household_change c where c.succession_id = new.id and c.household_id in (a.household_id, b.household_id));
    return null;
end
$$;
create trigger apply_household_succession after insert on household_succession
    for each row when (new.household_count > 0) execute function apply_household_succession();

-- Where a change leaves no choice nobody is asked: whoever lives in what was replaced follows with the change itself.
create function follow_replaced_unit(asked_change_id uuid, replaced uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    successor uuid := only_successor(asked_change_id, replaced);
begin
    if successor is not null
        and (select c.effective_on from unit_change c where c.id = asked_change_id) <= today()
        and (select u.level = s.level and u.level in ('COMMUNE', 'VILLAGE') from administrative_unit u, administrative_unit s
            where u.id = replaced and s.id = successor)
        and exists (select households_to_follow(replaced, null, true)) then
        insert into household_succession (id, unit_change_id, unit_id, to_unit_id, made_by_name)
        values (gen_random_uuid(), asked_change_id, replaced, successor, actor_name());
    end if;
end
$$;
revoke execute on function follow_replaced_unit(uuid, uuid) from public, gnbv_application, gnbv_job, gnbv_sealer;

create function follow_unit_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform follow_replaced_unit(new.change_id, new.predecessor_id);
    return null;
end
$$;
-- At the end of the transaction: until then other successors, and villages that go with them, are still being recorded.
create constraint trigger follow_unit_change after insert on unit_change_link
    deferrable initially deferred
    for each row when (new.predecessor_id is not null and new.successor_id is not null and new.successor_id <> new.predecessor_id)
    execute function follow_unit_change();

-- A change that was recorded ahead is followed on its day. Of one that was recorded afterwards, as those of 2025 that came with the
-- product, whoever was recorded in the old commune later waits for a person: a list of 2018 is a list of the communes of 2018.
create function follow_due_unit_changes() returns integer
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    due record;
    followed integer := 0;
begin
    if actor_id() is distinct from 'unit-change' then
        raise exception using errcode = '42501', message = 'a job follows changes';
    end if;
    for due in
        select distinct c.effective_on, c.id, l.predecessor_id
        from unit_change c join unit_change_link l on l.change_id = c.id
        where c.effective_on <= today() and (c.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date < c.effective_on
            and only_successor(c.id, l.predecessor_id) is not null
            and exists (select households_to_follow(l.predecessor_id, null, true))
        order by 1, 2, 3
    loop
        perform follow_replaced_unit(due.id, due.predecessor_id);
        followed := followed + 1;
    end loop;
    return followed;
end
$$;

-- What a change of units still leaves behind, village by village, and whither each would go: where its own row says so, or where
-- there is one successor alone.
create function succession_proposal(asked_change_id uuid)
    returns table (unit_id uuid, village_id uuid, households bigint, to_unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select left_behind.unit_id, left_behind.village_id, left_behind.households, left_behind.to_unit_id
        from (
            select h.unit_id, h.village_id, count(*) as households, coalesce(only_successor(asked_change_id, h.unit_id), (
                select p.parent_id from unit_parent p join unit_change c on c.id = asked_change_id
                join unit_change_link l on l.change_id = c.id and l.predecessor_id = h.unit_id and l.successor_id = p.parent_id
                where p.unit_id = h.village_id and c.effective_on between p.valid_from and coalesce(p.valid_to, 'infinity'))) as to_unit_id
            from household h
            where has_role('admin') and h.state = 'ACTIVE' and h.unit_id in (
                select l.predecessor_id from unit_change_link l join administrative_unit s on s.id = l.successor_id and s.level = 'COMMUNE'
                where l.change_id = asked_change_id and l.predecessor_id <> l.successor_id)
            group by h.unit_id, h.village_id) left_behind
        where left_behind.to_unit_id is distinct from left_behind.unit_id;
    end;

call record('household_succession', '(select has_role(''admin''))', '(select has_role(''admin''))');
call append_only('household_succession');
revoke insert on household_succession from gnbv_application;
grant insert (id, unit_change_id, unit_id, village_id, to_unit_id, made_by_name, version) on household_succession to gnbv_application;
