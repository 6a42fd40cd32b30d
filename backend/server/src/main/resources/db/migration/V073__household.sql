-- Households and their members: who lives where, what became of each household, and whose identity number is whose. Identity
-- numbers, telephone numbers and exact positions come sealed from the application (the key is not here): beside the sealed text
-- stand a keyed hash, by which a number is found, and its last digits, which a masked number shows.

-- A condition names its own table; the history of a table keeps the condition, on its own rows.
create or replace procedure record(table_name regclass, may_read text, may_write text)
    language plpgsql
as $$
declare
    name text := table_name::text;
begin
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
    execute format('create trigger zz_audit after insert or update or delete on %I for each row execute function audit_row()', name);
    execute format('create table %I (like %I, superseded_transaction bigint not null)', name || '_history', name);
    execute format('create index on %I (id)', name || '_history');
    execute format('create trigger zy_history after update or delete on %I for each row execute function keep_superseded_row()', name);
    execute format(
        'create view %I with (security_invoker = true) as select *, null::bigint as superseded_transaction from %I union all select * from %I',
        name || '_known', name, name || '_history');
    call protect(table_name, may_read, may_write);
    call protect((name || '_history')::regclass, regexp_replace(may_read, '\y' || name || '\.', name || '_history.', 'g'), 'false');
    execute format('revoke insert, update, delete on %I from gnbv_application', name || '_history');
    execute format('grant select on %I to gnbv_application, gnbv_job', name || '_known');
end
$$;

create table ethnic_group (
    id uuid primary key,
    code text not null unique check (code ~ '^[0-9]{2}$'),
    name_vi text not null check (length(name_vi) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 100),
    code_2008 text check (code_2008 ~ '^[0-9]{2}$'),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
comment on table ethnic_group is 'Ethnic groups by the list of 1979 (Decision 121-TCTK/PPCĐ), with the code of the list of 2008 where it differs.';
call record_public('ethnic_group');
revoke insert, update, delete on ethnic_group from gnbv_application;

create table household (
    id uuid primary key,
    code text not null check (code ~ '^[0-9A-Za-z./-]{1,30}$'),
    unit_id uuid not null references administrative_unit,
    village_id uuid references administrative_unit,
    address text check (length(address) between 1 and 300),
    phone_sealed text,
    phone_hash text check (length(phone_hash) = 43),
    phone_tail text check (phone_tail ~ '^[0-9]{3}$'),
    position_sealed text,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'MERGED', 'DISSOLVED')),
    established_on date not null,
    ended_on date,
    successor_id uuid references household,
    note text check (length(note) between 1 and 1000),
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint household_code_key unique (unit_id, code),
    constraint household_period check (ended_on >= established_on),
    constraint household_end check ((state = 'ACTIVE') = (ended_on is null) and (state = 'MERGED') = (successor_id is not null)),
    constraint household_phone check (num_nonnulls(phone_sealed, phone_hash, phone_tail) in (0, 3))
);
comment on column household.code is 'Official number of the household in its commune.';
comment on column household.unit_id is 'Commune where it lives; decides who may see and write it.';
comment on column household.village_id is 'Village, or residential group, of the commune.';
create index household_code on household (code, id);
create index household_village on household (village_id) where village_id is not null;
create index household_established_on on household (established_on, id);
create index household_successor on household (successor_id) where successor_id is not null;
create index household_phone_hash on household (phone_hash) where phone_hash is not null;

