-- The results framework: what is measured, what was planned, what came of it, and what others published.

create table indicator (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9_.-]{2,60}$'),
    title_vi text not null,
    title_en text not null,
    unit_vi text not null,
    unit_en text not null,
    kind text not null check (kind in ('STOCK', 'FLOW', 'MONEY', 'RATIO', 'SURVEY', 'LIST')),
    cut text not null check (cut in ('PLACE', 'LINE', 'NONE')),
    numerator_vi text,
    numerator_en text,
    denominator_vi text,
    denominator_en text,
    direction text not null check (direction in ('UP', 'DOWN', 'NONE')),
    frequency text not null check (frequency in ('MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'START', 'MID', 'END', 'AD_HOC')),
    decimals integer not null default 0 check (decimals between 0 and 6),
    additive_over_places boolean not null,
    additive_over_time boolean not null,
    additive_over_groups boolean not null,
    legal_basis text,
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (kind <> 'RATIO' or (numerator_vi is not null and denominator_vi is not null)),
    check (kind not in ('RATIO', 'SURVEY') or not (additive_over_places or additive_over_time or additive_over_groups)),
    check (kind <> 'STOCK' or not additive_over_time)
);
comment on column indicator.additive_over_time is 'A stock never is; a count of distinct households is neither over time nor over places.';

create table target (
    id uuid primary key,
    indicator_id uuid not null references indicator,
    unit_id uuid not null references administrative_unit,
    project_id uuid references project,
    sub_project_id uuid,
    group_code text not null default 'TOTAL' check (group_code ~ '^[A-Z0-9_]{1,40}$'),
    period_from date not null,
    period_to date not null,
    value numeric,
    value_low numeric,
    value_high numeric,
    numerator bigint,
    denominator bigint check (denominator >= 0),
    decision text,
    citation text,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    check (period_to >= period_from),
    check (value is not null or value_low is not null or value_high is not null or numerator is not null),
    check (value_high >= value_low),
    check ((numerator is null) = (denominator is null)),
    unique nulls not distinct (indicator_id, unit_id, project_id, sub_project_id, group_code, period_from, period_to)
);
create index target_indicator on target (indicator_id, period_to, id);
create index target_unit on target (unit_id);
create index target_period on target (period_to, id);

create table result (
    id uuid primary key,
    indicator_id uuid not null references indicator,
    unit_id uuid not null references administrative_unit,
    project_id uuid references project,
    sub_project_id uuid,
    activity_id uuid references activity,
    group_code text not null default 'TOTAL' check (group_code ~ '^[A-Z0-9_]{1,40}$'),
    period_from date not null,
    effective_on date not null,
    value numeric,
    numerator bigint,
    denominator bigint check (denominator >= 0),
    official boolean not null default true,
    citation text,
    note text,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    check (effective_on >= period_from),
    check (value is not null or numerator is not null),
    check ((numerator is null) = (denominator is null))
);
comment on column result.effective_on is 'Last day of the period that the result is about; for a stock, its day.';
comment on column result.value is 'Null for a ratio: numerator and denominator are kept and rolled up.';
-- Several sourced values may stand for one result; one of them is official. Observations of a survey are many by nature.
create unique index result_one_official on result
    (indicator_id, unit_id, project_id, sub_project_id, activity_id, group_code, period_from, effective_on) nulls not distinct
    where official and group_code <> 'OBSERVATION';
create index result_indicator on result (indicator_id, effective_on, id);
create index result_unit on result (unit_id);
create index result_effective on result (effective_on, id);
create trigger check_line before insert or update on target for each row execute function check_line();
create trigger check_line before insert or update on result for each row execute function check_line();

create table published_figure (
    id uuid primary key,
    measure text not null check (length(measure) between 1 and 100),
    indicator_id uuid references indicator,
    unit_id uuid references administrative_unit,
    place_note text,
    period_from date,
    period_to date,
    qualifier text not null check (qualifier in ('EQ', 'GT', 'LT', 'APPROX')),
    value numeric not null,
    value_unit text not null check (length(value_unit) between 1 and 60),
    program_label text,
    project_id uuid references project,
    sub_project_id uuid,
    capital_type text check (capital_type in ('INVESTMENT', 'RECURRENT', 'ALL')),
    funding_source text,
    citation text not null check (length(citation) between 1 and 500),
    note text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    check (unit_id is not null or place_note is not null),
    check (period_to >= period_from)
);
create index published_figure_measure on published_figure (measure, period_to, id);
create index published_figure_period on published_figure (period_to, id);
comment on table published_figure is 'Compared with our own figures, never booked or rolled up.';

call record('indicator', '(select actor_id()) is not null', '(select has_role(''admin''))');
call record('target',
    format('(select has_role(''admin'')) or %s', in_scope('unit_id')),
    format('((select has_role(''officer'')) or (select granted(''targets''))) and %s', in_scope('unit_id')));
call record('result',
    format('(select has_role(''admin'')) or %s', in_scope('unit_id')),
    format('((select has_role(''officer'')) or (select granted(''results''))) and %s', in_scope('unit_id')));
-- What is published is public; an administrator records it.
call record('published_figure', '(select actor_id()) is not null', '(select has_role(''admin''))');
