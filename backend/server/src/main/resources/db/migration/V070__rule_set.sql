-- Poverty standards as data: with what a household's income and deprivations are compared, in which period, by which decision.
-- An administrator drafts one, tries it on cases whose result is known, and puts it in force; from then on it stays as it is.
-- A province may set higher lines of its own upon a national one.

create table rule_set (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9.-]{2,40}$'),
    title_vi text not null check (length(title_vi) between 1 and 300),
    title_en text not null check (length(title_en) between 1 and 300),
    unit_id uuid references administrative_unit,
    base_id uuid references rule_set,
    valid_from date not null,
    valid_to date,
    legal_basis text not null check (length(legal_basis) between 1 and 500),
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    logic text not null check (logic in ('INCOME_OR_DEPRIVATION', 'INCOME_AND_DEPRIVATION')),
    min_deprivations integer not null check (min_deprivations between 1 and 30),
    points_per_deprivation integer not null check (points_per_deprivation between 1 and 100),
    lines jsonb not null,
    indicators jsonb not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_FORCE')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint rule_set_period check (valid_to >= valid_from),
    constraint rule_set_base check ((unit_id is null) = (base_id is null) and base_id <> id)
);
comment on table rule_set is 'Poverty standards: lines, score cuts, indicators of deprivation, and how they are combined.';
comment on column rule_set.unit_id is 'The province whose own standard it is; null for a national one.';
comment on column rule_set.base_id is 'The national standard whose lines a province raises.';
comment on column rule_set.points_per_deprivation is 'Points of the deprivation score for one deprivation.';
comment on column rule_set.lines is 'For RURAL and URBAN: incomeLow, incomeHigh, averageMax in đồng per person and month; scoreLow, scoreHigh in points.';
create unique index rule_set_in_force on rule_set (unit_id, valid_from) nulls not distinct where state = 'IN_FORCE';
create index rule_set_valid_from on rule_set (valid_from, id);
create index rule_set_base on rule_set (base_id);

-- A household whose result is known, by which a draft is tried.
create table rule_set_case (
    id uuid primary key,
    rule_set_id uuid not null references rule_set on delete cascade,
    title text not null check (length(title) between 1 and 200),
    household jsonb not null check (jsonb_typeof(household) = 'object'),
    expected_status text not null check (expected_status in ('POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR')),
    expected_kind text check (expected_kind in ('INCOME', 'DEPRIVATION')),
    source text check (length(source) <= 500),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint rule_set_case_kind check (expected_kind is null or expected_status = 'POOR')
);
create index rule_set_case_rule_set on rule_set_case (rule_set_id, id);

