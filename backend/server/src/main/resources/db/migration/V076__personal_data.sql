-- Personal data of households: what the audit hides of it, who read it in clear, how it is found, and how it gets a new key.

-- Whoever reads what is masked says why; it is told here.
create table unmasking (
    id uuid primary key,
    household_id uuid not null,
    member_id uuid,
    unit_id uuid not null,
    fields text[] not null check (cardinality(fields) between 1 and 3 and fields <@ array['identityNumber', 'phone', 'position']),
    reason text not null check (length(reason) between 3 and 500),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
comment on table unmasking is 'Reads of personal data in clear: by whom, of whom, what and why.';
create index unmasking_household on unmasking (household_id, id);

insert into personal_column values
    ('household', 'phone_sealed'), ('household', 'phone_hash'), ('household', 'phone_tail'), ('household', 'position_sealed'),
    ('household_member', 'identity_sealed'), ('household_member', 'identity_hash'), ('household_member', 'identity_tail');

do $$
begin
    call record('unmasking',
        format('(select has_role(''admin'')) or ((select has_role(''officer'')) and %s)', in_scope('unmasking.unit_id')),
        format('(select has_role(''officer'')) and %s', in_scope('unmasking.unit_id')));
end
$$;
call append_only('unmasking');

-- Households of the caller's scope by a part of a member's name, the code, or the keyed hash of a number: by trigrams, which
-- row-level security would leave aside. It tells ids of rows that the caller may read, and stops at as many as are asked for.
create function found_households(words text, number_hash text, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp rows 100
as $$
declare
    everything boolean := has_role('admin');
begin
    if not (everything or reads_households()) then
        return;
    end if;
    if number_hash is not null and (everything or writes_households()) then
        return query select distinct f.household_id from (
                select m.household_id, m.unit_id from household_member m where m.identity_hash = number_hash
                union all
                select h.id, h.unit_id from household h where h.phone_hash = number_hash) f
            where everything or f.unit_id in (select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id())
            limit most;
        return;
    end if;
    return query execute
        'select f.id from (
            select h.id, h.unit_id from household h where lower(h.code) = lower($1)
            union all
            select h.id, h.unit_id from household h where h.unit_id in (select u.id from administrative_unit u where u.folded_name = fold($1))
            union all
            select h.id, h.unit_id from household h where h.village_id in (select u.id from administrative_unit u where u.folded_name = fold($1))'
        || case when sees_names() then
            ' union all select m.household_id, m.unit_id from household_member m
                where m.folded_name like ''%'' || fold($1) || ''%'' and m.left_on is null' else '' end
        || ') f where $2 or f.unit_id in (select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id())
        limit $3'
        using words, everything, most;
end
$$;

-- What is sealed with a key that no longer seals is sealed anew, a few rows at a time, by the job that holds the keys.
create index household_phone_key on household (split_part(phone_sealed, ':', 1)) where phone_sealed is not null;
create index household_position_key on household (split_part(position_sealed, ':', 1)) where position_sealed is not null;
create index household_member_identity_key on household_member (split_part(identity_sealed, ':', 1)) where identity_sealed is not null;

create function sealed_with(old_keys text[], most integer) returns table (id uuid, field text, sealed text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select h.id, 'household.phone', h.phone_sealed from household h
        where actor_id() = 'personal-data' and h.phone_sealed is not null and split_part(h.phone_sealed, ':', 1) = any (old_keys)
        union all
        select h.id, 'household.position', h.position_sealed from household h
        where actor_id() = 'personal-data' and h.position_sealed is not null and split_part(h.position_sealed, ':', 1) = any (old_keys)
        union all
        select m.id, 'household_member.identity', m.identity_sealed from household_member m
        where actor_id() = 'personal-data' and m.identity_sealed is not null and split_part(m.identity_sealed, ':', 1) = any (old_keys)
        limit most;
    end;

-- Only what is still sealed as it was read: somebody may have written another number meanwhile.
create function seal_anew(row_id uuid, row_field text, was text, is_now text) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if actor_id() is distinct from 'personal-data' then
        raise exception using errcode = '42501', message = 'a job seals anew';
    end if;
    case row_field
        when 'household.phone' then update household h set phone_sealed = is_now where h.id = row_id and h.phone_sealed = was;
        when 'household.position' then update household h set position_sealed = is_now where h.id = row_id and h.position_sealed = was;
        when 'household_member.identity' then
            update household_member m set identity_sealed = is_now where m.id = row_id and m.identity_sealed = was;
    end case;
end
$$;

-- Histories name households and members too.
create or replace function reference_label(column_name text, referred text, english boolean) returns text
    language sql stable set search_path = public, pg_temp
    return case
        when referred is null then null
        when column_name in ('unit_id', 'addressee_unit_id', 'parent_id', 'predecessor_id', 'successor_id', 'village_id',
            'to_unit_id', 'to_village_id')
            then (select u.name from administrative_unit u where u.id = referred::uuid)
        when column_name = 'program_id' then (select p.code from program p where p.id = referred::uuid)
        when column_name = 'project_id'
            then (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from project p where p.id = referred::uuid)
        when column_name = 'sub_project_id'
            then (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from sub_project p where p.id = referred::uuid)
        when column_name = 'lead_agency_id'
            then (select case when english then a.name_en else a.name_vi end from agency a where a.id = referred::uuid)
        when column_name = 'indicator_id'
            then (select case when english then i.title_en else i.title_vi end from indicator i where i.id = referred::uuid)
        when column_name = 'activity_id' then (select a.title from activity a where a.id = referred::uuid)
        when column_name = 'evaluation_id' then (select e.code from evaluation e where e.id = referred::uuid)
        when column_name in ('finding_id', 'cause_id') then (select f.code from finding f where f.id = referred::uuid)
        when column_name = 'recommendation_id' then (select r.code from recommendation r where r.id = referred::uuid)
        when column_name = 'site_visit_id'
            then (select case when english then v.title_en else v.title_vi end from site_visit v where v.id = referred::uuid)
        when column_name in ('household_id', 'other_household_id') then (select h.code from household h where h.id = referred::uuid)
        when column_name in ('member_id', 'other_member_id', 'keep_member_id', 'merged_into_id', 'head_id')
            then (select m.name from household_member m where m.id = referred::uuid)
        when column_name = 'attachment_id' then (select a.file_name from attachment a where a.id = referred::uuid)
    end;
