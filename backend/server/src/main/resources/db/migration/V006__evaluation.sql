-- The evaluation: terms, team, itinerary, findings with evidence, recommendations, ratings, and the states it goes through.

create table evaluation (
    id uuid primary key,
    code text not null unique check (length(code) between 1 and 40),
    title_vi text not null,
    title_en text not null,
    kind text not null check (kind in ('START', 'MID_TERM', 'END', 'ANNUAL', 'AD_HOC')),
    program_id uuid not null references program,
    unit_id uuid not null references administrative_unit,
    period_from date not null,
    period_to date not null,
    cut_off_on date not null,
    state text not null default 'PLANNED' check (state in ('PLANNED', 'FIELD_WORK', 'DRAFTING', 'REVIEW', 'PUBLISHED')),
    decision text,
    agency_above_vi text,
    agency_above_en text,
    agency_vi text,
    agency_en text,
    agency_abbreviation text,
    report_number text,
    report_place text,
    report_date date,
    signer_title_vi text,
    signer_title_en text,
    signer_name text,
    recipients_vi text,
    legal_grounds_vi text,
    legal_grounds_en text,
    frozen_block bigint references seal_block (number),
    proposed_by text,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (period_to >= period_from),
    check (cut_off_on between period_from and period_to),
    check ((state = 'PUBLISHED') = (frozen_block is not null)),
    check (proposed_by is null or state in ('REVIEW', 'PUBLISHED'))
);
comment on column evaluation.agency_above_vi is 'The agency over the issuing one: first line of the head of a report.';
comment on column evaluation.proposed_by is 'The lead who proposed publication; somebody else approves it.';

create table evaluation_member (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    user_id text not null,
    name text not null,
    role text not null check (role in ('LEAD', 'MEMBER')),
    position_vi text,
    position_en text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, user_id)
);
create unique index evaluation_one_lead on evaluation_member (evaluation_id) where role = 'LEAD';

-- Whether the caller belongs to the team; a definer function, for the policies of evaluation and of its team ask each other.
create function on_team(asked_evaluation_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from evaluation_member m where m.evaluation_id = asked_evaluation_id and m.user_id = actor_id());

-- Statements of the owner (migrations, functions that stand for it) and of jobs are not those of a caller.
create function acts_for_caller(table_id oid) returns boolean
    language sql stable
    return current_user <> 'gnbv_job'
        and current_user <> (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = table_id);

-- The state, held until the transaction ends: whoever moves the evaluation on waits for what is being written to it.
create function held_evaluation_state(asked_evaluation_id uuid) returns text
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        select e.state from evaluation e where e.id = asked_evaluation_id for share;
    end;

create function refuse_closed_evaluation(evaluation_state text) returns void
    language plpgsql
as $$
begin
    raise exception using errcode = 'GN007', constraint = 'evaluation_not_open',
        message = format('an evaluation in %s does not take this', evaluation_state),
        detail = jsonb_build_object('state', evaluation_state)::text;
end
$$;

-- Parts are written only in the states that the trigger names, and stay with their evaluation.
create function check_part_open() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    found_state text;
begin
    if acts_for_caller(tg_relid) then
        if tg_op = 'UPDATE' and new.evaluation_id <> old.evaluation_id then
            raise exception using errcode = 'GN007', constraint = 'part_stays', message = 'a part stays with its evaluation';
        end if;
        found_state := held_evaluation_state(case tg_op when 'DELETE' then old.evaluation_id else new.evaluation_id end);
        if not found_state = any (tg_argv) then
            perform refuse_closed_evaluation(found_state);
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create table term_of_reference (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    theme text not null check (theme in
        ('RESULTS', 'PRODUCTION', 'MONEY', 'TARGETING', 'PARTICIPATION', 'POLICIES', 'LESSONS', 'CAPACITY')),
    question_vi text not null,
    question_en text not null,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, theme)
);

create table site_visit (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    unit_id uuid not null references administrative_unit,
    level text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'GROUP', 'HOUSEHOLD')),
    visited_on date not null,
    visited_on_evidence text not null default 'CONFIRMED' check (visited_on_evidence in ('CONFIRMED', 'UNVERIFIED')),
    selection text not null check (selection in ('SAMPLED', 'PURPOSIVE')),
    selection_reason text,
    title_vi text not null,
    title_en text not null,
    minutes_vi text,
    minutes_en text,
    synthetic boolean not null default false,
    parts_version integer not null default 0,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (id, evaluation_id)
);
comment on column site_visit.parts_version is 'Counts changes of its participants, so that the version of the row covers them.';
create index site_visit_evaluation on site_visit (evaluation_id, visited_on, id);

