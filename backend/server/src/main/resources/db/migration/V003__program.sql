-- The official tree, and what is done under it. A line is a sub-project, or a project that has none.

create table agency (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9_-]{2,40}$'),
    name_vi text not null,
    name_en text not null,
    level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    valid_from date,
    valid_to date,
    successor_id uuid references agency,
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (valid_to >= valid_from)
);

create table program (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9.-]{2,40}$'),
    title_vi text not null,
    title_en text not null,
    period_from date not null,
    period_to date not null,
    lead_agency_id uuid references agency,
    legal_basis text,
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (period_to >= period_from)
);

create table project (
    id uuid primary key,
    program_id uuid not null references program,
    code text not null check (code ~ '^[A-Z0-9.-]{2,40}$'),
    title_vi text not null,
    title_en text not null,
    area_type text not null check (area_type in ('P30A', 'P135', 'OUTSIDE', 'NOT_BY_AREA')),
    capital_type text not null check (capital_type in ('INVESTMENT', 'RECURRENT', 'MIXED')),
    lead_agency_id uuid references agency,
    legal_basis text,
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (program_id, code)
);
comment on column project.area_type is 'Column of the project line in money and support: NOT_BY_AREA for what serves all areas.';

create table sub_project (
    id uuid primary key,
    project_id uuid not null references project,
    code text not null check (code ~ '^[A-Z0-9.-]{2,40}$'),
    title_vi text not null,
    title_en text not null,
    capital_type text not null check (capital_type in ('INVESTMENT', 'RECURRENT', 'MIXED')),
    lead_agency_id uuid references agency,
    legal_basis text,
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (project_id, code),
    unique (id, project_id)
);

-- A province may leave out lines that do not apply to it: a landlocked province has no coastal communes.
create table line_exclusion (
    id uuid primary key,
    unit_id uuid not null references administrative_unit,
    project_id uuid not null references project,
    sub_project_id uuid references sub_project,
    reason text not null check (length(reason) between 1 and 500),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    unique nulls not distinct (unit_id, project_id, sub_project_id)
);

-- A budget, activity, target or result names a line: the sub-project, or the project where it has none.
create function check_line() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if new.project_id is not null and new.sub_project_id is null
        and exists (select from sub_project s where s.project_id = new.project_id) then
        raise exception using
            errcode = 'GN003',
            message = 'this project has sub-projects: name one',
            constraint = tg_table_name || '_line';
    end if;
    return new;
end
$$;

create table activity (
    id uuid primary key,
    project_id uuid not null references project,
    sub_project_id uuid,
    unit_id uuid not null references administrative_unit,
    code text not null check (length(code) between 1 and 40),
    title text not null check (length(title) between 1 and 500),
    kind text not null check (kind in
        ('PRODUCTION', 'MODEL', 'WORKS', 'MAINTENANCE', 'TRAINING', 'COMMUNICATION', 'LABOUR_EXPORT', 'SUPERVISION')),
    decision text,
    starts_on date not null,
    ends_on date,
    planned_cost bigint not null check (planned_cost >= 0),
    planned_households integer check (planned_households >= 0),
    proposed_by text check (proposed_by in ('HOUSEHOLDS', 'COMMUNE', 'DISTRICT', 'PROVINCE')),
    commune_is_investor boolean,
    recovery_rule text,
    citation text,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    check (ends_on >= starts_on),
    unique (unit_id, code)
);
create index activity_line on activity (project_id, sub_project_id, starts_on);
create index activity_starts on activity (starts_on, id);
comment on column activity.planned_cost is 'Whole đồng.';
create trigger check_line before insert or update on activity for each row execute function check_line();

create table activity_unit (
    id uuid primary key,
    activity_id uuid not null references activity,
    unit_id uuid not null references administrative_unit,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (activity_id, unit_id)
);
create index activity_unit_unit on activity_unit (unit_id);

-- Integration: one activity, money of several programmes and sources.
create table activity_financing (
    id uuid primary key,
    activity_id uuid not null references activity,
    program_id uuid not null references program,
    funding_source text not null check (funding_source in
        ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNITY', 'ODA', 'OTHER_PROGRAM', 'POLICY_CREDIT')),
    amount bigint not null check (amount > 0),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (activity_id, program_id, funding_source)
);

call record_public('agency', 'program', 'project', 'sub_project', 'line_exclusion');

call record('activity',
    format('(select has_role(''admin'')) or %s', in_scope('unit_id')),
    format('((select has_role(''officer'')) or (select granted(''activities''))) and %s', in_scope('unit_id')));
-- Parts of an activity are seen and written by whoever sees and writes the activity.
call record('activity_unit',
    'exists (select from activity a where a.id = activity_id)',
    format('((select has_role(''officer'')) or (select granted(''activities''))) and exists (select from activity a where a.id = activity_id and %s)', in_scope('a.unit_id')));
call record('activity_financing',
    'exists (select from activity a where a.id = activity_id)',
    format('((select has_role(''officer'')) or (select granted(''activities''))) and exists (select from activity a where a.id = activity_id and %s)', in_scope('a.unit_id')));
