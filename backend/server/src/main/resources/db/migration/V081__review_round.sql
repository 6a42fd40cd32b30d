-- Review rounds: by which procedure, when and where households are reviewed, and which steps of it were taken. The procedure itself is
-- dated reference data, for the law changed it: who decides at each step, on which days, and by when.

create table review_procedure (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9.-]{2,40}$'),
    title_vi text not null check (length(title_vi) between 1 and 300),
    title_en text not null check (length(title_en) between 1 and 300),
    valid_from date not null,
    valid_to date,
    steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 20),
    legal_basis text not null check (length(legal_basis) between 1 and 500),
    evidence text not null check (evidence in ('CONFIRMED', 'UNVERIFIED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint review_procedure_period check (valid_to >= valid_from),
    constraint review_procedure_once exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table review_procedure is 'How a review of poor households runs, by the day on which it is made.';
comment on column review_procedure.steps is
    'In order: step; level that decides; place VILLAGE or COMMUNE; minDays that it lasts, deadline (MM-DD) where known; legalBasis, evidence.';

create table review_round (
    id uuid primary key,
    code text not null check (code ~ '^[0-9A-Za-z./-]{1,30}$'),
    title text not null check (length(title) between 1 and 200),
    year integer not null check (year between 1990 and 2200),
    kind text not null check (kind in ('REGULAR', 'INTERIM')),
    unit_id uuid not null references administrative_unit,
    reviewed_on date not null,
    procedure_id uuid not null references review_procedure,
    rule_set_id uuid not null references rule_set,
    previous_round_id uuid references review_round,
    timetable jsonb not null default '[]' check (jsonb_typeof(timetable) = 'array' and jsonb_array_length(timetable) <= 20),
    note text check (length(note) between 1 and 1000),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint review_round_code_key unique (unit_id, code),
    constraint review_round_year check (abs(year - extract(year from reviewed_on)) <= 1),
    constraint review_round_previous check (previous_round_id <> id)
);
comment on column review_round.kind is 'REGULAR: định kỳ, once a year; INTERIM: thường xuyên, during the year.';
comment on column review_round.unit_id is 'Province, district or commune whose households are reviewed.';
comment on column review_round.reviewed_on is 'Day of review; decides the procedure.';
comment on column review_round.procedure_id is 'Of the day of review; set by the database.';
comment on column review_round.previous_round_id is 'With which movement is computed; null for a baseline.';
comment on column review_round.timetable is 'By step: from and until.';
create index review_round_reviewed_on on review_round (reviewed_on, id);
create index review_round_unit on review_round (unit_id);
create index review_round_rule_set on review_round (rule_set_id);
create index review_round_previous on review_round (previous_round_id) where previous_round_id is not null;

create table review_step (
    id uuid primary key,
    review_round_id uuid not null references review_round,
    unit_id uuid not null references administrative_unit,
    commune_id uuid not null references administrative_unit,
    step text not null check (step in ('LIST', 'SURVEY', 'VILLAGE_MEETING', 'POSTING', 'DISTRICT_OPINION')),
    held_on date not null,
    decision_number text check (length(decision_number) between 1 and 100),
    persons_present integer check (persons_present between 1 and 100000),
    objection_count integer check (objection_count between 0 and 100000),
    objections text check (length(objections) between 1 and 2000),
    note text check (length(note) between 1 and 1000),
    withdraws_id uuid unique references review_step,
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint review_step_objections check (objections is null or objection_count > 0)
);
comment on column review_step.unit_id is 'Village where the step is taken by village, else commune; a commune counts for all its villages.';
comment on column review_step.commune_id is 'Commune of the unit on the day of review; set by the database.';
comment on column review_step.held_on is 'Day on which it was taken; of a posting the first day.';
comment on column review_step.decision_number is 'Number of the minutes or the decision.';
comment on column review_step.withdraws_id is 'Step that this row takes back.';
create index review_step_commune on review_step (review_round_id, commune_id, step);

-- Level of the caller's own unit: each step is decided by one.
create function scope_level() returns text
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select u.level from administrative_unit u where u.id = scope_unit_id();
    end;

-- Communes of a unit on a day.
create function communes_of(asked_unit_id uuid, on_day date) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp rows 100
    begin atomic
        select u.id from administrative_unit_scope s join administrative_unit u on u.id = s.unit_id
        where s.scope_unit_id = asked_unit_id and u.level = 'COMMUNE' and on_day between u.valid_from and coalesce(u.valid_to, 'infinity');
    end;

-- What is recorded of one commune in one round waits for its recognition, and that for what is being recorded.
create function lock_round_commune(asked_round_id uuid, asked_commune_id uuid, alone boolean) returns void
    language plpgsql set search_path = public, pg_temp
as $$
declare
    number bigint := hashtextextended('review ' || asked_round_id || ' ' || asked_commune_id, 0);
begin
    -- A snapshot taken before the wait would not show what the others recorded meanwhile.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = 'GN004', constraint = 'review_isolation',
            message = 'reviews are recorded at the isolation level read committed';
    end if;
    if alone then
        perform pg_advisory_xact_lock(number);
    else
        perform pg_advisory_xact_lock_shared(number);
    end if;
end
$$;

create function check_review_round() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    standard rule_set;
    before_it review_round;
begin
    if (select u.level from administrative_unit u where u.id = new.unit_id) = 'VILLAGE' then
        raise exception using errcode = 'GN006', constraint = 'review_round_unit', message = 'a round is of a province, district or commune';
    end if;
    new.procedure_id := (select p.id from review_procedure p
        where new.reviewed_on between p.valid_from and coalesce(p.valid_to, 'infinity'));
    if new.procedure_id is null then
        raise exception using errcode = 'GN006', constraint = 'review_round_procedure', message = 'no procedure is known for the day';
    end if;
    select * into standard from rule_set r where r.id = new.rule_set_id;
    if standard.state <> 'IN_FORCE' or not (standard.unit_id is null or exists (
            select from administrative_unit_scope s where s.scope_unit_id = standard.unit_id and s.unit_id = new.unit_id)) then
        raise exception using errcode = 'GN006', constraint = 'review_round_rule_set', message = 'not a rule set in force there';
    end if;
    if new.previous_round_id is not null then
        select * into before_it from review_round r where r.id = new.previous_round_id;
        if before_it.id is null or before_it.reviewed_on >= new.reviewed_on or not exists (
                select from administrative_unit_scope s where s.scope_unit_id = new.unit_id and s.unit_id = before_it.unit_id) then
            raise exception using errcode = 'GN006', constraint = 'review_round_previous_before',
                message = 'the previous round is an earlier one of the same unit';
        end if;
        if (select coalesce(r.base_id, r.id) from rule_set r where r.id = before_it.rule_set_id) <> coalesce(standard.base_id, standard.id) then
            raise exception using errcode = 'GN006', constraint = 'review_round_baseline',
                message = 'a round under the standard of another period is a new baseline';
        end if;
    end if;
    if exists (select from jsonb_array_elements(new.timetable) t
            where coalesce((t ->> 'until')::date < (t ->> 'from')::date, true)
                or not exists (select from review_procedure p, jsonb_array_elements(p.steps) s
                    where p.id = new.procedure_id and s ->> 'step' = t ->> 'step'))
        or (select count(*) <> count(distinct t ->> 'step') from jsonb_array_elements(new.timetable) t) then
        raise exception using errcode = 'GN006', constraint = 'review_round_timetable', message = 'each step of the procedure at most once';
    end if;
    return new;
end
$$;
create trigger check_review_round before insert or update on review_round for each row execute function check_review_round();

-- Whether a step was taken for a place: there, or for the whole commune; for a commune also where every village with households took it.
create function review_step_taken(asked_round_id uuid, asked_commune_id uuid, place_id uuid, asked_step text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        with taken as (
            select s.unit_id from review_step s
            where s.review_round_id = asked_round_id and s.commune_id = asked_commune_id and s.step = asked_step and s.withdraws_id is null
                and not exists (select from review_step w where w.withdraws_id = s.id))
        select exists (select from taken t where t.unit_id in (place_id, asked_commune_id))
            or (place_id = asked_commune_id
                and exists (select from taken)
                and not exists (select from household h where h.unit_id = asked_commune_id and h.state = 'ACTIVE'
                    and not exists (select from taken t where t.unit_id = h.village_id)));
    end;

create function check_review_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held review_round;
    taken_back review_step;
    procedure_steps jsonb;
    own_level text;
    own_place text;
    own_number bigint;
begin
    select * into held from review_round r where r.id = new.review_round_id for share;
    if not found then
        raise exception using errcode = '23503', constraint = 'review_step_review_round_id_fkey', message = 'no such round';
    end if;
    if new.withdraws_id is not null then
        select * into taken_back from review_step s where s.id = new.withdraws_id and s.review_round_id = new.review_round_id;
        if not found or taken_back.withdraws_id is not null then
            raise exception using errcode = 'GN006', constraint = 'review_step_withdraws', message = 'the round has no such step';
        end if;
        new.unit_id := taken_back.unit_id;
        new.step := taken_back.step;
    end if;
    own_level := (select u.level from administrative_unit u where u.id = new.unit_id);
    new.commune_id := case own_level when 'COMMUNE' then new.unit_id when 'VILLAGE' then (
        select c.id from administrative_unit_scope s join administrative_unit c on c.id = s.scope_unit_id
        where s.unit_id = new.unit_id and c.level = 'COMMUNE' and held.reviewed_on between c.valid_from and coalesce(c.valid_to, 'infinity')
        limit 1) end;
    if new.commune_id is null or not exists (
            select from communes_of(held.unit_id, held.reviewed_on) c where c = new.commune_id) then
        raise exception using errcode = 'GN006', constraint = 'review_step_unit', message = 'not a commune or village of the round';
    end if;
    perform lock_round_commune(held.id, new.commune_id, true);
    if exists (select from review_recognition n where n.review_round_id = held.id and n.unit_id = new.commune_id) then
        raise exception using errcode = 'GN007', constraint = 'review_commune_recognised', message = 'the commune is recognised already';
    end if;
    select p.steps into procedure_steps from review_procedure p where p.id = held.procedure_id;
    select s.number, s.one ->> 'place' into own_number, own_place
    from jsonb_array_elements(procedure_steps) with ordinality s (one, number) where s.one ->> 'step' = new.step;
    if own_number is null or (own_level = 'VILLAGE' and own_place <> 'VILLAGE') then
        raise exception using errcode = 'GN006', constraint = 'review_step_procedure', message = 'the procedure has no such step there';
    end if;
    if new.held_on > today() then
        raise exception using errcode = 'GN006', constraint = 'review_step_future', message = 'a day to come';
    end if;
    if new.withdraws_id is not null then
        if exists (
            select from jsonb_array_elements(procedure_steps) with ordinality s (one, number)
            join review_step l on l.review_round_id = held.id and l.commune_id = new.commune_id and l.step = s.one ->> 'step'
                and l.withdraws_id is null and (l.unit_id in (new.unit_id, new.commune_id) or own_level = 'COMMUNE')
            where s.number > own_number and not exists (select from review_step w where w.withdraws_id = l.id)) then
            raise exception using errcode = 'GN007', constraint = 'review_step_followed', message = 'later steps are withdrawn first';
        end if;
        return new;
    end if;
    if exists (select from review_step s where s.review_round_id = held.id and s.unit_id = new.unit_id and s.step = new.step
            and s.withdraws_id is null and not exists (select from review_step w where w.withdraws_id = s.id)) then
        raise exception using errcode = 'GN007', constraint = 'review_step_once', message = 'the step is taken already';
    end if;
    if exists (select from jsonb_array_elements(procedure_steps) with ordinality s (one, number)
            where s.number < own_number and not review_step_taken(held.id, new.commune_id, new.unit_id, s.one ->> 'step')) then
        raise exception using errcode = 'GN007', constraint = 'review_step_order', message = 'earlier steps come first';
    end if;
    if exists (select from jsonb_array_elements(procedure_steps) with ordinality s (one, number)
            join review_step l on l.review_round_id = held.id and l.commune_id = new.commune_id and l.step = s.one ->> 'step'
                and l.withdraws_id is null and (l.unit_id in (new.unit_id, new.commune_id) or own_level = 'COMMUNE')
            where s.number < own_number and l.held_on > new.held_on and not exists (select from review_step w where w.withdraws_id = l.id)) then
        raise exception using errcode = 'GN006', constraint = 'review_step_day', message = 'not before an earlier step';
    end if;
    return new;
end
$$;
create trigger check_review_step before insert on review_step for each row execute function check_review_step();

-- Officers take the steps that their level decides.
create function check_review_step_level() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if scope_level() is distinct from (
            select s ->> 'level' from review_round r join review_procedure p on p.id = r.procedure_id, jsonb_array_elements(p.steps) s
            where r.id = new.review_round_id and s ->> 'step' = new.step) then
        raise exception using errcode = 'GN007', constraint = 'review_step_level', message = 'another level decides this step';
    end if;
    return new;
end
$$;
create trigger check_review_step_level before insert on review_step
    for each row when (acts_for_caller('review_step'::regclass)) execute function check_review_step_level();

call record_public('review_procedure');
revoke insert, update, delete on review_procedure from gnbv_application;

do $$
declare
    reads text := '(select has_role(''admin'')) or ((select reads_households()) and %s)';
    -- A round of the province is every commune's of it.
    above text := 'exists (select from administrative_unit_scope s where s.scope_unit_id = %s and s.unit_id = (select scope_unit_id()))';
begin
    call record('review_round',
        format(reads, '(' || in_scope('review_round.unit_id') || ' or ' || format(above, 'review_round.unit_id') || ')'),
        '(select has_role(''officer'')) and ' || in_scope('review_round.unit_id'));
    call record('review_step', format(reads, in_scope('review_step.unit_id')),
        '(select has_role(''officer'')) and ' || in_scope('review_step.unit_id'));
end
$$;
call append_only('review_step');
revoke insert, update on review_round, review_step from gnbv_application;
grant insert (id, code, title, year, kind, unit_id, reviewed_on, rule_set_id, previous_round_id, timetable, note, version),
    update (code, title, year, kind, unit_id, reviewed_on, rule_set_id, previous_round_id, timetable, note, version)
    on review_round to gnbv_application;
grant insert (id, review_round_id, unit_id, step, held_on, decision_number, persons_present, objection_count, objections, note,
        withdraws_id, made_by_name, version)
    on review_step to gnbv_application;