create table visit_participants (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    site_visit_id uuid not null,
    group_name text not null check (group_name in ('OFFICERS_PROVINCE', 'OFFICERS_DISTRICT', 'OFFICERS_COMMUNE', 'POOR', 'NEAR_POOR',
        'ESCAPED', 'WOMEN', 'ETHNIC_MINORITY', 'COOPERATIVE', 'ENTERPRISE', 'OTHER')),
    persons integer not null check (persons between 1 and 10000),
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (site_visit_id, group_name),
    foreign key (site_visit_id, evaluation_id) references site_visit (id, evaluation_id) deferrable initially deferred
);

create table attachment (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    site_visit_id uuid,
    kind text not null check (kind in ('PHOTO', 'DOCUMENT')),
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size_bytes bigint not null check (size_bytes between 1 and 20971520),
    width integer check (width > 0),
    height integer check (height > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    caption_vi text,
    caption_en text,
    consent boolean not null default false,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (id, evaluation_id),
    foreign key (site_visit_id, evaluation_id) references site_visit (id, evaluation_id)
);
create index attachment_evaluation on attachment (evaluation_id, id);

create table finding (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    code text not null check (length(code) between 1 and 20),
    kind text not null check (kind in ('ACHIEVEMENT', 'LIMITATION', 'OBSTACLE', 'CAUSE', 'LESSON')),
    cause_nature text check (cause_nature in ('OBJECTIVE', 'SUBJECTIVE')),
    theme text not null check (theme in
        ('RESULTS', 'PRODUCTION', 'MONEY', 'TARGETING', 'PARTICIPATION', 'POLICIES', 'LESSONS', 'CAPACITY')),
    area_types text[] not null check (area_types <@ array['P30A', 'P135', 'OUTSIDE'] and cardinality(area_types) between 1 and 3),
    level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HOUSEHOLD')),
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'AGREED')),
    synthetic boolean not null default false,
    parts_version integer not null default 0,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, code),
    check ((kind = 'CAUSE') = (cause_nature is not null)),
    unique (id, evaluation_id)
);
comment on column finding.parts_version is 'Counts changes of its evidence and causes, so that the version of the row covers them.';
create index finding_evaluation on finding (evaluation_id, theme, id);

create table finding_evidence (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    finding_id uuid not null,
    position integer not null default 0,
    kind text not null check (kind in ('VISIT', 'MINUTES', 'PHOTO', 'DOCUMENT', 'RESPONSE', 'FIGURE')),
    site_visit_id uuid,
    attachment_id uuid,
    citation text,
    figure_key text,
    figure_as_of date,
    figure_block bigint,
    figure_value numeric,
    note_vi text,
    note_en text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (case kind
        when 'VISIT' then site_visit_id is not null
        when 'MINUTES' then site_visit_id is not null
        when 'PHOTO' then attachment_id is not null
        when 'FIGURE' then figure_key is not null and figure_as_of is not null and figure_block is not null
        else attachment_id is not null or citation is not null end),
    foreign key (finding_id, evaluation_id) references finding (id, evaluation_id) deferrable initially deferred,
    foreign key (site_visit_id, evaluation_id) references site_visit (id, evaluation_id),
    foreign key (attachment_id, evaluation_id) references attachment (id, evaluation_id)
);
create index finding_evidence_finding on finding_evidence (finding_id);

-- A finding leaves draft only with evidence, and evidence of an agreed finding does not vanish.
create function check_finding_evidence() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    asked uuid;
begin
    if tg_table_name = 'finding' then
        asked := new.id;
    else
        asked := old.finding_id;
    end if;
    -- The lock waits for whoever agrees on the finding, or takes its last evidence away, at the same time.
    perform from finding f where f.id = asked for no key update;
    if exists (select from finding f where f.id = asked and f.status = 'AGREED')
        and not exists (select from finding_evidence e where e.finding_id = asked) then
        raise exception using errcode = 'GN006', constraint = 'finding_needs_evidence', message = 'a finding needs evidence to leave draft';
    end if;
    return null;
end
$$;
create constraint trigger check_finding_evidence after insert or update on finding deferrable initially deferred
    for each row execute function check_finding_evidence();
