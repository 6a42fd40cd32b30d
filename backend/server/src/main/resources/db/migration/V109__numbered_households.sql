-- Households, members and reviews carry the number of their unit, as the ledger does: to compare it is what a row of them costs whoever
-- may see it. And each condition is shorter: it is set up for each table of each query, though most of it is never asked.

-- What the range does not tell, the scope itself does: units beyond it, rows of units that had no number, and all of an administrator's.
create or replace function units_in_scope() returns setof uuid
    language plpgsql stable parallel safe set search_path = public, pg_temp
as $$
begin
    if has_role('admin') then
        return query select u.id from administrative_unit u;
    else
        return query select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id();
    end if;
end
$$;

create or replace function in_numbered_scope(table_name text) returns text
    language sql immutable
    return format('(%1$s.unit_number between (select scope_from()) and (select scope_to()) '
        'or %1$s.unit_id in (select units_in_scope()))', table_name);

-- Who reads households, and who reads names, is answered by the roles of the caller without a call of a function; only a partner's
-- grant is looked up.
create or replace function reads_households() returns boolean
    language sql stable
    return case when has_role('officer') or has_role('analyst') then true else granted('households') end;
create or replace function writes_households() returns boolean
    language sql stable
    return case when has_role('officer') then true else granted('households') end;
create or replace function sees_names() returns boolean
    language sql stable
    return case when has_role('admin') or has_role('officer') then true else granted('households') end;

call number_rows('household', 'household_member', 'review');

do $$
declare
    name text;
    reader text := '(select has_role(''admin'') or reads_households()) and ';
begin
    foreach name in array array['budget', 'budget_history', 'result', 'result_history', 'target', 'target_history',
            'activity', 'activity_history', 'entry', 'entry_sum'] loop
        execute format('alter policy may_read on %I using (%s)', name, in_numbered_scope(name));
    end loop;
    foreach name in array array['household', 'household_history', 'household_member', 'household_member_history'] loop
        execute format('alter policy may_read on %I using (%s)', name, reader || in_numbered_scope(name));
    end loop;
    -- Whoever sees a household sees its way through the years, wherever it lived; of the household its own policy decides.
    foreach name in array array['review', 'review_history'] loop
        execute format('alter policy may_read on %1$I using (%2$s (%3$s or exists (select from household h where h.id = %1$I.household_id)))',
            name, reader, in_numbered_scope(name));
    end loop;
    foreach name in array array['household', 'household_member', 'review'] loop
        execute format('create trigger number_row before insert on %I for each row execute function number_row()', name);
        execute format('create trigger number_changed_row before update on %I for each row '
            'when ((new.unit_id, new.unit_number) is distinct from (old.unit_id, old.unit_number)) execute function number_row()', name);
    end loop;
end
$$;
drop function scope_rest();

-- So a scope is told by its range alone.
create or replace function number_scopes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update administrative_unit_number kept
    set scope_to = now.scope_to
    from (
        select room.unit_id, case when room.given = (
                select count(*) from administrative_unit_scope s join administrative_unit_number n on n.unit_id = s.unit_id
                where s.scope_unit_id = room.unit_id and n.number between room.number and room.last)
            then room.last else room.number end as scope_to
        from (
            select o.unit_id, o.number, o.number + number_room(u.level) - 1 as last, count(*) as given
            from administrative_unit_number o
            join administrative_unit u on u.id = o.unit_id
            join administrative_unit_number n on n.number between o.number and o.number + number_room(u.level) - 1
            group by o.unit_id, u.level) room) now
    where now.unit_id = kept.unit_id and kept.scope_to <> now.scope_to;
    return null;
end
$$;
alter table administrative_unit_number drop column scope_rest;

-- It names its columns since it was made.
create or replace function open_reviews(asked_round_id uuid, asked_unit_id uuid) returns setof review
    language sql stable set search_path = public, pg_temp
    begin atomic
        select r.* from review r
        where r.review_round_id = asked_round_id and r.unit_id = asked_unit_id and r.recognition_id is null
            and not exists (select from review n where n.supersedes_id = r.id);
    end;
