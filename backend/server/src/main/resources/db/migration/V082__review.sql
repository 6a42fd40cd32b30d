-- Reviews: what was found of a household on a day, what that makes it under the round's standard, and the decision from which it
-- counts. A review is never changed; a correction supersedes it. The database classifies too: no stored result differs from what its
-- inputs give. One plain table: keys, references and the one successor of a review are over all years, which a partition by year
-- could not hold; each question has an index that begins with the household or the round.

-- Who decides that the reviews of a commune count.
create table review_recognition (
    id uuid primary key,
    review_round_id uuid not null references review_round,
    unit_id uuid not null references administrative_unit,
    kind text not null check (kind in ('INITIAL', 'CORRECTION')),
    decision_number text not null check (length(decision_number) between 1 and 100),
    signed_on date not null,
    signer text not null check (length(signer) between 1 and 100),
    household_ids uuid[] check (cardinality(household_ids) between 1 and 1000),
    review_count integer not null,
    note text check (length(note) between 1 and 1000),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint review_recognition_households check ((kind = 'CORRECTION') = (household_ids is not null))
);
comment on column review_recognition.unit_id is 'Commune whose chair decides.';
comment on column review_recognition.signed_on is 'From this day the reviews count.';
comment on column review_recognition.household_ids is 'Households that a correction is about.';
comment on column review_recognition.review_count is 'Reviews that it recognised; set by the database.';
create unique index review_recognition_initial on review_recognition (review_round_id, unit_id) where kind = 'INITIAL';
create index review_recognition_round on review_recognition (review_round_id, unit_id, signed_on);

create table review (
    id uuid primary key,
    review_round_id uuid not null references review_round,
    household_id uuid not null references household,
    unit_id uuid not null references administrative_unit,
    village_id uuid references administrative_unit,
    supersedes_id uuid constraint review_supersedes_once unique references review,
    reviewed_on date not null,
    residence text not null check (residence in ('RURAL', 'URBAN')),
    method text not null check (method in ('INCOME', 'SCORE')),
    inputs jsonb not null check (jsonb_typeof(inputs) = 'object'),
    rule_set_id uuid not null references rule_set,
    rule_set_version integer not null,
    computed_status text not null check (computed_status in ('POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR')),
    computed_kind text check (computed_kind in ('INCOME', 'DEPRIVATION')),
    deprivation_count integer not null check (deprivation_count between 0 and 100),
    steps jsonb not null check (jsonb_typeof(steps) = 'array'),
    status text not null check (status in ('POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR')),
    status_kind text check (status_kind in ('INCOME', 'DEPRIVATION')),
    override_reason text check (length(override_reason) between 3 and 500),
    override_decision text check (length(override_decision) between 1 and 100),
    persons integer not null check (persons between 1 and 100),
    head_ethnic_group_code text references ethnic_group (code),
    ethnic_minority boolean not null default false,
    native_minority boolean not null default false,
    without_working_capacity boolean not null default false,
    merit boolean not null default false,
    agricultural boolean,
    causes text[] not null default '{}' check (causes <@
        array['LAND', 'CAPITAL', 'LABOUR', 'TOOLS', 'KNOWLEDGE', 'SKILLS', 'ILLNESS', 'OTHER']),
    needs text[] not null default '{}' check (needs <@
        array['HEALTH', 'EDUCATION', 'PRODUCTION', 'CREDIT', 'HOUSING', 'OTHER']),
    child_deprivation_count integer check (child_deprivation_count between 0 and 30),
    note text check (length(note) between 1 and 1000),
    recognition_id uuid references review_recognition,
    recognised_on date,
    replacement_id uuid references review_recognition,
    replaced_on date,
    synthetic boolean not null default false,
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint review_recognised check ((recognition_id is null) = (recognised_on is null)),
    constraint review_replaced check ((replacement_id is null) = (replaced_on is null) and replaced_on >= recognised_on),
    constraint review_kind check ((status_kind is null or status = 'POOR') and (computed_kind is null or computed_status = 'POOR')),
    constraint review_override check ((override_reason is null) = (override_decision is null)
        and (override_reason is not null) = ((status, status_kind) is distinct from (computed_status, computed_kind))),
    constraint review_native check (ethnic_minority or not native_minority),
    constraint review_corrects_other check (supersedes_id <> id)
);
comment on column review.unit_id is 'Commune where the household lived on the day of review; set by the database.';
comment on column review.residence is 'By the kind of the commune; set by the database.';
comment on column review.inputs is 'As the calculator takes them: incomeMonthlyPerHead or incomeScore; deprivations or deprivationScore.';
comment on column review.steps is 'Every comparison that led to the computed result.';
comment on column review.status is 'The computed one, unless a decision says otherwise.';
comment on column review.agricultural is 'Of an average household: whether it lives by farming, forestry, fishery or salt making.';
comment on column review.recognised_on is 'From this day it counts; set by the recognition.';
comment on column review.replacement_id is 'Recognition of another of the household in the round, which counts instead.';
comment on column review.replaced_on is 'From this day it counts no longer; set by the recognition that replaces it.';
create unique index review_once on review (review_round_id, household_id) where supersedes_id is null;
create index review_of_round on review (review_round_id, unit_id, status);
create index review_open on review (review_round_id, unit_id) where recognition_id is null;
create index review_household on review (household_id, reviewed_on desc, id);
create index review_reviewed_on on review (reviewed_on, id);
create index review_status on review (status, id);
create index review_unit on review (unit_id);
create index review_recognition_of on review (recognition_id) where recognition_id is not null;

