-- A published evaluation is corrected by issuing its report anew: at a later block, under the next number, with a reason. The
-- lead proposes, an officer of the province approves, never the same person. What was issued before stays what it was, at its
-- own address, and says by what it was replaced and why. A signed scan belongs to one issue and carries its own checksum.

-- Evaluations whose team the caller leads.
create function led_evaluations() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select m.evaluation_id from evaluation_member m
        where has_role('evaluator') and m.user_id = actor_id() and m.role = 'LEAD';
    end;

create table correction (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    issue_number integer not null check (issue_number > 1),
    reason_vi text not null check (length(trim(reason_vi)) between 1 and 1000),
    reason_en text not null check (length(trim(reason_en)) between 1 and 1000),
    status text not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    proposed_by text,
    proposed_by_name text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    frozen_block bigint references seal_block (number),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check ((status = 'APPROVED') = (frozen_block is not null)),
    check ((status = 'PROPOSED') = (decided_at is null))
);
comment on column correction.issue_number is 'The number that the corrected report bears once it is approved.';
create unique index correction_one_open on correction (evaluation_id) where status = 'PROPOSED';
create unique index correction_issue on correction (evaluation_id, issue_number) where status = 'APPROVED';
create index correction_evaluation on correction (evaluation_id, id);

-- How many times the report of an evaluation was issued: 0 before publication.
create function issues_of(asked_evaluation_id uuid) returns integer
    language sql stable security definer set search_path = public, pg_temp
    return (select count(*)::integer from evaluation e where e.id = asked_evaluation_id and e.state = 'PUBLISHED')
        + (select count(*)::integer from correction c where c.evaluation_id = asked_evaluation_id and c.status = 'APPROVED');

-- What was proposed is the team's and the approvers' until it is approved.
call record('correction',
    'evaluation_id in (select evaluations_read()) and (status = ''APPROVED'' or evaluation_id in (select own_evaluations()) or evaluation_id in (select approved_evaluations()))',
    'evaluation_id in (select led_evaluations())');
revoke insert, update, delete on correction from gnbv_application;
grant insert (id, evaluation_id, issue_number, reason_vi, reason_en, proposed_by_name, version) on correction to gnbv_application;

create function propose_correction() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    found_state text;
begin
    -- Held, so that of two who propose at once the second sees what the first has done.
    select e.state into found_state from evaluation e where e.id = new.evaluation_id for no key update;
    if found_state is distinct from 'PUBLISHED' then
        raise exception using errcode = 'GN007', constraint = 'correction_not_published', message = 'only what was published is corrected';
    end if;
    new.issue_number := issues_of(new.evaluation_id) + 1;
    new.proposed_by := actor_id();
    return new;
end
$$;
create trigger propose_correction before insert on correction
    for each row when (acts_for_caller('correction'::regclass)) execute function propose_correction();

create table correction_decision (
    id uuid primary key,
    correction_id uuid not null references correction,
    decision text not null check (decision in ('APPROVED', 'RETURNED', 'WITHDRAWN')),
    note text check (length(note) <= 1000),
    frozen_block bigint references seal_block (number),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (correction_id)
);

-- A decision is taken by adding its row: the database checks who and on what, and carries it out.
create function decide_correction() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    decided correction;
    of_evaluation evaluation;
    frozen seal_block;
begin
    select e.* into of_evaluation from evaluation e join correction c on c.evaluation_id = e.id
        where c.id = new.correction_id for no key update of e;
    select * into decided from correction where id = new.correction_id for update;
    if decided.status <> 'PROPOSED' then
        raise exception using errcode = 'GN007', constraint = 'correction_decided', message = 'the correction was decided upon';
    end if;
    if new.decision = 'WITHDRAWN' then
        if decided.proposed_by is distinct from actor_id() then
            raise exception using errcode = 'GN007', constraint = 'correction_not_proposer', message = 'who proposed it withdraws it';
        end if;
    else
        if decided.proposed_by = actor_id() then
            raise exception using errcode = 'GN007', constraint = 'correction_same_person', message = 'who proposed a correction does not approve it';
        end if;
        if not approves(of_evaluation.unit_id) then
            raise exception using errcode = 'GN007', constraint = 'correction_not_approver', message = 'an officer of its province approves';
        end if;
    end if;
    if new.decision = 'RETURNED' and coalesce(trim(new.note), '') = '' then
        raise exception using errcode = 'GN007', constraint = 'correction_note', message = 'returning needs a reason';
    end if;
    if new.decision = 'APPROVED' then
        select * into frozen from seal_block where number = new.frozen_block;
        -- Later than what it replaces, and than what was proposed: else it would correct nothing.
        if frozen.number is null or frozen.number <= of_evaluation.frozen_block or frozen.transaction_upper <= decided.transaction then
            raise exception using errcode = 'GN007', constraint = 'correction_not_sealed', message = 'what corrects is not sealed yet';
        end if;
    else
        new.frozen_block := null;
    end if;
    update correction set status = new.decision, decided_by = actor_id(), decided_by_name = new.made_by_name,
        decided_at = clock_timestamp(), note = new.note, frozen_block = new.frozen_block,
        issue_number = case new.decision when 'APPROVED' then issues_of(decided.evaluation_id) + 1 else issue_number end
        where id = decided.id;
    if new.decision = 'APPROVED' then
        update evaluation set frozen_block = new.frozen_block where id = decided.evaluation_id;
    end if;
    return new;
end
$$;
create trigger decide_correction before insert on correction_decision
    for each row when (acts_for_caller('correction_decision'::regclass)) execute function decide_correction();
call record('correction_decision',
    'correction_id in (select id from correction)',
    '((select has_role(''officer'')) or (select has_role(''evaluator''))) and correction_id in (select id from correction)');