create table household_member (
    id uuid primary key,
    household_id uuid not null references household on delete cascade,
    unit_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    folded_name text generated always as (fold(name)) stored,
    sex text not null check (sex in ('FEMALE', 'MALE')),
    birth_year integer not null check (birth_year between 1880 and 2200),
    birth_date date,
    ethnic_group_code text not null references ethnic_group (code),
    relation text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'PARENT', 'GRANDPARENT', 'GRANDCHILD',
        'SIBLING', 'OTHER_RELATIVE', 'NOT_RELATED')),
    identity_sealed text,
    identity_hash text check (length(identity_hash) = 43),
    identity_tail text check (identity_tail ~ '^[0-9]{3}$'),
    schooling text check (schooling in ('ATTENDING', 'LEFT', 'NEVER')),
    education text check (education in ('NONE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'COLLEGE', 'UNIVERSITY')),
    health_insurance boolean,
    work text check (work in ('WAGE', 'OWN_ACCOUNT', 'UNEMPLOYED', 'STUDENT', 'HOUSEWORK', 'RETIRED', 'UNABLE')),
    disability text check (disability in ('NONE', 'MILD', 'SEVERE', 'EXTREMELY_SEVERE')),
    merit boolean not null default false,
    joined_on date not null,
    left_on date,
    left_reason text check (left_reason in ('DECEASED', 'MOVED', 'OTHER', 'DUPLICATE')),
    merged_into_id uuid references household_member,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint household_member_birth check (extract(year from birth_date) = birth_year),
    constraint household_member_born check (extract(year from joined_on) >= birth_year and joined_on >= birth_date),
    constraint household_member_period check (left_on >= joined_on),
    constraint household_member_left check ((left_on is null) = (left_reason is null)),
    constraint household_member_merged check ((left_reason is not distinct from 'DUPLICATE') = (merged_into_id is not null)),
    constraint household_member_identity check (num_nonnulls(identity_sealed, identity_hash, identity_tail) in (0, 3))
);
comment on column household_member.unit_id is 'Of the household; set by the database.';
comment on column household_member.birth_year is 'Of many older people no more is known.';
comment on column household_member.merit is 'Person of merit (người có công) by the ordinance.';
create unique index household_member_head on household_member (household_id) where relation = 'HEAD' and left_on is null;
create index household_member_household on household_member (household_id, id);
create index household_member_alike on household_member (folded_name, birth_year) where left_on is null;
create index household_member_folded on household_member using gin (folded_name gin_trgm_ops);
create index household_member_identity_hash on household_member (identity_hash) where identity_hash is not null;
create index household_member_merged_into on household_member (merged_into_id) where merged_into_id is not null;

-- What became of a household on a day; the rows of household and members follow.
create table household_change (
    id uuid primary key,
    household_id uuid not null references household,
    unit_id uuid not null references administrative_unit,
    kind text not null check (kind in ('MOVE', 'SPLIT', 'MERGE', 'DISSOLVE')),
    effective_on date not null,
    to_unit_id uuid references administrative_unit,
    to_village_id uuid references administrative_unit,
    to_address text check (length(to_address) between 1 and 300),
    to_code text check (to_code ~ '^[0-9A-Za-z./-]{1,30}$'),
    other_household_id uuid,
    member_ids uuid[] check (cardinality(member_ids) between 1 and 100),
    head_id uuid,
    reason text not null check (length(reason) between 1 and 500),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint household_change_parts check (case kind
        when 'MOVE' then to_unit_id is not null and num_nonnulls(other_household_id, member_ids, head_id) = 0
        when 'SPLIT' then to_code is not null and other_household_id is not null and member_ids is not null and to_unit_id is null
        when 'MERGE' then other_household_id is not null
            and num_nonnulls(to_unit_id, to_village_id, to_address, to_code, member_ids, head_id) = 0
        else num_nonnulls(to_unit_id, to_village_id, to_address, to_code, other_household_id, member_ids, head_id) = 0 end)
);
comment on column household_change.unit_id is 'Where the household lived before.';
comment on column household_change.other_household_id is 'The new household of a split; the one that takes the members in a merge.';
create index household_change_household on household_change (household_id, effective_on, id);
create index household_change_other on household_change (other_household_id) where other_household_id is not null;

-- Wards and towns are urban, communes rural; of a special zone the decision would say, and none does yet.
create function residence_of(unit_kind text) returns text
    language sql immutable parallel safe
    return case when unit_kind in ('PHUONG', 'THI_TRAN', 'TO_DAN_PHO') then 'URBAN' else 'RURAL' end;

create function reads_households() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select has_role('officer') or has_role('analyst') or granted('households');
    end;

create function writes_households() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select has_role('officer') or granted('households');
    end;

-- Analysts count households; who lives in them is not theirs to know.
create function sees_names() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select has_role('admin') or has_role('officer') or granted('households');
    end;

create function check_household_place(place_unit_id uuid, place_village_id uuid) returns void
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if not exists (select from administrative_unit u where u.id = place_unit_id and u.level = 'COMMUNE') then
        raise exception using errcode = 'GN006', constraint = 'household_unit', message = 'a household lives in a commune, ward or town';
    end if;
    if place_village_id is not null and not exists (
        select from administrative_unit_scope s join administrative_unit v on v.id = s.unit_id
        where s.scope_unit_id = place_unit_id and v.id = place_village_id and v.level = 'VILLAGE') then
        raise exception using errcode = 'GN006', constraint = 'household_village', message = 'the village is not of the commune';
    end if;
end
$$;

create function check_household() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if tg_op = 'INSERT' or (new.unit_id, new.village_id) is distinct from (old.unit_id, old.village_id) then
        perform check_household_place(new.unit_id, new.village_id);
    end if;
    if new.established_on > today() or new.ended_on > today() then
        raise exception using errcode = 'GN006', constraint = 'household_future', message = 'a day to come';
    end if;
    if acts_for_caller(tg_relid) then
        if tg_op = 'INSERT' then
            new.state := 'ACTIVE';
        elsif old.state <> 'ACTIVE' then
            raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
        end if;
    end if;
    return new;
end
$$;
create trigger check_household before insert or update on household for each row execute function check_household();

-- A household with a past stays: what became of it is told by a change. The row of its member goes with it.
create function check_household_delete() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if old.state <> 'ACTIVE' then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    end if;
    return old;
end
$$;
create trigger check_household_delete before delete on household
    for each row when (acts_for_caller('household'::regclass)) execute function check_household_delete();

-- A member lives where the household does. The lock keeps the household from moving, or ending, in between.
create function check_household_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    home household;
begin
    if tg_op = 'UPDATE' and (new.household_id, new.joined_on, new.left_on, new.unit_id) is not distinct from
        (old.household_id, old.joined_on, old.left_on, old.unit_id) and old.left_on is null then
        return new;
    end if;
    select * into home from household h where h.id = new.household_id for share;
    new.unit_id := home.unit_id;
    new.synthetic := home.synthetic;
    if new.joined_on > today() or new.left_on > today() then
        raise exception using errcode = 'GN006', constraint = 'household_member_future', message = 'a day to come';
    end if;
    if home.state <> 'ACTIVE' and (tg_op = 'INSERT' or new.left_on is null) then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    end if;
    return new;
end
$$;
create trigger check_household_member before insert or update on household_member
    for each row execute function check_household_member();

-- Carries a change out: the caller writes the household where it is; whither it goes need not be the caller's.
create function apply_household_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    home household;
    other household;
    present integer;
begin
    -- Both rows in one order, so that two changes of the same households wait for one another.
    perform 1 from household h where h.id in (new.household_id, new.other_household_id) order by h.id for update;
    select * into home from household h where h.id = new.household_id;
    new.unit_id := home.unit_id;
    if home.state <> 'ACTIVE' then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    end if;
    if new.effective_on < home.established_on or new.effective_on > today() then
        raise exception using errcode = 'GN006', constraint = 'household_change_day', message = 'not a day of the household';
    end if;
    if new.effective_on < (select max(c.effective_on) from household_change c where c.household_id = home.id) then
        raise exception using errcode = 'GN007', constraint = 'household_change_order', message = 'a later change is known';
    end if;
    -- What lacks a part is not carried out: the table's own check refuses it.
    if new.kind = 'MOVE' and new.to_unit_id is not null then
        perform check_household_place(new.to_unit_id, new.to_village_id);
        update household h set unit_id = new.to_unit_id, village_id = new.to_village_id, address = new.to_address,
            code = coalesce(new.to_code, h.code), position_sealed = null
        where h.id = home.id;
        update household_member m set unit_id = new.to_unit_id where m.household_id = home.id;
        perform reseat_duplicate_cases(home.id);
    elsif new.kind = 'SPLIT' and num_nulls(new.to_code, new.other_household_id, new.member_ids) = 0 then
        select count(*) into present from household_member m where m.household_id = home.id and m.left_on is null;
        if (select count(*) from household_member m where m.household_id = home.id and m.left_on is null and m.id = any (new.member_ids))
                <> cardinality(new.member_ids) or cardinality(new.member_ids) >= present
            or (new.head_id is not null and new.head_id <> all (new.member_ids))
            or (select count(distinct one) from unnest(new.member_ids) one) <> cardinality(new.member_ids) then
            raise exception using errcode = 'GN007', constraint = 'household_split_members', message = 'some members go and some stay';
        end if;
        insert into household (id, code, unit_id, village_id, address, established_on, synthetic)
        values (new.other_household_id, new.to_code, home.unit_id, coalesce(new.to_village_id, home.village_id),
            coalesce(new.to_address, home.address), new.effective_on, home.synthetic);
        update household_member m set household_id = new.other_household_id,
            relation = case when m.id = new.head_id then 'HEAD' when m.relation = 'HEAD' then 'OTHER_RELATIVE' else m.relation end
        where m.id = any (new.member_ids);
    elsif new.kind = 'MERGE' then
        select * into other from household h where h.id = new.other_household_id;
        if other.id is null or other.id = home.id or not exists (
            select from administrative_unit_scope s where s.scope_unit_id = scope_unit_id() and s.unit_id = other.unit_id) then
            raise exception using errcode = 'GN006', constraint = 'household_change_other', message = 'no other household';
        end if;
        if other.state <> 'ACTIVE' or other.synthetic <> home.synthetic then
            raise exception using errcode = 'GN007', constraint = 'household_merge_other', message = 'the other household has ended';
        end if;
        update household_member m set household_id = other.id, unit_id = other.unit_id,
            relation = case when m.relation = 'HEAD' then 'OTHER_RELATIVE' else m.relation end
        where m.household_id = home.id and m.left_on is null;
        perform reseat_duplicate_cases(other.id);
        update household h set state = 'MERGED', ended_on = new.effective_on, successor_id = other.id where h.id = home.id;
    elsif new.kind = 'DISSOLVE' then
        update household_member m set left_on = greatest(new.effective_on, m.joined_on), left_reason = 'OTHER'
        where m.household_id = home.id and m.left_on is null;
        update household h set state = 'DISSOLVED', ended_on = new.effective_on where h.id = home.id;
    end if;
    return new;
end
$$;
create trigger apply_household_change before insert on household_change for each row execute function apply_household_change();

do $$
declare
    reads text := '(select has_role(''admin'')) or ((select reads_households()) and %s)';
    writes text := '(select writes_households()) and %s';
begin
    call record('household', format(reads, in_scope('household.unit_id')), format(writes, in_scope('household.unit_id')));
    call record('household_member',
        format(reads, in_scope('household_member.unit_id')), format(writes, in_scope('household_member.unit_id')));
    -- Where it came from and where it went both know of a move.
    call record('household_change',
        format(reads, format('(%s or %s)', in_scope('household_change.unit_id'), in_scope('household_change.to_unit_id'))),
        format(writes, in_scope('household_change.unit_id')));
end
$$;
call append_only('household_change');

-- State, place of a member and what a change makes of a row are the database's to set.
revoke insert, update on household, household_member from gnbv_application;
grant insert (id, code, unit_id, village_id, address, phone_sealed, phone_hash, phone_tail, position_sealed, established_on, note, version),
    update (code, village_id, address, phone_sealed, phone_hash, phone_tail, position_sealed, established_on, note, version)
    on household to gnbv_application;
grant insert (id, household_id, name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, identity_hash, identity_tail,
        schooling, education, health_insurance, work, disability, merit, joined_on, left_on, left_reason, version),
    update (name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, identity_hash, identity_tail,
        schooling, education, health_insurance, work, disability, merit, joined_on, left_on, left_reason, version)
    on household_member to gnbv_application;

alter table partner_grant drop constraint partner_grant_resource_check;
alter table partner_grant add constraint partner_grant_resource_check
    check (resource in ('activities', 'budgets', 'households', 'results', 'targets'));
