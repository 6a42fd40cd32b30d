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
    agency_vi text,
    agency_en text,
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
    check ((state = 'PUBLISHED') = (frozen_block is not null))
);

create table evaluation_member (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    user_id text not null,
    name text not null,
    role text not null check (role in ('LEAD', 'MEMBER')),
    position_vi text,
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

create function evaluation_state(asked_evaluation_id uuid) returns text
    language sql stable security definer set search_path = public, pg_temp
    return (select state from evaluation where id = asked_evaluation_id);

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
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
create index site_visit_evaluation on site_visit (evaluation_id, visited_on, id);

create table visit_participants (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    site_visit_id uuid not null references site_visit,
    group_name text not null check (group_name in ('OFFICERS_PROVINCE', 'OFFICERS_DISTRICT', 'OFFICERS_COMMUNE', 'POOR', 'NEAR_POOR',
        'ESCAPED', 'WOMEN', 'ETHNIC_MINORITY', 'COOPERATIVE', 'ENTERPRISE', 'OTHER')),
    persons integer not null check (persons between 1 and 10000),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (site_visit_id, group_name)
);

create table attachment (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    site_visit_id uuid references site_visit,
    kind text not null check (kind in ('PHOTO', 'DOCUMENT')),
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size_bytes bigint not null check (size_bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    caption_vi text,
    caption_en text,
    consent boolean not null default false,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
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
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, code),
    check ((kind = 'CAUSE') = (cause_nature is not null))
);
create index finding_evaluation on finding (evaluation_id, theme, id);

create table finding_evidence (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    finding_id uuid not null references finding,
    kind text not null check (kind in ('VISIT', 'MINUTES', 'PHOTO', 'DOCUMENT', 'RESPONSE', 'FIGURE')),
    site_visit_id uuid references site_visit,
    attachment_id uuid references attachment,
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
        else attachment_id is not null or citation is not null end)
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
    finding_id uuid not null references finding,
    cause_id uuid not null references finding,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (finding_id, cause_id),
    check (finding_id <> cause_id)
);

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
    responded_on date,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, code),
    check (horizon_to >= horizon_from)
);
comment on column recommendation.upward is 'True: kiến nghị to a higher level; false: khuyến nghị.';

create table recommendation_finding (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    recommendation_id uuid not null references recommendation,
    finding_id uuid not null references finding,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (recommendation_id, finding_id)
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
    reason text,
    content_version bigint not null,
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

call record('evaluation',
    format('(select has_role(''admin'')) or on_team(id) or (state = ''PUBLISHED'' and (select actor_id()) is not null) or (state = ''REVIEW'' and (select has_role(''officer'')) and %s)', in_scope('unit_id')),
    format('(select has_role(''admin'')) or (on_team(id) and state <> ''PUBLISHED'') or ((select has_role(''officer'')) and %s)', in_scope('unit_id')));
call record('evaluation_member',
    '(select has_role(''admin'')) or on_team(evaluation_id) or evaluation_state(evaluation_id) = ''PUBLISHED''',
    '(select has_role(''admin'')) and evaluation_state(evaluation_id) <> ''PUBLISHED''');

-- Parts of an evaluation: the team writes them while the state allows, readers see them with the evaluation.
create procedure pg_temp.part_of_evaluation(name text, states text)
    language plpgsql
as $$
begin
    call record(name::regclass,
        'exists (select from evaluation e where e.id = evaluation_id)',
        format('(select has_role(''evaluator'')) and on_team(evaluation_id) and evaluation_state(evaluation_id) in (%s)', states));
end
$$;
call pg_temp.part_of_evaluation('term_of_reference', '''PLANNED'', ''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('site_visit', '''PLANNED'', ''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('visit_participants', '''PLANNED'', ''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('attachment', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('finding', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('finding_evidence', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('finding_cause', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('capacity_need', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('rating', '''FIELD_WORK'', ''DRAFTING''');
call pg_temp.part_of_evaluation('recommendation_finding', '''FIELD_WORK'', ''DRAFTING''');
-- Officers of the addressee answer their recommendations once the evaluation is in review or published.
call record('recommendation',
    format('exists (select from evaluation e where e.id = evaluation_id) or ((select has_role(''officer'')) and evaluation_state(evaluation_id) in (''REVIEW'', ''PUBLISHED'') and %s)', in_scope('addressee_unit_id')),
    format('((select has_role(''evaluator'')) and on_team(evaluation_id)) or ((select has_role(''officer'')) and evaluation_state(evaluation_id) in (''REVIEW'', ''PUBLISHED'') and %s)', in_scope('addressee_unit_id')));
call record('evaluation_transition',
    'exists (select from evaluation e where e.id = evaluation_id)',
    '(select actor_id()) is not null and exists (select from evaluation e where e.id = evaluation_id)');
call append_only('evaluation_transition');

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
call record('issued_report',
    'exists (select from evaluation e where e.id = evaluation_id)',
    '(select has_role(''officer'')) and exists (select from evaluation e where e.id = evaluation_id)');
call append_only('issued_report');