-- What inputs make of a household, by one rule set: the law as the calculator applies it. No status where the rule set cannot tell.
create function review_result(rules rule_set, home text, given jsonb, out status text, out status_kind text, out deprivation_count integer)
    language plpgsql immutable set search_path = public, pg_temp
as $$
declare
    line jsonb := (select l from jsonb_array_elements(rules.lines) l where l ->> 'residence' = home);
    by_score boolean := given ->> 'incomeScore' is not null;
    listed boolean := jsonb_typeof(given -> 'deprivations') is not distinct from 'array';
    value bigint := (given ->> case when by_score then 'incomeScore' else 'incomeMonthlyPerHead' end)::bigint;
    low bigint := (line ->> case when by_score then 'scoreLow' else 'incomeLow' end)::bigint;
    high bigint := (line ->> case when by_score then 'scoreHigh' else 'incomeHigh' end)::bigint;
    either boolean := rules.logic = 'INCOME_OR_DEPRIVATION';
    enough boolean;
begin
    if by_score = (given ->> 'incomeMonthlyPerHead' is not null) or value is null or high is null or (either and low is null)
        or not (listed or given ->> 'deprivationScore' is not null)
        or (listed and (
            (select count(*) <> count(distinct d ->> 'indicator') from jsonb_array_elements(given -> 'deprivations') d)
            or exists (select from jsonb_array_elements(given -> 'deprivations') d where not exists (
                select from jsonb_array_elements(rules.indicators) i where i ->> 'code' = d ->> 'indicator')))) then
        return;
    end if;
    if listed then
        deprivation_count := jsonb_array_length(given -> 'deprivations');
        enough := deprivation_count >= rules.min_deprivations;
    else
        deprivation_count := (given ->> 'deprivationScore')::integer / rules.points_per_deprivation;
        enough := (given ->> 'deprivationScore')::integer >= rules.min_deprivations * rules.points_per_deprivation;
    end if;
    if either and value <= low then
        status := 'POOR';
        status_kind := 'INCOME';
    elsif value <= high and enough then
        status := 'POOR';
        status_kind := case when either then 'DEPRIVATION' end;
    elsif value <= high then
        status := 'NEAR_POOR';
    elsif not by_score and value <= (line ->> 'averageMax')::bigint then
        status := 'AVERAGE';
    else
        status := 'NOT_POOR';
    end if;
end
$$;

create function check_review() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held review_round;
    home household;
    moved household_change;
    original review;
    standard rule_set;
    result record;
    head household_member;
