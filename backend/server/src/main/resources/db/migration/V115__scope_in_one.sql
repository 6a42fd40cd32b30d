-- A scope is one range of numbers also where a province replaced others: those stand beside their successor, and the districts' own
-- numbers stand apart from the rooms of what lies under them, for a province of 2025 has the communes of its predecessors in its scope,
-- but no districts. What is outside of a range is short then, and is looked through; as a set it cost each table of each query twice
-- as much.

create function number_apart(level text) returns bigint
    language sql immutable
    return case level when 'DISTRICT' then 1::bigint << 62 else 0 end;

comment on column administrative_unit_number.number is
    'Province, district, commune and village, 15 bits each; the district is 0 where a commune lies directly under a province. That of a '
    'district itself stands apart, 2^62 higher. Never changed once a row has it.';

-- Numbers each unit as soon as it has a place: a province at once, others with their first parent. Who finds no room stays without.
create or replace function number_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into administrative_unit_number (unit_id, number, scope_from, scope_to)
    select p.id, p.number, p.number, p.number
    from (
        select u.id, (last.place + row_number() over (order by u.code, u.id)) * number_room(u.level) as number
        from administrative_unit u
        cross join (
            select coalesce(max(n.number), 0) / number_room('PROVINCE') as place from administrative_unit_number n
            where n.number < number_apart('DISTRICT')) last
        where u.level = 'PROVINCE' and not exists (select from administrative_unit_number n where n.unit_id = u.id)) p;
    for depth in 1..3 loop
        insert into administrative_unit_number (unit_id, number, scope_from, scope_to)
        select placed.id, placed.number, placed.number, placed.number
        from (
            select child.id, child.place, child.room + child.place * number_room(child.level) as number
            from (
                select u.id, u.level, room.number as room,
                    coalesce(last.number - room.number, 0) / number_room(u.level)
                        + row_number() over (partition by room.number order by u.code, u.id) as place
                from administrative_unit u
                join lateral (select p.parent_id from unit_parent p where p.unit_id = u.id order by p.valid_from, p.id limit 1) first on true
                join administrative_unit over on over.id = first.parent_id
                join administrative_unit_number above on above.unit_id = over.id
                cross join lateral (select above.number - number_apart(over.level) + number_apart(u.level) as number) room
                cross join lateral (
                    select max(n.number) as number from administrative_unit_number n
                    where n.number >= room.number and n.number < room.number + (number_room(u.level) << 15)) last
                where not exists (select from administrative_unit_number n where n.unit_id = u.id)) child) placed
        where placed.place < 1 << 15;
    end loop;
    return null;
end
$$;

create function numbered_tables() returns setof regclass
    language sql stable
begin atomic
    select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'unit_number' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname;
end;

-- Whether a row has a number out of a province's room.
create function rooms_are_taken(rooms bigint[]) returns boolean
    language plpgsql set search_path = public, pg_temp
as $$
declare
    name regclass;
    taken boolean := false;
begin
    for name in select numbered_tables() loop
        execute format('select exists (select from %s '
                'where unit_number %% number_apart(''DISTRICT'') / number_room(''PROVINCE'') = any ($1))', name)
            into taken using rooms;
        exit when taken;
    end loop;
    return taken;
end
$$;

-- Provinces that became one stand side by side, in the rooms after all others. Where somebody has rows already or writes them just
-- now, all stay where they are, unless the rows follow.
create procedure bring_provinces_together(rows_follow boolean)
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '3s'
as $$
declare
    rooms bigint[];
begin
    for rooms in
        with recursive replaced (unit_id, heir_id) as (
            select l.predecessor_id, l.successor_id
            from unit_change_link l
            join administrative_unit p on p.id = l.predecessor_id and p.level = 'PROVINCE'
            join administrative_unit s on s.id = l.successor_id and s.level = 'PROVINCE'
        ), heir (unit_id, heir_id) as (
            select id, id from administrative_unit where level = 'PROVINCE'
            union
            select h.unit_id, r.heir_id from heir h join replaced r on r.unit_id = h.heir_id
        ), last_heir as (
            select distinct on (unit_id) unit_id, heir_id from heir
            order by unit_id, exists (select from replaced r where r.unit_id = heir.heir_id and r.heir_id <> r.unit_id), heir_id
        )
        select array_agg(n.number / number_room('PROVINCE') order by n.number)
        from last_heir l join administrative_unit_number n on n.unit_id = l.unit_id
        group by l.heir_id
        having (max(n.number) - min(n.number)) / number_room('PROVINCE') >= count(*)
    loop
        if not rows_follow then
            continue when rooms_are_taken(rooms);
            begin
                execute format('lock table %s in share mode', (select string_agg(name::text, ', ') from numbered_tables() name));
            exception when lock_not_available or deadlock_detected then
                return;
            end;
            continue when rooms_are_taken(rooms);
        end if;
        update administrative_unit_number n
        set number = n.number + (last.room + moved.place - moved.room) * number_room('PROVINCE')
        from unnest(rooms) with ordinality moved (room, place), (
            select max(number) / number_room('PROVINCE') as room from administrative_unit_number where number < number_apart('DISTRICT')) last
        where n.number % number_apart('DISTRICT') / number_room('PROVINCE') = moved.room;
    end loop;