create constraint trigger check_finding_evidence after update or delete on finding_evidence deferrable initially deferred
    for each row execute function check_finding_evidence();

create table finding_cause (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    finding_id uuid not null,
    cause_id uuid not null,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (finding_id, cause_id),
    check (finding_id <> cause_id),
    foreign key (finding_id, evaluation_id) references finding (id, evaluation_id) deferrable initially deferred,
    foreign key (cause_id, evaluation_id) references finding (id, evaluation_id) deferrable initially deferred
);

-- What is named as the cause of a limitation or obstacle is a finding of the kind CAUSE.
create function check_finding_cause() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (
        select from finding_cause c join finding f on f.id = c.finding_id join finding cause on cause.id = c.cause_id
        where new.id in (c.id, f.id, cause.id)
          and (cause.kind <> 'CAUSE' or f.kind not in ('LIMITATION', 'OBSTACLE'))) then
        raise exception using errcode = 'GN006', constraint = 'finding_cause_kind',
            message = 'causes explain limitations and obstacles';
    end if;
    return null;
end
$$;
create constraint trigger check_finding_cause after insert or update on finding_cause deferrable initially deferred
    for each row execute function check_finding_cause();
create constraint trigger check_finding_cause after update of kind on finding deferrable initially deferred
    for each row execute function check_finding_cause();

create table recommendation (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    code text not null check (length(code) between 1 and 20),
    upward boolean not null,
    addressee_level text not null check (addressee_level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    addressee_unit_id uuid references administrative_unit,
    addressee_vi text not null,
    addressee_en text not null,
    area_types text[] not null check (area_types <@ array['P30A', 'P135', 'OUTSIDE'] and cardinality(area_types) between 1 and 3),
    horizon_from date,
    horizon_to date,
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    due_on date,
    status text not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'DONE', 'CLOSED')),
    response_vi text,
    response_en text,
    responded_on date,
    synthetic boolean not null default false,
    parts_version integer not null default 0,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, code),
    check (horizon_to >= horizon_from),
    unique (id, evaluation_id)
);
comment on column recommendation.parts_version is 'Counts changes of its findings, so that the version of the row covers them.';
comment on column recommendation.upward is 'True: kiến nghị to a higher level; false: khuyến nghị.';

create index recommendation_addressee on recommendation (addressee_unit_id);

create table recommendation_finding (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    recommendation_id uuid not null,
    finding_id uuid not null,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (recommendation_id, finding_id),
    foreign key (recommendation_id, evaluation_id) references recommendation (id, evaluation_id) deferrable initially deferred,
    foreign key (finding_id, evaluation_id) references finding (id, evaluation_id) deferrable initially deferred
);

