-- Households come a million at a time: what was asked row by row is asked once a statement. The audit still has one row for each
-- row that changed, written in the same transaction by the database; a place is checked once, however many households live there.

-- What the audit tells of a row of a table, as SQL: personal columns veiled, or compared with the row before where that is named.
create function audit_columns(asked regclass, shown text, other text) returns text
    language sql stable set search_path = public, pg_temp
    return (
        select string_agg(
            case
                when p.column_name is null then format('%I.%I', shown, a.attname)
                when other is null then format('case when %1$I.%2$I is not null then ''***'' end as %2$I', shown, a.attname)
                else format('case when %1$I.%2$I is null then null when %1$I.%2$I is not distinct from %3$I.%2$I then ''***'' '
                    'else ''*** changed'' end as %2$I', shown, a.attname, other)
            end, ', ' order by a.attnum)
        from pg_attribute a
        left join personal_column p on p.table_name = asked::text and p.column_name = a.attname
        where a.attrelid = asked and a.attnum > 0 and not a.attisdropped);

-- As audit_row(), for all rows of a statement; for tables whose key is "id", with a unit and no evaluation. Old and new rows are
-- joined by their key: planned before it is known how many there are, it must not be by a loop in a loop.
create function audit_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    was text := case when tg_op <> 'INSERT' then format(
        '(select to_jsonb(b) from (select %s) b)', audit_columns(tg_relid, 'departed', null)) else 'null' end;
    is_now text := case when tg_op <> 'DELETE' then format(
        '(select to_jsonb(a) from (select %s) a)',
        audit_columns(tg_relid, 'arrived', case when tg_op = 'UPDATE' then 'departed' end)) else 'null' end;
begin
    -- What follows another table's delete comes with no rows as well.
    if tg_op = 'DELETE' then
        if not exists (select from departed) then
            return null;
        end if;
    elsif not exists (select from arrived) then
        return null;
    end if;
    execute format(
        'insert into audit_event (transaction, actor, actor_name, client, request, resource, row_id, unit_id, operation, before, after) '
        'select $1, $2, $3, $4, $5, $6, %1$s.id, %1$s.unit_id, $7, %2$s, %3$s from %4$s',
        case when tg_op = 'DELETE' then 'departed' else 'arrived' end, was, is_now,
        case tg_op when 'INSERT' then 'arrived' when 'DELETE' then 'departed' else 'departed join arrived on arrived.id = departed.id' end)
    using recorded_transaction(), actor_id(), actor_name(), actor_client(), nullif(current_setting('gnbv.request', true), ''),
        replace(tg_table_name, '_', '-'), tg_op;
    return null;
end
$$;

create procedure audit_statements(variadic tables text[])
    language plpgsql
as $$
declare
    name text;
begin
    foreach name in array tables loop
        execute format('drop trigger zz_audit on %I', name);
        execute format('create trigger zz_audit_insert after insert on %I referencing new table as arrived '
            'for each statement execute function audit_rows()', name);
        execute format('create trigger zz_audit_update after update on %I referencing old table as departed new table as arrived '
            'for each statement execute function audit_rows()', name);
        execute format('create trigger zz_audit_delete after delete on %I referencing old table as departed '
            'for each statement execute function audit_rows()', name);
    end loop;
end
$$;
revoke execute on procedure audit_statements(text[]) from public;
call audit_statements('household', 'household_member', 'review');

-- A household: what concerns one row alone is asked of it when it is changed; what a new one is asked, the statement is.
create or replace function check_household() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if acts_for_caller(tg_relid) and old.state <> 'ACTIVE' then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    end if;
    return new;
end
$$;
drop trigger check_household on household;
create trigger check_household before update on household for each row execute function check_household();

create function check_household_days(latest date) returns void
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if latest > today() then
        raise exception using errcode = 'GN006', constraint = 'household_future', message = 'a day to come';
    end if;
end
$$;

create function check_new_households() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    place record;
begin
    for place in select distinct a.unit_id, a.village_id from arrived a loop
        perform check_household_place(place.unit_id, place.village_id);
    end loop;
    perform check_household_days((select max(greatest(a.established_on, a.ended_on)) from arrived a));
    -- Whoever acts for a caller brings no household that has ended.
    if acts_for_caller(tg_relid) and exists (select from arrived a where a.state <> 'ACTIVE') then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    end if;
    return null;
end
$$;
create trigger check_new_households after insert on household
    referencing new table as arrived for each statement execute function check_new_households();

create function check_changed_households() returns trigger
    language plpgsql set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    place record;
begin
    for place in
        select distinct a.unit_id, a.village_id from arrived a join departed d on d.id = a.id
        where (a.unit_id, a.village_id) is distinct from (d.unit_id, d.village_id)
    loop
        perform check_household_place(place.unit_id, place.village_id);
    end loop;
    perform check_household_days((select max(greatest(a.established_on, a.ended_on)) from arrived a));
    return null;
end
$$;
create trigger check_changed_households after update on household
    referencing old table as departed new table as arrived for each statement execute function check_changed_households();

-- A member: where its household lives is looked up, unless whoever writes says it; then it has to be so. The lock keeps the
-- household from moving, or ending, in between; one that this transaction wrote nobody else can change.
drop trigger check_household_member on household_member;
create trigger check_household_member before insert on household_member
    for each row when (new.unit_id is null) execute function check_household_member();
create trigger check_changed_member before update on household_member
    for each row execute function check_household_member();

create function check_new_members() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    wrong record;
begin
    perform 1 from household h
    where h.id in (select a.household_id from arrived a) and h.transaction <> recorded_transaction()
    order by h.id for share;
    select count(*) filter (where a.joined_on > today() or a.left_on > today()) as future,
        count(*) filter (where h.state <> 'ACTIVE') as ended,
        count(*) filter (where (a.unit_id, a.synthetic) is distinct from (h.unit_id, h.synthetic)) as elsewhere
    into wrong
    from arrived a join household h on h.id = a.household_id;
    if wrong.future > 0 then
        raise exception using errcode = 'GN006', constraint = 'household_member_future', message = 'a day to come';
    elsif wrong.ended > 0 then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    elsif wrong.elsewhere > 0 then
        raise exception using errcode = 'GN006', constraint = 'household_member_unit', message = 'a member lives where the household does';
    end if;
    return null;
end
$$;
create trigger check_new_members after insert on household_member
    referencing new table as arrived for each statement execute function check_new_members();
grant insert (unit_id) on household_member to gnbv_application;