begin
    select * into held from review_round r where r.id = new.review_round_id for share;
    if not found then
        raise exception using errcode = '23503', constraint = 'review_review_round_id_fkey', message = 'no such round';
    end if;
    select * into home from household h where h.id = new.household_id for share;
    if not found then
        raise exception using errcode = '23503', constraint = 'review_household_id_fkey', message = 'no such household';
    end if;
    if new.reviewed_on > today() or new.reviewed_on < home.established_on or new.reviewed_on > home.ended_on then
        raise exception using errcode = 'GN006', constraint = 'review_day', message = 'not a day of the household';
    end if;
    -- Where it lived on that day: what it moved away from since, or where it is.
    select * into moved from household_change c
    where c.household_id = home.id and c.kind = 'MOVE' and c.effective_on > new.reviewed_on
    order by c.effective_on, c.id limit 1;
    new.unit_id := coalesce(moved.unit_id, home.unit_id);
    new.village_id := case when moved.id is null then home.village_id end;
    new.synthetic := home.synthetic;
    new.recognition_id := null;
    new.recognised_on := null;
    new.replacement_id := null;
    new.replaced_on := null;
    if new.supersedes_id is not null then
        select * into original from review r
        where r.id = new.supersedes_id and r.review_round_id = new.review_round_id and r.household_id = new.household_id;
        if not found then
            raise exception using errcode = 'GN006', constraint = 'review_supersedes', message = 'not a review of the household in the round';
        end if;
        new.unit_id := original.unit_id;
        new.village_id := original.village_id;
    end if;
    if not exists (select from administrative_unit_scope s where s.scope_unit_id = held.unit_id and s.unit_id = new.unit_id) then
        raise exception using errcode = 'GN006', constraint = 'review_unit', message = 'the household is not of the round''s unit';
    end if;
    perform lock_round_commune(held.id, new.unit_id, false);
    if new.supersedes_id is null and exists (
            select from review_recognition n where n.review_round_id = held.id and n.unit_id = new.unit_id) then
        raise exception using errcode = 'GN007', constraint = 'review_commune_recognised', message = 'the commune is recognised already';
    end if;

    select residence_of(u.kind) into new.residence from administrative_unit u where u.id = new.unit_id;
    select * into standard from rule_set r where r.id = held.rule_set_id;
    new.rule_set_id := standard.id;
    new.rule_set_version := standard.version;
    new.method := case when new.inputs ->> 'incomeScore' is not null then 'SCORE' else 'INCOME' end;
    result := review_result(standard, new.residence, new.inputs);
    if (result.status, result.status_kind, result.deprivation_count)
            is distinct from (new.computed_status, new.computed_kind, new.deprivation_count) then
        raise exception using errcode = 'GN006', constraint = 'review_result', message = 'the inputs do not give this result';
    end if;

    -- What the tables need of the household, as of the day, where nobody says otherwise.
    select * into head from household_member m where m.household_id = home.id and m.relation = 'HEAD'
        and m.joined_on <= new.reviewed_on and (m.left_on is null or m.left_on > new.reviewed_on) limit 1;
    new.persons := coalesce(new.persons, nullif((select count(*) from household_member m where m.household_id = home.id
        and m.joined_on <= new.reviewed_on and (m.left_on is null or m.left_on > new.reviewed_on)), 0));
    new.head_ethnic_group_code := coalesce(new.head_ethnic_group_code, head.ethnic_group_code);
    new.ethnic_minority := coalesce(new.head_ethnic_group_code <> '01', false);
    new.merit := coalesce(new.merit, exists (select from household_member m where m.household_id = home.id and m.merit
        and m.joined_on <= new.reviewed_on and (m.left_on is null or m.left_on > new.reviewed_on)));
    if new.persons is null then
        raise exception using errcode = 'GN006', constraint = 'review_persons', message = 'nobody was in the household on that day';
    end if;
    return new;
end
$$;
create trigger check_review before insert on review for each row execute function check_review();

-- A review is recognised once and replaced once, by the recognition that is being recorded; otherwise it stays as it is.
create function keep_review() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and (
            (old.recognition_id is null and new.recognition_id is not null
                and to_jsonb(new) - array['recognition_id', 'recognised_on'] = to_jsonb(old) - array['recognition_id', 'recognised_on'])
            or (old.recognition_id is not null and old.replacement_id is null and new.replacement_id is not null
                and to_jsonb(new) - array['replacement_id', 'replaced_on'] = to_jsonb(old) - array['replacement_id', 'replaced_on'])) then
        return new;
    end if;
    raise exception using errcode = 'GN001', constraint = 'review_append_only', message = 'review is append-only';
end
$$;
create trigger keep_review before update or delete on review for each row execute function keep_review();
create trigger append_only_truncate before truncate on review for each statement execute function refuse_change();

-- Reviews of a commune that would be recognised now: of each household the last one, if nobody has recognised it.
create function open_reviews(asked_round_id uuid, asked_unit_id uuid) returns setof review
    language sql stable set search_path = public, pg_temp
    begin atomic
        select r.* from review r
        where r.review_round_id = asked_round_id and r.unit_id = asked_unit_id and r.recognition_id is null
            and not exists (select from review n where n.supersedes_id = r.id);
    end;