create table capacity_need (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    topic_vi text not null,
    topic_en text not null,
    officer_level text not null check (officer_level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    area_types text[] not null check (area_types <@ array['P30A', 'P135', 'OUTSIDE'] and cardinality(area_types) between 1 and 3),
    mentions integer check (mentions >= 0),
    priority integer check (priority between 1 and 5),
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
create index capacity_need_evaluation on capacity_need (evaluation_id, id);

create table rating (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    criterion text not null check (criterion in ('RELEVANCE', 'COHERENCE', 'EFFECTIVENESS', 'EFFICIENCY', 'IMPACT', 'SUSTAINABILITY')),
    score integer not null check (score between 1 and 6),
    reason_vi text not null,
    reason_en text not null,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, criterion)
);

create table evaluation_transition (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    from_state text not null,
    to_state text not null,
    step text not null default 'MOVED' check (step in ('MOVED', 'PROPOSED')),
    reason text,
    content_version bigint not null,
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
create index evaluation_transition_evaluation on evaluation_transition (evaluation_id, id);

-- States move one step, back only from review; each step leaves a row in evaluation_transition.
create function check_state_step() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if new.state is distinct from old.state
        and (old.state, new.state) not in
            (('PLANNED', 'FIELD_WORK'), ('FIELD_WORK', 'DRAFTING'), ('DRAFTING', 'REVIEW'), ('REVIEW', 'DRAFTING'), ('REVIEW', 'PUBLISHED')) then
        raise exception using errcode = 'GN007', constraint = 'evaluation_state_step',
            message = format('an evaluation does not go from %s to %s', old.state, new.state);
    end if;
    if old.state = 'PUBLISHED' and new is distinct from old then
        raise exception using errcode = 'GN001', constraint = 'evaluation_published', message = 'a published evaluation stays as it is';
    end if;
    return new;
end
$$;
create trigger check_state_step before update on evaluation for each row execute function check_state_step();

-- Before review the administrator changes an evaluation, and the team what its report says of itself.
create function check_evaluation_change() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    particulars text[] := array['decision', 'agency_above_vi', 'agency_above_en', 'agency_vi', 'agency_en', 'agency_abbreviation',
        'report_number', 'report_place', 'report_date', 'signer_title_vi', 'signer_title_en', 'signer_name', 'recipients_vi',
        'legal_grounds_vi', 'legal_grounds_en', 'version', 'transaction', 'recorded_at', 'recorded_by'];
begin
    if not acts_for_caller(tg_relid) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'PLANNED' then
            perform refuse_closed_evaluation(old.state);
        end if;
        return old;
    end if;
    if old.state in ('REVIEW', 'PUBLISHED') then
        perform refuse_closed_evaluation(old.state);
    end if;
    if not has_role('admin') and to_jsonb(new) - particulars <> to_jsonb(old) - particulars then
        raise exception using errcode = 'GN007', constraint = 'evaluation_particulars',
            message = 'the team changes what the report says of itself, the administrator everything else';
    end if;
    return new;
end
$$;
create trigger check_evaluation_change before update or delete on evaluation
    for each row execute function check_evaluation_change();

-- The greatest version of an evaluation and its parts, those taken away too: who moves it on says that this is what was read.
create function evaluation_content_version(asked_evaluation_id uuid) returns bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    part text;
    of_part bigint;
    greatest_version bigint;
begin
    select transaction into greatest_version from evaluation where id = asked_evaluation_id;
    foreach part in array array['evaluation_member', 'term_of_reference', 'site_visit', 'visit_participants', 'attachment', 'finding',
        'finding_evidence', 'finding_cause', 'recommendation', 'recommendation_finding', 'capacity_need', 'rating'] loop
        execute format(
            'select greatest((select max(transaction) from %1$I where evaluation_id = $1),
                (select max(superseded_transaction) from %2$I where evaluation_id = $1))', part, part || '_history')
        into of_part using asked_evaluation_id;
        greatest_version := greatest(greatest_version, of_part);
    end loop;
    return greatest_version;
end
$$;

create function evaluation_counts(asked_evaluation_id uuid) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return jsonb_build_object(
        'members', (select count(*) from evaluation_member where evaluation_id = asked_evaluation_id),
        'terms', (select count(*) from term_of_reference where evaluation_id = asked_evaluation_id),
        'siteVisits', (select count(*) from site_visit where evaluation_id = asked_evaluation_id),
        'attachments', (select count(*) from attachment where evaluation_id = asked_evaluation_id),
        'findings', (select count(*) from finding where evaluation_id = asked_evaluation_id),
        'agreedFindings', (select count(*) from finding where evaluation_id = asked_evaluation_id and status = 'AGREED'),
        'recommendations', (select count(*) from recommendation where evaluation_id = asked_evaluation_id),
        'openRecommendations', (select count(*) from recommendation where evaluation_id = asked_evaluation_id and status in ('OPEN', 'ACCEPTED', 'IN_PROGRESS')),
        'capacityNeeds', (select count(*) from capacity_need where evaluation_id = asked_evaluation_id),
        'ratings', (select count(*) from rating where evaluation_id = asked_evaluation_id));

-- Whether the caller is an officer whose scope contains the evaluation's unit: the one who approves its publication.
create function approves(evaluation_unit_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return has_role('officer') and exists (
        select from administrative_unit_scope s where s.scope_unit_id = scope_unit_id() and s.unit_id = evaluation_unit_id);

-- A step is taken by adding its row: the database checks who, from where, on which content, and moves the evaluation.
create function move_evaluation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    moved evaluation;
    member_role text;
    approver boolean;
    current_content bigint;
    missing jsonb;
    last_block seal_block;
begin
    -- Waits for parts that are being written and keeps others waiting; the next statement sees what they left.
    select * into moved from evaluation where id = new.evaluation_id for update;
    member_role := (select m.role from evaluation_member m
        where m.evaluation_id = moved.id and m.user_id = actor_id() and has_role('evaluator'));
    approver := approves(moved.unit_id);
    new.from_state := moved.state;
    if (moved.state, new.to_state) not in
        (('PLANNED', 'FIELD_WORK'), ('FIELD_WORK', 'DRAFTING'), ('DRAFTING', 'REVIEW'), ('REVIEW', 'DRAFTING'), ('REVIEW', 'PUBLISHED')) then
        raise exception using errcode = 'GN007', constraint = 'evaluation_state_step',
            message = format('an evaluation does not go from %s to %s', moved.state, new.to_state),
            detail = jsonb_build_object('state', moved.state)::text;
    end if;
    if member_role is null and not (approver and moved.state = 'REVIEW') then
        raise exception using errcode = 'GN007', constraint = 'evaluation_not_team', message = 'the team moves its evaluation on';
    end if;
    if new.to_state = 'PUBLISHED' and moved.proposed_by is null and member_role is distinct from 'LEAD' then
        raise exception using errcode = 'GN007', constraint = case when approver then 'evaluation_not_proposed' else 'evaluation_not_lead' end,
            message = 'the lead proposes publication';
    end if;
    if new.to_state = 'PUBLISHED' and moved.proposed_by is not null then
        if moved.proposed_by = actor_id() then
            raise exception using errcode = 'GN007', constraint = 'evaluation_same_person',
                message = 'who proposed publication does not approve it';
        end if;
        if not approver then
            raise exception using errcode = 'GN007', constraint = 'evaluation_not_approver', message = 'an officer of its province approves';
        end if;
    end if;
    if (moved.state, new.to_state) = ('REVIEW', 'DRAFTING') and coalesce(trim(new.reason), '') = '' then
        raise exception using errcode = 'GN007', constraint = 'evaluation_reason', message = 'going back needs a reason';
    end if;
    current_content := evaluation_content_version(moved.id);
    if new.content_version <> current_content then
        raise exception using errcode = 'GN007', constraint = 'evaluation_content_changed', message = 'the content has changed',
            detail = jsonb_build_object('contentVersion', current_content)::text;
    end if;
    if new.to_state = 'REVIEW' then
        missing := (
            select jsonb_agg(jsonb_build_object('code', 'FINDING_NOT_AGREED', 'subjectId', f.id, 'subjectCode', f.code) order by f.code)
            from finding f where f.evaluation_id = moved.id and f.status <> 'AGREED');
        if missing is not null then
            raise exception using errcode = 'GN007', constraint = 'evaluation_incomplete', message = 'findings are not agreed upon',
                detail = jsonb_build_object('missing', missing)::text;
        end if;
    end if;
    new.step := case when new.to_state = 'PUBLISHED' and moved.proposed_by is null then 'PROPOSED' else 'MOVED' end;
    if new.step = 'PROPOSED' then
        update evaluation set proposed_by = actor_id() where id = moved.id;
    elsif new.to_state = 'PUBLISHED' then
        select * into last_block from seal_block order by number desc limit 1;
        -- The frozen block holds all that was approved, or there would be a number in the report that cannot be followed.
        if coalesce(last_block.transaction_upper, 0) <= current_content then
            raise exception using errcode = 'GN007', constraint = 'evaluation_not_sealed', message = 'the content is not sealed yet';
        end if;
        update evaluation set state = 'PUBLISHED', frozen_block = last_block.number where id = moved.id;
    else
        update evaluation set state = new.to_state, proposed_by = null where id = moved.id;
    end if;
    return new;
end
$$;
create trigger move_evaluation before insert on evaluation_transition
    for each row when (acts_for_caller('evaluation_transition'::regclass)) execute function move_evaluation();

-- The team writes what it recommends until review, with nothing of an answer in it; officers of the addressee answer once it
-- is in review or published, and write nothing else; the team closes what was done.
create function check_recommendation() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    stamps text[] := array['version', 'transaction', 'recorded_at', 'recorded_by'];
    answer text[] := array['status', 'response_vi', 'response_en', 'responded_on'] || stamps;
    found_state text;
    only_answer boolean;
    team boolean;
begin
    if not acts_for_caller(tg_relid) then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    found_state := held_evaluation_state(case tg_op when 'DELETE' then old.evaluation_id else new.evaluation_id end);
    team := has_role('evaluator') and on_team(case tg_op when 'DELETE' then old.evaluation_id else new.evaluation_id end);
    only_answer := tg_op = 'UPDATE' and to_jsonb(new) - answer = to_jsonb(old) - answer;
    if found_state in ('REVIEW', 'PUBLISHED') then
        if not only_answer then
            perform refuse_closed_evaluation(found_state);
        end if;
        if new.status = 'CLOSED' or old.status = 'CLOSED' then
            if not team or new.status not in ('CLOSED', 'IN_PROGRESS')
                or to_jsonb(new) - (stamps || 'status'::text) <> to_jsonb(old) - (stamps || 'status'::text) then
                raise exception using errcode = 'GN007', constraint = 'recommendation_closure',
                    message = 'the team verifies closure and changes nothing else';
            end if;
            if new.status = 'CLOSED' and old.status not in ('DONE', 'CLOSED') then
                raise exception using errcode = 'GN007', constraint = 'recommendation_not_done', message = 'only what was done is closed';
            end if;
        elsif not answers(old.addressee_unit_id) or new.status = 'OPEN' then
            raise exception using errcode = 'GN007', constraint = 'recommendation_addressee',
                message = 'an officer of the addressed unit answers';
        end if;
    elsif not found_state = any (array['FIELD_WORK', 'DRAFTING']) then
        perform refuse_closed_evaluation(found_state);
    elsif tg_op = 'INSERT' and (new.status <> 'OPEN' or new.response_vi is not null or new.response_en is not null or new.responded_on is not null)
        or tg_op = 'UPDATE' and (new.status, new.response_vi, new.response_en, new.responded_on) is distinct from
            (old.status, old.response_vi, old.response_en, old.responded_on) then
        raise exception using errcode = 'GN007', constraint = 'recommendation_addressee',
            message = 'an officer of the addressed unit answers';
    end if;
    if tg_op = 'UPDATE' and new.evaluation_id <> old.evaluation_id then
        raise exception using errcode = 'GN007', constraint = 'part_stays', message = 'a part stays with its evaluation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create function answers(addressee_unit_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return has_role('officer') and exists (
        select from administrative_unit_scope s where s.scope_unit_id = scope_unit_id() and s.unit_id = addressee_unit_id);
create trigger check_recommendation before insert or update or delete on recommendation
    for each row execute function check_recommendation();

-- Evaluations whose contents the caller reads: those published, those of the own team, and in review those to approve.
create function evaluations_read() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.id from evaluation e
        where actor_id() is not null
          and (e.state = 'PUBLISHED' or on_team(e.id) or (e.state = 'REVIEW' and approves(e.unit_id)));
    end;

-- Evaluations of which the caller reads head, terms and team: those, all for an administrator, and for officers those with a
-- recommendation to them, from review on.
create function evaluations_seen() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.id from evaluation e where has_role('admin')
        union
        select * from evaluations_read()
        union
        select r.evaluation_id from recommendation r join evaluation e on e.id = r.evaluation_id
        where e.state in ('REVIEW', 'PUBLISHED') and answers(r.addressee_unit_id);
    end;

call record('evaluation',
    '(select has_role(''admin'')) or id in (select evaluations_seen())',
    '(select has_role(''admin'')) or ((select has_role(''evaluator'')) and on_team(id))');
-- Made and taken back by administrators; who makes one chooses neither its state nor what comes of it.
alter policy may_insert on evaluation with check ((select has_role('admin')));
alter policy may_delete on evaluation using ((select has_role('admin')));
revoke insert, update on evaluation from gnbv_application;
grant insert (id, code, title_vi, title_en, kind, program_id, unit_id, period_from, period_to, cut_off_on, decision,
    agency_above_vi, agency_above_en, agency_vi, agency_en, agency_abbreviation, report_number, report_place, report_date,
    signer_title_vi, signer_title_en, signer_name, recipients_vi, legal_grounds_vi, legal_grounds_en, version),
    update (code, title_vi, title_en, kind, program_id, unit_id, period_from, period_to, cut_off_on, decision,
    agency_above_vi, agency_above_en, agency_vi, agency_en, agency_abbreviation, report_number, report_place, report_date,
    signer_title_vi, signer_title_en, signer_name, recipients_vi, legal_grounds_vi, legal_grounds_en, version)
    on evaluation to gnbv_application;

call record('evaluation_member', 'evaluation_id in (select evaluations_seen())', '(select has_role(''admin''))');
create trigger check_part_open before insert or update or delete on evaluation_member
    for each row execute function check_part_open('PLANNED', 'FIELD_WORK', 'DRAFTING', 'REVIEW');

call record('term_of_reference', 'evaluation_id in (select evaluations_seen())',
    '(select has_role(''admin'')) or ((select has_role(''evaluator'')) and on_team(evaluation_id))');
create trigger check_part_open before insert or update or delete on term_of_reference
    for each row execute function check_part_open('PLANNED', 'FIELD_WORK', 'DRAFTING');

-- What the team finds: written by its members, read with the evaluation's contents.
create procedure pg_temp.part_of_evaluation(name text, may_read text, variadic states text[])
    language plpgsql
as $$
begin
    call record(name::regclass, may_read, '(select has_role(''evaluator'')) and on_team(evaluation_id)');
    execute format('create trigger check_part_open before insert or update or delete on %I for each row execute function check_part_open(%s)',
        name, (select string_agg(quote_literal(state), ', ') from unnest(states) state));
end
$$;
do $$
declare
    with_contents text := 'evaluation_id in (select evaluations_read())';
begin
    call pg_temp.part_of_evaluation('site_visit', with_contents, 'PLANNED', 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('visit_participants', with_contents, 'PLANNED', 'FIELD_WORK', 'DRAFTING');
    -- A photo without the consent of those in it stays with the team.
    call pg_temp.part_of_evaluation('attachment', with_contents || ' and (kind = ''DOCUMENT'' or consent or on_team(evaluation_id))',
        'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('finding', with_contents, 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('finding_evidence', with_contents, 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('finding_cause', with_contents, 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('capacity_need', with_contents, 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('rating', with_contents, 'FIELD_WORK', 'DRAFTING');
    call pg_temp.part_of_evaluation('recommendation_finding', with_contents, 'FIELD_WORK', 'DRAFTING');
end
$$;

-- Recommendations follow check_recommendation(); an addressed officer sees those to the own unit without the findings.
call record('recommendation',
    format('evaluation_id in (select evaluations_read()) or (evaluation_id in (select evaluations_seen()) and (select has_role(''officer'')) and %s)', in_scope('addressee_unit_id')),
    format('((select has_role(''evaluator'')) and on_team(evaluation_id)) or ((select has_role(''officer'')) and evaluation_id in (select evaluations_seen()) and %s)', in_scope('addressee_unit_id')));
alter policy may_insert on recommendation with check ((select has_role('evaluator')) and on_team(evaluation_id));
alter policy may_delete on recommendation using ((select has_role('evaluator')) and on_team(evaluation_id));

-- Whoever sends an evaluation back out of the own sight still sees having done so.
call record('evaluation_transition',
    'evaluation_id in (select evaluations_seen()) or recorded_by = (select actor_id())',
    '((select has_role(''evaluator'')) or (select has_role(''officer''))) and evaluation_id in (select evaluations_seen())');
call append_only('evaluation_transition');

-- Drafts stay with the team: of past states others see what stood at the block that publication froze, and since.
create function frozen_below(asked_evaluation_id uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select b.transaction_upper from evaluation e join seal_block b on b.number = e.frozen_block where e.id = asked_evaluation_id);

do $$
declare
    part text;
    of_evaluation text;
begin
    foreach part in array array['evaluation', 'evaluation_member', 'term_of_reference', 'site_visit', 'visit_participants', 'attachment',
        'finding', 'finding_evidence', 'finding_cause', 'recommendation', 'recommendation_finding', 'capacity_need', 'rating'] loop
        of_evaluation := case part when 'evaluation' then 'id' else 'evaluation_id' end;
        execute format(
            'alter policy may_read on %1$I using (on_team(%2$s) or (%2$s in (select evaluations_read()) and superseded_transaction >= frozen_below(%2$s)%3$s))',
            part || '_history', of_evaluation, case part when 'attachment' then ' and (kind = ''DOCUMENT'' or consent)' else '' end);
    end loop;
end
$$;

-- What publication rendered: the bytes lie under their checksum in the data folder.
create table issued_report (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    issue_number integer not null default 1 check (issue_number > 0),
    format text not null check (format in ('docx', 'pdf', 'html')),
    language text not null check (language in ('vi', 'en')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint not null check (size_bytes > 0),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, issue_number, format, language)
);
-- Issued by the approval of an officer, of an evaluation that is published by it.
create function approved_evaluations() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.id from evaluation e where e.state = 'PUBLISHED' and approves(e.unit_id);
    end;
call record('issued_report', 'evaluation_id in (select evaluations_read())', 'evaluation_id in (select approved_evaluations())');
call append_only('issued_report');
