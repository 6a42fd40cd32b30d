-- Whether a row of the ledger lies in the caller's scope is told by a number that the row carries: units are numbered down the
-- hierarchy, so that what lies under one unit is, as a rule, one range. To compare numbers costs a tenth of a look into the scope,
-- for each table of each query. Where a scope has more than its range (a unit of 2025 with its predecessors), the numbers outside
-- are a list; a row of a unit without a number is looked up as before.

create table administrative_unit_number (
    unit_id uuid primary key references administrative_unit on delete cascade,
    number bigint not null unique check (number > 0),
    scope_to bigint not null,
    scope_rest bigint[] not null default '{}',
    check (scope_to >= number)
);
comment on column administrative_unit_number.number is
    'Province, district, commune and village, 15 bits each; the district is 0 where a commune lies directly under a province. Never changed.';
comment on column administrative_unit_number.scope_to is 'Every number from that of the unit to this one is that of a unit of its scope, or of none.';
comment on column administrative_unit_number.scope_rest is 'Numbers of the scope outside of that range.';
grant select on administrative_unit_number to gnbv_application, gnbv_job;

-- How many numbers a unit has for itself and what lies under it.
create function number_room(level text) returns bigint
    language sql immutable
    return 1::bigint << case level when 'PROVINCE' then 45 when 'DISTRICT' then 30 when 'COMMUNE' then 15 else 0 end;

-- Numbers each unit as soon as it has a place: a province at once, others with their first parent. Who finds no room stays without.
create function number_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into administrative_unit_number (unit_id, number, scope_to)
    select p.id, p.number, p.number
    from (
        select u.id, (last.place + row_number() over (order by u.code, u.id)) * number_room(u.level) as number
        from administrative_unit u
        cross join (select coalesce(max(n.number), 0) / number_room('PROVINCE') as place from administrative_unit_number n) last
        where u.level = 'PROVINCE' and not exists (select from administrative_unit_number n where n.unit_id = u.id)) p;
    for depth in 1..3 loop
        insert into administrative_unit_number (unit_id, number, scope_to)
        select child.id, child.above + child.place * number_room(child.level), child.above + child.place * number_room(child.level)
        from (
            select u.id, u.level, above.number as above,
                (last.number - above.number) / number_room(u.level) + row_number() over (partition by above.number, u.level order by u.code, u.id)
                    as place
            from administrative_unit u
            join lateral (select p.parent_id from unit_parent p where p.unit_id = u.id order by p.valid_from, p.id limit 1) first on true
            join administrative_unit_number above on above.unit_id = first.parent_id
            cross join lateral (
                select max(n.number) as number from administrative_unit_number n
                where n.number >= above.number and n.number < above.number + (number_room(u.level) << 15)) last
            where not exists (select from administrative_unit_number n where n.unit_id = u.id)) child
        where child.place < 1 << 15;
    end loop;
    return null;
end
$$;
create trigger number_units after insert on administrative_unit for each statement execute function number_units();
create trigger number_units after insert on unit_parent for each statement execute function number_units();

create function number_scopes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update administrative_unit_number kept
    set scope_to = now.scope_to, scope_rest = now.scope_rest
    from (
        select range.unit_id, range.scope_to, array(
            select n.number from administrative_unit_scope s join administrative_unit_number n on n.unit_id = s.unit_id
            where s.scope_unit_id = range.unit_id and not n.number between range.number and range.scope_to order by n.number) as scope_rest
        from (
            select room.unit_id, room.number, case when room.given = (
                    select count(*) from administrative_unit_scope s join administrative_unit_number n on n.unit_id = s.unit_id
                    where s.scope_unit_id = room.unit_id and n.number between room.number and room.last)
                then room.last else room.number end as scope_to
            from (
                select o.unit_id, o.number, o.number + number_room(u.level) - 1 as last, count(*) as given
                from administrative_unit_number o
                join administrative_unit u on u.id = o.unit_id
                join administrative_unit_number n on n.number between o.number and o.number + number_room(u.level) - 1
                group by o.unit_id, u.level) room) range) now
    where now.unit_id = kept.unit_id and (kept.scope_to, kept.scope_rest) <> (now.scope_to, now.scope_rest);
    return null;
end
$$;
-- After rebuild_scopes: triggers of one kind run in the order of their names.
create trigger rebuild_scopes_numbers after insert or update or delete on administrative_unit
    for each statement execute function number_scopes();
create trigger rebuild_scopes_numbers after insert or update or delete on unit_parent
    for each statement execute function number_scopes();
create trigger rebuild_scopes_numbers after insert or update or delete on unit_change_link
    for each statement execute function number_scopes();

-- Both for the units that are there already: a statement's triggers run without a row, too.
insert into unit_parent select * from unit_parent where false;