call append_only('correction_decision');

-- A published evaluation stays as it is, but that an approved correction moves it to the block of its newest issue.
create or replace function check_state_step() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    moved_by_correction text[] := array['frozen_block', 'version', 'transaction', 'recorded_at', 'recorded_by'];
begin
    if new.state is distinct from old.state
        and (old.state, new.state) not in
            (('PLANNED', 'FIELD_WORK'), ('FIELD_WORK', 'DRAFTING'), ('DRAFTING', 'REVIEW'), ('REVIEW', 'DRAFTING'), ('REVIEW', 'PUBLISHED')) then
        raise exception using errcode = 'GN007', constraint = 'evaluation_state_step',
            message = format('an evaluation does not go from %s to %s', old.state, new.state);
    end if;
    if old.state = 'PUBLISHED' and new is distinct from old
        and not (to_jsonb(new) - moved_by_correction = to_jsonb(old) - moved_by_correction
            and new.frozen_block > old.frozen_block
            and exists (select from correction c where c.evaluation_id = new.id and c.status = 'APPROVED'
                and c.frozen_block = new.frozen_block and c.transaction = recorded_transaction())) then
        raise exception using errcode = 'GN001', constraint = 'evaluation_published', message = 'a published evaluation stays as it is';
    end if;
    return new;
end
$$;

-- Every issue of a report: the publication and the corrections, each with its block, its author and what replaced it.
create view evaluation_issue with (security_invoker = true) as
    select i.*, lead(i.issue_number) over issues as replaced_by, lead(i.issued_at) over issues as replaced_at,
        lead(i.reason_vi) over issues as replaced_reason_vi, lead(i.reason_en) over issues as replaced_reason_en
    from (
        select t.id, t.version, t.evaluation_id, 1 as issue_number, coalesce(t.frozen_block, e.frozen_block) as frozen_block,
            t.recorded_at as issued_at, t.recorded_by as issued_by, t.made_by_name as issued_by_name,
            null::text as reason_vi, null::text as reason_en
        from evaluation_transition t join evaluation e on e.id = t.evaluation_id
        where t.to_state = 'PUBLISHED' and t.step = 'MOVED'
        union all
        select c.id, c.version, c.evaluation_id, c.issue_number, c.frozen_block, c.decided_at, c.decided_by, c.decided_by_name,
            c.reason_vi, c.reason_en
        from correction c where c.status = 'APPROVED'
    ) i
    window issues as (partition by i.evaluation_id order by i.issue_number);
grant select on evaluation_issue to gnbv_application;

create table issued_scan (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    issue_number integer not null check (issue_number > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint not null check (size_bytes between 1 and 20971520),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, issue_number)
);
comment on table issued_scan is 'The signed paper of an issue, scanned to PDF: the bytes lie under their checksum in the data folder.';
call record('issued_scan', 'evaluation_id in (select evaluations_read())', 'evaluation_id in (select approved_evaluations())');
call append_only('issued_scan');

-- Whoever approved an issue signs for its scan.
create function check_scan() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if not exists (select from evaluation_issue i
        where i.evaluation_id = new.evaluation_id and i.issue_number = new.issue_number and i.issued_by = actor_id()) then
        raise exception using errcode = 'GN007', constraint = 'scan_not_approver', message = 'who approved the issue attaches its scan';
    end if;
    return new;
end
$$;
create trigger check_scan before insert on issued_scan
    for each row when (acts_for_caller('issued_scan'::regclass)) execute function check_scan();

-- Publishing keeps the numbers, not only the files: what is recorded later shows as a difference against them, public pages
-- show them without computing anything, and they stay what they were whatever happens to the rows behind them.
create table issued_figure (
    evaluation_id uuid not null references evaluation,
    issue_number integer not null check (issue_number > 0),
    key text not null check (length(key) between 1 and 100),
    value numeric not null,
    numerator numeric,
    denominator numeric,
    provenance text check (provenance in ('REAL', 'SYNTHETIC', 'MIXED', 'PUBLISHED')),
    primary key (evaluation_id, issue_number, key)
);
comment on table issued_figure is 'Every value of the result sheet as it was issued, by the key of its cell.';
call protect('issued_figure', 'evaluation_id in (select evaluations_read())', 'evaluation_id in (select approved_evaluations())');
revoke update, delete on issued_figure from gnbv_application, gnbv_job;
call append_only('issued_figure');

-- Files and figures of an issue come in the transaction that issues it, and never after it.
create function check_issue() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if new.issue_number <> issues_of(new.evaluation_id)
        or not exists (select from evaluation e where e.id = new.evaluation_id and e.transaction = recorded_transaction()) then
        raise exception using errcode = 'GN007', constraint = 'issue_closed',
            message = 'what belongs to an issue is written by the act that issues it';
    end if;
    return new;
end
$$;
create trigger check_issue before insert on issued_figure
    for each row when (acts_for_caller('issued_figure'::regclass)) execute function check_issue();
create trigger check_issue before insert on issued_report
    for each row when (acts_for_caller('issued_report'::regclass)) execute function check_issue();

-- The key numbers of an issue that stand beside an article and beside a checked file.
create function key_figures(asked_evaluation_id uuid, asked_issue integer) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((
        select jsonb_object_agg(f.key, jsonb_build_object('value', f.value, 'provenance', f.provenance))
        from issued_figure f
        where f.evaluation_id = asked_evaluation_id and f.issue_number = asked_issue
            and f.key ~ '^(1\.3\.(plan|result|percent)|3\.1\.(allotted|disbursed|percent))\.(P30A|P135|OUTSIDE|ALL)$'), '{}'::jsonb);