end
$$;
revoke execute on procedure bring_provinces_together(boolean) from public;

create function number_successors() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (select from added join administrative_unit s on s.id = added.successor_id where s.level = 'PROVINCE') then
        call bring_provinces_together(false);
    end if;
    return null;
end
$$;
-- Before the scopes are made anew: triggers of one kind run in the order of their names.
create trigger number_successors after insert on unit_change_link referencing new table as added
    for each statement execute function number_successors();

-- A scope's range is the longest run of numbers that are all of its units, or of none.
create or replace function number_scopes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update administrative_unit_number kept
    set scope_from = now.first, scope_to = now.last
    from (
        select distinct on (run.scope_unit_id) run.scope_unit_id, min(run.number) as first, max(run.number) as last
        from (
            select s.scope_unit_id, o.number, o.place - row_number() over (partition by s.scope_unit_id order by o.place) as before
            from (select unit_id, number, row_number() over (order by number) as place from administrative_unit_number) o
            join administrative_unit_scope s on s.unit_id = o.unit_id) run
        group by run.scope_unit_id, run.before
        order by run.scope_unit_id, count(*) desc, min(run.number)) now
    where now.scope_unit_id = kept.unit_id and (kept.scope_from, kept.scope_to) <> (now.first, now.last);
    return null;
end
$$;

-- The numbers that there are, and the rows that have them. The triggers of places make ranges and lists.
alter table administrative_unit_number
    add column scope_from bigint not null default 0,
    drop constraint administrative_unit_number_check,
    add check (scope_to >= scope_from);
alter table administrative_unit_number alter column scope_from drop default;
comment on column administrative_unit_number.scope_from is 'Every number from this one to scope_to is that of a unit of its scope, or of none.';
comment on column administrative_unit_number.scope_to is 'See scope_from.';
do $$
declare
    name regclass;
begin
    execute replace(pg_get_functiondef('list_beyond_scopes()'::regprocedure), 'o.number and o.scope_to', 'o.scope_from and o.scope_to');
    execute replace(pg_get_functiondef('scope_in_numbers(text,text,text)'::regprocedure), 'o.number', 'o.scope_from');
    update administrative_unit_number n set number = n.number + number_apart(u.level) from administrative_unit u where u.id = n.unit_id;
    call bring_provinces_together(true);
    insert into unit_parent select * from unit_parent where false;
    for name in select numbered_tables() loop
        execute format('alter table %s disable trigger user', name);
        execute format('update %1$s set unit_number = n.number from administrative_unit_number n '
            'where n.unit_id = %1$s.unit_id and n.number <> %1$s.unit_number', name);
        execute format('alter table %s enable trigger user', name);
    end loop;
end
$$;

alter function scope_beyond() rename to scope_beyond_set;
create function scope_beyond() returns uuid[]
    language plpgsql stable parallel safe set search_path = public, pg_temp
as $$
begin
    if scope_to() is null then
        return array(select u.id from administrative_unit u where has_role('admin')
            union all select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id());
    elsif has_role('admin') then
        return array(select w.unit_id from unit_without_number w);
    end if;
    return (select n.beyond from administrative_unit_number n where n.unit_id = scope_unit_id());
end
$$;
alter function households_beyond() rename to households_beyond_set;
create function households_beyond() returns uuid[]
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    return case when has_role('admin') or reads_households() then scope_beyond() end;
end
$$;
alter function rounds_beyond() rename to rounds_beyond_set;
create function rounds_beyond() returns uuid[]
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    return households_beyond()
        || array(select s.scope_unit_id from administrative_unit_scope s where s.unit_id = scope_unit_id() and reads_households());
end
$$;

create or replace function in_numbered_scope(table_name text, whose text default 'scope', others text default null) returns text
    language sql immutable
    return format('%1$s.unit_number between (select %2$s_from()) and (select %2$s_to()) '
        'or %1$s.unit_id = any ((select %3$s_beyond())::uuid[])', table_name, whose, coalesce(others, whose));
do $$
declare
    policy record;
begin
    for policy in select * from pg_policies where schemaname = 'public' and qual ~ '_beyond_set\(\)' loop
        execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename, regexp_replace(
            policy.qual, '\(unit_id IN \( SELECT (\w+_beyond)_set\(\) AS \w+\)\)', '(unit_id = any ((select \1())::uuid[]))', 'g'));
    end loop;
end
$$;
drop function scope_beyond_set(), households_beyond_set(), rounds_beyond_set();