revoke execute on function open_reviews(uuid, uuid) from gnbv_application, gnbv_job, gnbv_sealer;

create function check_review_recognition() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held review_round;
    procedure_steps jsonb;
    missing text;
    earliest date;
    waits boolean;
begin
    select * into held from review_round r where r.id = new.review_round_id for share;
    if not found then
        raise exception using errcode = '23503', constraint = 'review_recognition_review_round_id_fkey', message = 'no such round';
    end if;
    if not exists (select from communes_of(held.unit_id, held.reviewed_on) c where c = new.unit_id) then
        raise exception using errcode = 'GN006', constraint = 'review_recognition_unit', message = 'not a commune of the round';
    end if;
    perform lock_round_commune(held.id, new.unit_id, true);
    if new.signed_on > today() then
        raise exception using errcode = 'GN006', constraint = 'review_recognition_future', message = 'a day to come';
    end if;
    select p.steps into procedure_steps from review_procedure p where p.id = held.procedure_id;
    if new.kind = 'INITIAL' then
        if exists (select from review_recognition n where n.review_round_id = held.id and n.unit_id = new.unit_id) then
            raise exception using errcode = 'GN007', constraint = 'review_commune_recognised', message = 'the commune is recognised already';
        end if;
        select s.one ->> 'step' into missing from jsonb_array_elements(procedure_steps) with ordinality s (one, number)
        where s.number < (select r.number from jsonb_array_elements(procedure_steps) with ordinality r (one, number)
                where r.one ->> 'step' = 'RECOGNITION')
            and not review_step_taken(held.id, new.unit_id, new.unit_id, s.one ->> 'step')
        order by s.number limit 1;
        if missing is not null then
            raise exception using errcode = 'GN007', constraint = 'review_recognition_steps', message = 'a step is missing',
                detail = json_build_object('step', missing)::text;
        end if;
        select max(l.held_on + coalesce((s ->> 'minDays')::integer, 0)) into earliest
        from jsonb_array_elements(procedure_steps) s
        join review_step l on l.review_round_id = held.id and l.commune_id = new.unit_id and l.step = s ->> 'step' and l.withdraws_id is null
        where not exists (select from review_step w where w.withdraws_id = l.id);
        select greatest(earliest, max(r.reviewed_on)), count(*) into earliest, new.review_count from open_reviews(held.id, new.unit_id) r;
    else
        select count(*), greatest(max(r.reviewed_on), max((select max(o.recognised_on) from review o
            where o.review_round_id = r.review_round_id and o.household_id = r.household_id))) into new.review_count, earliest
        from open_reviews(held.id, new.unit_id) r
        where r.household_id = any (new.household_ids);
        if new.review_count <> cardinality(new.household_ids) then
            raise exception using errcode = 'GN007', constraint = 'review_correction_households',
                message = 'each household named has one review that waits for recognition';
        end if;
        if not exists (select from review_recognition n where n.review_round_id = held.id and n.unit_id = new.unit_id) then
            raise exception using errcode = 'GN007', constraint = 'review_correction_first', message = 'the commune is not recognised yet';
        end if;
        earliest := greatest(earliest, (select max(n.signed_on) from review_recognition n
            where n.review_round_id = held.id and n.unit_id = new.unit_id and n.kind = 'INITIAL'));
    end if;
    if new.review_count = 0 then
        raise exception using errcode = 'GN007', constraint = 'review_recognition_empty', message = 'nothing waits for recognition';
    end if;
    if new.signed_on < earliest then
        raise exception using errcode = 'GN007', constraint = 'review_recognition_day', message = 'too early',
            detail = json_build_object('day', earliest)::text;
    end if;
    return new;
end
$$;
create trigger check_review_recognition before insert on review_recognition for each row execute function check_review_recognition();

create function apply_review_recognition() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    recognised integer;
begin
    update review r set recognition_id = new.id, recognised_on = new.signed_on
    where r.id in (select o.id from open_reviews(new.review_round_id, new.unit_id) o
        where new.household_ids is null or o.household_id = any (new.household_ids));
    get diagnostics recognised = row_count;
    if recognised <> new.review_count then
        raise exception 'recognised % reviews, counted %', recognised, new.review_count;
    end if;
    -- What counted of these households does no longer: between it and what is recognised now may lie corrections that never were.
    update review r set replacement_id = new.id, replaced_on = new.signed_on
    where r.review_round_id = new.review_round_id and r.household_id = any (new.household_ids)
        and r.recognition_id <> new.id and r.replaced_on is null;
    return null;
