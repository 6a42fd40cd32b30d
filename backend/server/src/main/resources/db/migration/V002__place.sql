-- Places through time. A row of administrative_unit is one unit as it was named and ranked between two days; what it
-- became, and what it came from, stands in unit_change. A code alone never identifies a unit: codes are used again.

create table administrative_unit (
    id uuid primary key,
    code text not null check (code ~ '^[0-9]{2,10}$'),
    level text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    kind text not null,
    name text not null check (length(name) between 1 and 200),
    folded_name text generated always as (fold(name)) stored,
    valid_from date not null,
    valid_from_evidence text not null check (valid_from_evidence in ('CONFIRMED', 'UNVERIFIED')),
    valid_to date,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (valid_to >= valid_from),
    check (case level
        when 'PROVINCE' then kind in ('TINH', 'THANH_PHO_TRUNG_UONG')
        when 'DISTRICT' then kind in ('HUYEN', 'THANH_PHO', 'THI_XA', 'QUAN')
        when 'COMMUNE' then kind in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
        else kind in ('THON', 'TO_DAN_PHO') end),
    -- Two units never bear one code of one level on one day.
    constraint administrative_unit_code_once exclude using gist
        (code with =, level with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index administrative_unit_folded on administrative_unit using gin (folded_name gin_trgm_ops);
create index administrative_unit_code on administrative_unit (code, valid_from);
comment on column administrative_unit.kind is 'Urban: PHUONG, THI_TRAN, TO_DAN_PHO; rural: XA, THON; DAC_KHU by decision.';

create table unit_parent (
    id uuid primary key,
    unit_id uuid not null references administrative_unit,
    parent_id uuid not null references administrative_unit,
    valid_from date not null,
    valid_to date,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (unit_id <> parent_id),
    check (valid_to >= valid_from),
    constraint unit_parent_one_at_a_time exclude using gist
        (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_parent_parent on unit_parent (parent_id);

create table unit_change (
    id uuid primary key,
    kind text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'REPARENT', 'RELEVEL', 'ABOLISH', 'CREATE')),
    effective_on date not null,
    decision text not null check (length(decision) between 1 and 300),
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    note text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
create index unit_change_effective on unit_change (effective_on, id);

create table unit_change_link (
    id uuid primary key,
    change_id uuid not null references unit_change,
    predecessor_id uuid references administrative_unit,
    successor_id uuid references administrative_unit,
    share numeric check (share > 0 and share <= 1),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (predecessor_id is not null or successor_id is not null),
    unique nulls not distinct (change_id, predecessor_id, successor_id)
);
create index unit_change_link_predecessor on unit_change_link (predecessor_id);
create index unit_change_link_successor on unit_change_link (successor_id);
comment on column unit_change_link.share is 'Part of the predecessor that went to this successor, where the decision gives one.';

create table designation (
    id uuid primary key,
    unit_id uuid not null references administrative_unit,
    kind text not null check (kind in ('DISTRICT_30A', 'DISTRICT_30A_MECHANISM', 'COMMUNE_135', 'VILLAGE_135')),
    support_norm_percent integer not null default 100 check (support_norm_percent between 1 and 100),
    decision text not null check (length(decision) between 1 and 300),
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    valid_from date not null,
    valid_to date,
    note text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (valid_to >= valid_from),
    constraint designation_once exclude using gist
        (unit_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table unit_position (
    unit_id uuid primary key references administrative_unit,
    longitude double precision not null check (longitude between 102 and 118),
    latitude double precision not null check (latitude between 6 and 24),
    area_km2 numeric not null check (area_km2 > 0)
);

create table unit_boundary (
    id uuid primary key,
    unit_id uuid not null unique references administrative_unit,
    geometry jsonb not null,
    source text not null,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);

-- The scope of a token: its unit, the unit's descendants at any date, and all predecessors of those.
create table administrative_unit_scope (
    scope_unit_id uuid not null references administrative_unit,
    unit_id uuid not null references administrative_unit,
    primary key (scope_unit_id, unit_id)
);
grant select on administrative_unit_scope to gnbv_application, gnbv_job;

create function rebuild_scopes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    create temporary table if not exists scope_now (scope_unit_id uuid, unit_id uuid) on commit drop;
    truncate scope_now;
    insert into scope_now
    with recursive descendant (scope_unit_id, unit_id) as (
        select id, id from administrative_unit
        union
        select d.scope_unit_id, p.unit_id from descendant d join unit_parent p on p.parent_id = d.unit_id
    ), member (scope_unit_id, unit_id) as (
        select scope_unit_id, unit_id from descendant
        union
        select m.scope_unit_id, l.predecessor_id
        from member m join unit_change_link l on l.successor_id = m.unit_id and l.predecessor_id is not null
    )
    select scope_unit_id, unit_id from member;
    delete from administrative_unit_scope s
    where not exists (select from scope_now n where n.scope_unit_id = s.scope_unit_id and n.unit_id = s.unit_id);
    insert into administrative_unit_scope
    select scope_unit_id, unit_id from scope_now
    on conflict do nothing;
    return null;
end
$$;
create trigger rebuild_scopes after insert or update or delete on administrative_unit
    for each statement execute function rebuild_scopes();
create trigger rebuild_scopes after insert or update or delete on unit_parent
    for each statement execute function rebuild_scopes();
create trigger rebuild_scopes after insert or update or delete on unit_change_link
    for each statement execute function rebuild_scopes();

-- A parent is exactly one level up, except that a commune hangs under a province where districts are gone.
create function check_parent_level() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    child_level text := (select level from administrative_unit where id = new.unit_id);
    parent_level text := (select level from administrative_unit where id = new.parent_id);
begin
    if (child_level, parent_level) not in
        (('DISTRICT', 'PROVINCE'), ('COMMUNE', 'DISTRICT'), ('COMMUNE', 'PROVINCE'), ('VILLAGE', 'COMMUNE')) then
        raise exception using
            errcode = 'GN002',
            message = format('a %s cannot lie under a %s', child_level, parent_level),
            constraint = 'unit_parent_level';
    end if;
    return new;
end
$$;
create trigger check_parent_level before insert or update on unit_parent
    for each row execute function check_parent_level();

call record_public(
    'administrative_unit', 'unit_parent', 'unit_change', 'unit_change_link', 'designation', 'unit_boundary');
call protect('unit_position', '(select actor_id()) is not null', '(select has_role(''admin''))');

-- The unit that a token's claim names. Asked before anybody is known to be calling, so it stands above the policies; it tells an id.
create function unit_with_code(asked_code text, on_day date) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (
        select u.id from administrative_unit u
        where u.code = asked_code and u.valid_from <= on_day and (u.valid_to is null or u.valid_to >= on_day)
    );

-- Area type by place, derived at a date from what was known at a block (its transaction bound): a commune or village is
-- P30A if its district is a poor district, else P135 if it, or its commune, is designated, else OUTSIDE. A district has the
-- type P30A or none: its communes differ. 'verified' is false where the type rests on an unverified designation.
create function area_types(as_of date, known_below bigint)
    returns table (unit_id uuid, area_type text, verified boolean)
    language sql stable set search_path = public, pg_temp
as $$
    with valid_designation as materialized (
        select d.unit_id, d.kind, d.evidence
        from designation_known d
        where d.transaction < known_below and (d.superseded_transaction is null or d.superseded_transaction >= known_below)
          and d.valid_from <= as_of and (d.valid_to is null or d.valid_to >= as_of)
    ), parent as materialized (
        select p.unit_id, p.parent_id
        from unit_parent_known p
        where p.transaction < known_below and (p.superseded_transaction is null or p.superseded_transaction >= known_below)
          and p.valid_from <= as_of and (p.valid_to is null or p.valid_to >= as_of)
    ), unit as (
        select u.id, u.level from administrative_unit_known u
        where u.transaction < known_below and (u.superseded_transaction is null or u.superseded_transaction >= known_below)
          and u.valid_from <= as_of and (u.valid_to is null or u.valid_to >= as_of)
    ), line as (
        select u.id, u.level, u.id as member from unit u
        union all
        select u.id, u.level, p.parent_id from unit u join parent p on p.unit_id = u.id
        union all
        select u.id, u.level, pp.parent_id
        from unit u join parent p on p.unit_id = u.id join parent pp on pp.unit_id = p.parent_id
        where u.level = 'VILLAGE'
    ), found as (
        select l.id, l.level,
            max(case when d.kind = 'DISTRICT_30A' then case d.evidence when 'CONFIRMED' then 2 else 1 end end) as poor_district,
            max(case when d.kind in ('COMMUNE_135', 'VILLAGE_135') then case d.evidence when 'CONFIRMED' then 2 else 1 end end) as difficult
        from line l left join valid_designation d on d.unit_id = l.member
        group by l.id, l.level
    )
    select f.id,
        case when f.poor_district is not null then 'P30A' when f.difficult is not null then 'P135' else 'OUTSIDE' end,
        coalesce(f.poor_district, f.difficult, 2) = 2
    from found f
    where f.level in ('COMMUNE', 'VILLAGE') or f.poor_district is not null
$$;

-- A unit with all that ever lay below it and all that any of these came from, as known at a block: the rows that an
-- aggregate of the unit is made of. Other than a scope it does not change when places change later.
create function units_within(top_unit_id uuid, known_below bigint) returns setof uuid
    language sql stable set search_path = public, pg_temp
as $$
    with recursive descendant (unit_id) as (
        select top_unit_id
        union
        select p.unit_id
        from descendant d join unit_parent_known p on p.parent_id = d.unit_id
        where p.transaction < known_below and (p.superseded_transaction is null or p.superseded_transaction >= known_below)
    ), member (unit_id) as (
        select unit_id from descendant
        union
        select l.predecessor_id
        from member m join unit_change_link_known l on l.successor_id = m.unit_id and l.predecessor_id is not null
        where l.transaction < known_below and (l.superseded_transaction is null or l.superseded_transaction >= known_below)
    )
    select unit_id from member
$$;
