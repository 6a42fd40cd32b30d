-- What lies outside of a scope's range is a list that its unit keeps, and an administrator's range is of all numbers: a condition on a
-- numbered row is two comparisons and a list that holds what they don't tell, where it was all units of the scope before, and the roles of
-- the caller were asked besides. The readers of households are told by the range, too: theirs is empty for whoever reads none.

-- A unit that had no number when a row was written for it: its rows are found by the unit. They take turns with the changes of places,
-- so that none is missed by the lists.
create table unit_without_number (
    unit_id uuid primary key references administrative_unit on delete cascade
);
comment on table unit_without_number is 'Units that rows were written of before they had a number.';
grant select on unit_without_number to gnbv_application, gnbv_job;

alter table administrative_unit_number add column beyond uuid[] not null default '{}';
comment on column administrative_unit_number.beyond is
    'Units of the scope outside of its range, those without a number and those that rows were written of before they had one.';

create function number_of_unit(asked_unit_id uuid) returns bigint
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    given bigint;
begin
    perform pg_advisory_xact_lock_shared(hashtext('rebuild_scopes'));
    select n.number into given from administrative_unit_number n where n.unit_id = asked_unit_id;
    if given is null then
        insert into unit_without_number (unit_id) select id from administrative_unit where id = asked_unit_id on conflict do nothing;
    end if;
    return given;
end
$$;

create or replace function number_row() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    select number into new.unit_number from administrative_unit_number where unit_id = new.unit_id;
    if not found then
        new.unit_number := number_of_unit(new.unit_id);
    end if;
    return new;
end
$$;

create function list_beyond_scopes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update administrative_unit_number kept
    set beyond = now.beyond
    from (
        select o.unit_id, coalesce(array_agg(outside.unit_id order by outside.unit_id) filter (where outside.unit_id is not null), '{}') as beyond
        from administrative_unit_number o
        left join (
            select s.scope_unit_id, s.unit_id, n.number, w.unit_id is not null as early
            from administrative_unit_scope s
            left join administrative_unit_number n on n.unit_id = s.unit_id
            left join unit_without_number w on w.unit_id = s.unit_id) outside
            on outside.scope_unit_id = o.unit_id
                and (outside.early or (outside.number between o.number and o.scope_to) is not true)
        group by o.unit_id) now
    where now.unit_id = kept.unit_id and kept.beyond <> now.beyond;
    return null;
end
$$;
-- After the ranges are made anew: triggers of one kind run in the order of their names.
create trigger rebuild_scopes_numbers_beyond after insert or update or delete on administrative_unit
    for each statement execute function list_beyond_scopes();
create trigger rebuild_scopes_numbers_beyond after insert or update or delete on unit_parent
    for each statement execute function list_beyond_scopes();
create trigger rebuild_scopes_numbers_beyond after insert or update or delete on unit_change_link
    for each statement execute function list_beyond_scopes();

-- Of rows that a migration numbered.
create procedure note_units_without_number(variadic tables text[])
    language plpgsql
as $$
declare
    name text;
begin
    foreach name in array tables loop
        execute format('insert into unit_without_number (unit_id) '
            'select unit_id from %1$I where unit_number is null union select unit_id from %2$I where unit_number is null '
            'on conflict do nothing', name, name || '_history');
    end loop;
    -- A statement's triggers run without a row, too: the lists are made anew.
    insert into unit_parent select * from unit_parent where false;
end
$$;
revoke execute on procedure note_units_without_number(text[]) from public;
call note_units_without_number('budget', 'result', 'target', 'activity', 'household', 'household_member', 'review');

create function granted_to(asked_client text, resource_name text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from partner_grant g where g.client = asked_client and g.resource = resource_name);
create or replace function granted(resource_name text) returns boolean
    language sql stable
    return has_role('partner') and granted_to(actor_client(), resource_name);

-- What the server says at the beginning of a transaction: the numbers of the caller's scope, and the same of households, of which there
-- are none for whoever reads none. An administrator's are all numbers.
create function scope_in_numbers(asked_scope text, asked_roles text, asked_client text)
    returns table (scope_from text, scope_to text, households_from text, households_to text)
    language sql stable
begin atomic
    select n.first::text, n.last::text, case when n.reads then n.first end::text, case when n.reads then n.last end::text
    from (
        select case when a.everywhere then 0 else o.number end as first,
            case when a.everywhere then 9223372036854775807 else o.scope_to end as last,
            a.everywhere or a.roles && array['officer', 'analyst']
                or 'partner' = any (a.roles) and granted_to(asked_client, 'households') as reads
        from (
            select string_to_array(asked_roles, ',') as roles, 'admin' = any (string_to_array(asked_roles, ',')) as everywhere,
                nullif(asked_scope, '')::uuid as scope) a
        left join administrative_unit_number o on o.unit_id = a.scope) n;
end;

create function households_from() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('gnbv.households_from', true), '')::bigint;
create function households_to() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('gnbv.households_to', true), '')::bigint;
-- Where nobody has said the range, all of the scope is beyond it.
create function scope_beyond() returns setof uuid
    language plpgsql stable parallel safe set search_path = public, pg_temp
as $$
begin
    if scope_to() is null then
        return query select u.id from administrative_unit u where has_role('admin')
            union all select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id();
    elsif has_role('admin') then
        return query select w.unit_id from unit_without_number w;
    else
        return query select unnest(n.beyond) from administrative_unit_number n where n.unit_id = scope_unit_id();
    end if;
end
$$;
create function households_beyond() returns setof uuid
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if has_role('admin') or reads_households() then
        return query select scope_beyond();
    end if;
end
$$;

drop function in_numbered_scope(text);
create function in_numbered_scope(table_name text, whose text default 'scope', others text default null) returns text
    language sql immutable
    return format('%1$s.unit_number between (select %2$s_from()) and (select %2$s_to()) or %1$s.unit_id in (select %3$s_beyond())',
        table_name, whose, coalesce(others, whose));

do $$
declare
    name text;
begin
    foreach name in array array['budget', 'budget_history', 'result', 'result_history', 'target', 'target_history',
            'activity', 'activity_history', 'entry', 'entry_sum'] loop
        execute format('alter policy may_read on %I using (%s)', name, in_numbered_scope(name));
    end loop;
    foreach name in array array['household', 'household_history', 'household_member', 'household_member_history'] loop
        execute format('alter policy may_read on %I using (%s)', name, in_numbered_scope(name, 'households'));
    end loop;
    -- Whoever sees a household sees its way through the years, wherever it lived; of the household its own policy decides.
    foreach name in array array['review', 'review_history'] loop
        execute format('alter policy may_read on %1$I using (%2$s or exists (select from household h where h.id = %1$I.household_id))',
            name, in_numbered_scope(name, 'households'));
    end loop;
end
$$;
drop function units_in_scope();