-- The range of the caller's scope, said at the beginning of a transaction. Where nobody has said it, all of the scope is the list.
create function scope_from() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('gnbv.scope_from', true), '')::bigint;
create function scope_to() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('gnbv.scope_to', true), '')::bigint;
create function scope_rest() returns bigint[]
    language plpgsql stable parallel safe set search_path = public, pg_temp
as $$
begin
    if scope_to() is not null then
        return (select n.scope_rest from administrative_unit_number n where n.unit_id = scope_unit_id());
    end if;
    return array(
        select n.number from administrative_unit_scope s join administrative_unit_number n on n.unit_id = s.unit_id
        where s.scope_unit_id = scope_unit_id());
end
$$;
create function units_in_scope() returns setof uuid
    language plpgsql stable parallel safe set search_path = public, pg_temp
as $$
begin
    return query select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id();
end
$$;

-- SQL of a condition: the unit of a numbered table's row lies in the scope, or the caller is an administrator. What is seldom asked
-- stands in functions: a subquery opens its tables even where nobody asks it.
create function in_numbered_scope(table_name text) returns text
    language sql immutable
    return format('%1$s.unit_number between (select scope_from()) and (select scope_to()) '
        'or %1$s.unit_number = any ((select scope_rest())::bigint[]) '
        'or %1$s.unit_number is null and %1$s.unit_id in (select units_in_scope()) or (select has_role(''admin''))', table_name);

create function number_row() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.unit_number := (select number from administrative_unit_number where unit_id = new.unit_id);
    return new;
end
$$;

-- Gives recorded tables the number of their unit, and their policies of reading by it. A history has the columns of its table in the
-- same order, and one more at the end.
create procedure number_rows(variadic tables text[])
    language plpgsql
as $$
declare
    name text;
    history text;
    columns text;
begin
    foreach name in array tables loop
        history := name || '_history';
        columns := (
            select string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_attribute where attrelid = name::regclass and attnum > 0 and not attisdropped);
        execute format('alter table %I add column unit_number bigint', name);
        execute format('comment on column %I.unit_number is ''Of the unit; set by the database.''', name);
        execute format('alter table %I disable trigger user', name);
        execute format('update %1$I set unit_number = n.number from administrative_unit_number n where n.unit_id = %1$I.unit_id', name);
        execute format('alter table %I enable trigger user', name);
        execute format('alter table %I rename column superseded_transaction to superseded', history);
        execute format('alter table %I add column unit_number bigint, add column superseded_transaction bigint', history);
        execute format('update %1$I set superseded_transaction = superseded, '
            'unit_number = (select n.number from administrative_unit_number n where n.unit_id = %1$I.unit_id)', history);
        execute format('create or replace view %1$I with (security_invoker = true) as '
            'select %2$s, null::bigint as superseded_transaction from %3$I union all select %2$s, superseded_transaction from %4$I',
            name || '_known', columns, name, history);
        execute format('alter table %I drop column superseded, alter column superseded_transaction set not null', history);
        execute format('alter policy may_read on %I using (%s)', name, in_numbered_scope(name));
        execute format('alter policy may_read on %I using (%s)', history, in_numbered_scope(history));
    end loop;
end
$$;
revoke execute on procedure number_rows(text[]) from public;
call number_rows('budget', 'result', 'target', 'activity');

create trigger number_row before insert or update on budget for each row execute function number_row();
create trigger number_row before insert or update on result for each row execute function number_row();
create trigger number_row before insert or update on target for each row execute function number_row();
create trigger number_row before insert or update on activity for each row execute function number_row();

-- An entry has that of its budget, and its sums have that of the entry; neither has a history.
alter table entry add column unit_number bigint;
comment on column entry.unit_number is 'Of the budget; set by the database.';
alter table entry disable trigger user;
update entry set unit_number = b.unit_number from budget b where b.id = budget_id;
alter table entry enable trigger user;
alter table entry_sum add column unit_number bigint;
update entry_sum set unit_number = b.unit_number from budget b where b.id = budget_id;
do $$
begin
    execute replace(pg_get_functiondef('check_entry()'::regprocedure),
        'new.unit_id := owning.unit_id;', E'new.unit_id := owning.unit_id;\n    new.unit_number := owning.unit_number;');
    execute replace(pg_get_functiondef('sum_entry()'::regprocedure), 'new.amount), 1', 'new.amount), 1, new.unit_number');
    execute format('alter policy may_read on entry using (%s)', in_numbered_scope('entry'));
    execute format('alter policy may_read on entry_sum using (%s)', in_numbered_scope('entry_sum'));
    -- The number says of a change what the unit says.
    execute replace(pg_get_functiondef('audit_changes(jsonb,jsonb,boolean)'::regprocedure),
        '''folded_name''', '''folded_name'', ''unit_number''');
end
$$;