end
$$;
create trigger apply_review_recognition after insert on review_recognition for each row execute function apply_review_recognition();

-- The commune recognises its own, nobody in its place.
create function check_recognition_level() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if scope_level() is distinct from (
            select s ->> 'level' from review_round r join review_procedure p on p.id = r.procedure_id, jsonb_array_elements(p.steps) s
            where r.id = new.review_round_id and s ->> 'step' = 'RECOGNITION') then
        raise exception using errcode = 'GN007', constraint = 'review_recognition_level', message = 'another level recognises';
    end if;
    return new;
end
$$;
create trigger check_recognition_level before insert on review_recognition
    for each row when (acts_for_caller('review_recognition'::regclass)) execute function check_recognition_level();

-- A round keeps what its reviews rest on once there is one, and all of it once a commune is recognised.
create function keep_review_round() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (select from review_recognition n where n.review_round_id = old.id) then
        raise exception using errcode = 'GN007', constraint = 'review_round_recognised', message = 'a commune of the round is recognised';
    end if;
    if tg_op = 'UPDATE' and (new.unit_id, new.rule_set_id, new.procedure_id) is distinct from (old.unit_id, old.rule_set_id, old.procedure_id)
        and (exists (select from review r where r.review_round_id = old.id)
            or exists (select from review_step s where s.review_round_id = old.id)) then
        raise exception using errcode = 'GN007', constraint = 'review_round_begun', message = 'the round has begun';
    end if;
    return coalesce(new, old);
end
$$;
create trigger keep_review_round before update or delete on review_round for each row execute function keep_review_round();

do $$
declare
    reads text := '(select has_role(''admin'')) or ((select reads_households()) and %s)';
begin
    -- Whoever sees a household sees its way through the years, wherever it lived.
    call record('review', format(reads, '(' || in_scope('review.unit_id')
            || ' or exists (select from household h where h.id = review.household_id and ' || in_scope('h.unit_id') || '))'),
        '(select writes_households()) and ' || in_scope('review.unit_id'));
    call record('review_recognition', format(reads, in_scope('review_recognition.unit_id')),
        '(select has_role(''officer'')) and ' || in_scope('review_recognition.unit_id'));
end
$$;
call append_only('review_recognition');
revoke insert, update, delete on review, review_recognition from gnbv_application;
grant insert (id, review_round_id, household_id, supersedes_id, reviewed_on, inputs, computed_status, computed_kind, deprivation_count, steps,
        status, status_kind, override_reason, override_decision, persons, head_ethnic_group_code, native_minority,
        without_working_capacity, merit, agricultural, causes, needs, child_deprivation_count, note, made_by_name, version)
    on review to gnbv_application;
grant insert (id, review_round_id, unit_id, kind, decision_number, signed_on, signer, household_ids, note, made_by_name, version)
    on review_recognition to gnbv_application;

-- The status of a household on a day: of the latest review that was recognised by then and not replaced.
create function household_status(asked_household_id uuid, on_day date)
    returns table (review_id uuid, status text, status_kind text, since date)
    language sql stable rows 1
    begin atomic
        select r.id, r.status, r.status_kind, r.recognised_on from review r
        where r.household_id = asked_household_id and r.recognised_on <= on_day
            and (r.replaced_on is null or r.replaced_on > on_day)
        order by r.reviewed_on desc, r.recognised_on desc, r.id desc
        limit 1;
    end;

-- The same for all households that the caller sees.
create function household_statuses(on_day date)
    returns table (household_id uuid, review_id uuid, unit_id uuid, status text, status_kind text, since date)
    language sql stable
    begin atomic
        select distinct on (r.household_id) r.household_id, r.id, r.unit_id, r.status, r.status_kind, r.recognised_on from review r
        where r.recognised_on <= on_day
            and (r.replaced_on is null or r.replaced_on > on_day)
        order by r.household_id, r.reviewed_on desc, r.recognised_on desc, r.id desc;
    end;

-- Whether a round is locked: known to whoever sees the round, wherever the commune lies.
create function review_round_locked(asked_round_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from review_recognition n where n.review_round_id = asked_round_id);
    end;
