-- Documents by which the program was steered, for Table 2 of the report: when each was issued, and when it reached the communes.

create table steering_document (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    number text not null check (length(number) between 1 and 60),
    title_vi text not null check (length(title_vi) between 1 and 500),
    title_en text not null check (length(title_en) between 1 and 500),
    issuer text not null check (length(issuer) between 1 and 200),
    issued_on date not null,
    reached_on date,
    citation text check (length(citation) <= 500),
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    unique (evaluation_id, number),
    check (reached_on >= issued_on)
);
create index steering_document_evaluation on steering_document (evaluation_id, id);
create index steering_document_issued on steering_document (evaluation_id, issued_on, id);

call record('steering_document', 'evaluation_id in (select evaluations_read())',
    '(select has_role(''evaluator'')) and on_team(evaluation_id)');
create trigger check_part_open before insert or update or delete on steering_document
    for each row execute function check_part_open('PLANNED', 'FIELD_WORK', 'DRAFTING');
-- Drafts stay with the team, as those of the other parts do.
alter policy may_read on steering_document_history using (on_team(evaluation_id)
    or (evaluation_id in (select evaluations_read()) and superseded_transaction >= frozen_below(evaluation_id)));

create or replace function evaluation_content_version(asked_evaluation_id uuid) returns bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    part text;
    of_part bigint;
    greatest_version bigint;
begin
    select transaction into greatest_version from evaluation where id = asked_evaluation_id;
    foreach part in array array['evaluation_member', 'term_of_reference', 'site_visit', 'visit_participants', 'attachment', 'finding',
        'finding_evidence', 'finding_cause', 'recommendation', 'recommendation_finding', 'capacity_need', 'rating',
        'steering_document'] loop
        execute format(
            'select greatest((select max(transaction) from %1$I where evaluation_id = $1),
                (select max(superseded_transaction) from %2$I where evaluation_id = $1))', part, part || '_history')
        into of_part using asked_evaluation_id;
        greatest_version := greatest(greatest_version, of_part);
    end loop;
    return greatest_version;
end
$$;