-- Putting in force: one row, for ever.
create table rule_set_enactment (
    id uuid primary key,
    rule_set_id uuid not null unique references rule_set,
    rule_set_version integer not null,
    cases_held integer not null check (cases_held > 0),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
comment on column rule_set_enactment.cases_held is 'How many cases it was tried on, each with the result that was expected.';

-- Both lines, in order, as the logic needs them; every indicator once.
create function check_rule_set_content(asked rule_set) returns void
    language plpgsql immutable set search_path = public, pg_temp
as $$
begin
    if jsonb_typeof(asked.lines) <> 'array' or jsonb_array_length(asked.lines) <> 2
        or (select count(distinct l ->> 'residence') from jsonb_array_elements(asked.lines) l where l ->> 'residence' in ('RURAL', 'URBAN')) <> 2
        or exists (select from jsonb_array_elements(asked.lines) l
            where coalesce((l ->> 'incomeHigh')::bigint, 0) not between 1 and 1000000000
                or (l ->> 'averageMax')::bigint <= (l ->> 'incomeHigh')::bigint
                or (asked.logic = 'INCOME_OR_DEPRIVATION') <> (l ->> 'incomeLow' is not null)
                or (l ->> 'incomeLow')::bigint not between 1 and (l ->> 'incomeHigh')::bigint - 1
                or (l ->> 'scoreHigh')::integer not between 1 and 1000
                or (l ->> 'scoreLow' is not null) <> (asked.logic = 'INCOME_OR_DEPRIVATION' and l ->> 'scoreHigh' is not null)
                or (l ->> 'scoreLow')::integer not between 0 and (l ->> 'scoreHigh')::integer - 1) then
        raise exception using errcode = 'GN006', constraint = 'rule_set_lines', message = 'a rule set has one rural and one urban line, in order';
    end if;
    if jsonb_typeof(asked.indicators) <> 'array' or jsonb_array_length(asked.indicators) not between 1 and 30
        or (select count(*) <> count(distinct i ->> 'code') from jsonb_array_elements(asked.indicators) i)
        or exists (select from jsonb_array_elements(asked.indicators) i
            where coalesce(i ->> 'code', '') !~ '^[A-Z][A-Z0-9_]{1,39}$'
                or coalesce(i ->> 'dimension', '') not in
                    ('EMPLOYMENT', 'HEALTH', 'EDUCATION', 'HOUSING', 'WATER_SANITATION', 'INFORMATION')
                or coalesce(length(i ->> 'titleVi'), 0) not between 1 and 200
                or coalesce(length(i ->> 'titleEn'), 0) not between 1 and 200) then
        raise exception using errcode = 'GN006', constraint = 'rule_set_indicators', message = 'a rule set has 1 to 30 indicators, each once';
    end if;
end
$$;

create function check_rule_set() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if acts_for_caller(tg_relid) then
        if tg_op <> 'INSERT' and old.state = 'IN_FORCE' then
            raise exception using errcode = 'GN007', constraint = 'rule_set_stays', message = 'a rule set in force stays as it is';
        end if;
        if tg_op <> 'DELETE' then
            new.state := 'DRAFT';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if exists (select from administrative_unit u where u.id = new.unit_id and u.level <> 'PROVINCE') then
        raise exception using errcode = 'GN006', constraint = 'rule_set_unit', message = 'a province has lines of its own, no other unit';
    end if;
    perform check_rule_set_content(new);
    return new;
end
$$;
create trigger check_rule_set before insert or update or delete on rule_set for each row execute function check_rule_set();

-- Cases are tried while the rule set is a draft; what it was put in force on stays. The lock keeps one from coming in between.
create function check_rule_set_case() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    tried rule_set;
begin
    select * into tried from rule_set r where r.id = coalesce(new.rule_set_id, old.rule_set_id) for share;
    if tried.state = 'IN_FORCE' then
        raise exception using errcode = 'GN007', constraint = 'rule_set_stays', message = 'a rule set in force stays as it is';
    end if;
    if tg_op = 'INSERT' and (select count(*) from rule_set_case c where c.rule_set_id = new.rule_set_id) >= 500 then
        raise exception using errcode = 'GN007', constraint = 'rule_set_case_bound', message = 'a rule set has at most 500 cases';
    end if;
    if tg_op = 'UPDATE' and new.rule_set_id <> old.rule_set_id then
        raise exception using errcode = 'GN007', constraint = 'rule_set_case_moved', message = 'a case stays with its rule set';
    end if;
    return coalesce(new, old);
end
$$;
create trigger check_rule_set_case before insert or update or delete on rule_set_case
    for each row when (acts_for_caller('rule_set_case'::regclass)) execute function check_rule_set_case();

-- Puts a rule set in force. The application has locked it and tried the cases: here it is held that nothing came in between, and
-- that a province's lines are not below those that hold for the country.
create function enact_rule_set() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    enacted rule_set;
    base rule_set;
begin
    if not has_role('admin') then
        raise exception using errcode = '42501', message = 'an administrator puts a rule set in force';
    end if;
    select * into enacted from rule_set r where r.id = new.rule_set_id for update;
    if enacted.state = 'IN_FORCE' then
        raise exception using errcode = 'GN007', constraint = 'rule_set_stays', message = 'the rule set is in force already';
    end if;
    if enacted.version <> new.rule_set_version then
        raise exception using errcode = 'GN007', constraint = 'rule_set_changed', message = 'the rule set has changed';
    end if;
    if jsonb_array_length(enacted.indicators) < enacted.min_deprivations then
        raise exception using errcode = 'GN007', constraint = 'rule_set_incomplete', message = 'fewer indicators than deprivations are asked for';
    end if;
    if new.cases_held <> (select count(*) from rule_set_case c where c.rule_set_id = enacted.id) then
        raise exception using errcode = 'GN007', constraint = 'rule_set_cases', message = 'the cases have changed';
    end if;
    if enacted.base_id is not null then
        select * into base from rule_set r where r.id = enacted.base_id;
        if base.state <> 'IN_FORCE' or base.unit_id is not null or base.logic <> enacted.logic
            or base.indicators <> enacted.indicators or base.min_deprivations <> enacted.min_deprivations
            or exists (
                select from jsonb_array_elements(enacted.lines) own
                join jsonb_array_elements(base.lines) of_country on of_country ->> 'residence' = own ->> 'residence'
                where (own ->> 'incomeLow')::bigint < (of_country ->> 'incomeLow')::bigint
                    or (own ->> 'incomeHigh')::bigint < (of_country ->> 'incomeHigh')::bigint
                    or (own ->> 'scoreLow')::integer < (of_country ->> 'scoreLow')::integer
                    or (own ->> 'scoreHigh')::integer < (of_country ->> 'scoreHigh')::integer) then
            raise exception using errcode = 'GN007', constraint = 'rule_set_below_base', message = 'a province only raises the lines of a national rule set in force';
        end if;
    end if;
    if enacted.base_id is not null and (enacted.valid_from < base.valid_from
            or coalesce(enacted.valid_to, 'infinity') > coalesce(base.valid_to, 'infinity')) then
        raise exception using errcode = 'GN007', constraint = 'rule_set_outlives_base', message = 'a province''s rule set holds only while its national one does';
    end if;
    update rule_set set state = 'IN_FORCE' where id = enacted.id;
    return new;
end
$$;
create trigger enact_rule_set before insert on rule_set_enactment
    for each row when (acts_for_caller('rule_set_enactment'::regclass)) execute function enact_rule_set();

call record_public('rule_set', 'rule_set_case', 'rule_set_enactment');
revoke insert, update on rule_set from gnbv_application;
grant insert (id, code, title_vi, title_en, unit_id, base_id, valid_from, valid_to, legal_basis, evidence, logic, min_deprivations,
        points_per_deprivation, lines, indicators, version),
    update (code, title_vi, title_en, unit_id, base_id, valid_from, valid_to, legal_basis, evidence, logic, min_deprivations,
        points_per_deprivation, lines, indicators, version)
    on rule_set to gnbv_application;
call append_only('rule_set_enactment');
