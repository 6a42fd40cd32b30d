-- Publishing keeps the numbers, not only the files: what is recorded later shows as a difference against them, public pages
-- show them without computing anything, and they stay what they were whatever happens to the rows behind them.

-- How many times the report of an evaluation was issued: 0 before publication.
create function issues_of(asked_evaluation_id uuid) returns integer
    language sql stable security definer set search_path = public, pg_temp
    return (select count(*)::integer from evaluation e where e.id = asked_evaluation_id and e.state = 'PUBLISHED');

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
