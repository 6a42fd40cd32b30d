-- Households are found while one types, among a million of them. Names are looked for among the names that there are, of which there
-- are few, and only then are their bearers; whoever has few communes reads the names of these from one index. A first letter or two
-- stand at the beginning of a word, where an index finds them.

create index household_code_lower on household (lower(code));

-- By unit, which the search for members who are alike asks for as well, and by name.
create index household_member_of_unit on household_member (unit_id, folded_name, birth_year) include (household_id) where left_on is null;
create index household_member_named on household_member (folded_name) include (household_id, unit_id) where left_on is null;
drop index household_member_alike;
drop index household_member_folded;

-- Names that members bear or bore. Not unique: two who enter one name at a time do not wait for one another.
create table member_name (
    folded_name text not null
);
comment on table member_name is 'Folded names of members, for the search: whose they are is not told here.';
create index member_name_key on member_name (folded_name);
create index member_name_words on member_name using gin (folded_name gin_trgm_ops);
insert into member_name select distinct folded_name from household_member;
alter table member_name enable row level security;
alter table member_name force row level security;
create policy migration on member_name to current_user using (true) with check (true);
create policy job on member_name to gnbv_job using (true) with check (true);

create function keep_member_names() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into member_name
    select distinct a.folded_name from arrived a
    where not exists (select from member_name n where n.folded_name = a.folded_name);
    return null;
end
$$;
create trigger keep_member_names after insert on household_member
    referencing new table as arrived for each statement execute function keep_member_names();
create trigger keep_changed_member_names after update on household_member
    referencing new table as arrived for each statement execute function keep_member_names();

-- Whether a folded name has the folded words: anywhere, or where the first of them is short at the beginning of a word.
create function has_words(folded_name text, folded_words text) returns boolean
    language sql immutable parallel safe
    return case when length(split_part(folded_words, ' ', 1)) >= 3 then folded_name like '%' || folded_words || '%'
        else folded_name like folded_words || '%' or folded_name like '% ' || folded_words || '%' end;

-- Communes and villages of this name, with or without what kind of place it is.
create function places_named(words text) returns setof uuid
    language sql stable set search_path = public, pg_temp
    begin atomic
        select u.id from administrative_unit u
        where u.level in ('COMMUNE', 'VILLAGE')
            and fold(words) in (u.folded_name, regexp_replace(u.folded_name, '^(xa|phuong|thi tran|dac khu|thon|lang|to dan pho|ban|khu pho) ', ''));
    end;

-- As many members as one index scan reads while somebody types.
create function reads_names_by_unit(scope uuid[]) returns boolean
    language sql stable set search_path = public, pg_temp
    begin atomic
        select (select c.reltuples from pg_class c where c.oid = 'household_member'::regclass)
            * (select count(*) from administrative_unit u where u.level = 'COMMUNE' and u.id = any (scope))
            / greatest((select count(*) from administrative_unit u where u.level = 'COMMUNE'), 1) <= 100000;
    end;

-- Of a household that is found by two members the id comes twice.
create or replace function found_households(words text, number_hash text, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp rows 100
as $$
declare
    everything boolean := has_role('admin');
    scope uuid[];
    places uuid[];
    own_place text := '';
    own_member text := '';
begin
    if not (everything or reads_households()) then
        return;
    end if;
    if not everything then
        scope := array(select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id());
        own_place := ' and h.unit_id = any ($4)';
        own_member := ' and m.unit_id = any ($4)';
    end if;
    if number_hash is not null and (everything or writes_households()) then
        return query select f.household_id from (
                select m.household_id, m.unit_id from household_member m where m.identity_hash = number_hash
                union all
                select h.id, h.unit_id from household h where h.phone_hash = number_hash) f
            where everything or f.unit_id = any (scope)
            limit most;
        return;
    end if;
    places := array(select places_named(words));
    return query execute
        'select f.id from (select h.id from household h where lower(h.code) = lower($1)' || own_place
        || case when cardinality(places) > 0 then
            ' union all select h.id from household h where h.unit_id = any ($3)' || own_place
            || ' union all select h.id from household h where h.village_id = any ($3)' || own_place else '' end
        || case when not sees_names() then ''
            when not everything and reads_names_by_unit(scope) then
                ' union all select m.household_id from household_member m where has_words(m.folded_name, fold($1)) and m.left_on is null'
                || own_member
            -- From the names to their bearers, whatever the planner makes of it: offset 0 keeps it from turning that round.
            else ' union all select b.household_id from member_name n cross join lateral (
                    select m.household_id from household_member m where m.folded_name = n.folded_name and m.left_on is null' || own_member
                || ' offset 0) b where has_words(n.folded_name, fold($1))' end
        || ') f limit $2'
        using words, most, places, scope;
end
$$;
