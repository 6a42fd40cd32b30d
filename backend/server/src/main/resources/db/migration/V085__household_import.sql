-- Files of households with their members: up to a million rows, so what is checked, written and taken back is done by a job, a part at
-- a time, with the rights of whoever brought the file. The rows wait in typed columns, identity numbers and telephones sealed already;
-- the file itself is kept sealed, in parts, until the import ends.

alter table import_batch
    drop constraint import_batch_kind_check,
    drop constraint import_batch_state_check,
    drop constraint import_batch_check,
    add column mapping jsonb,
    add column failure jsonb,
    add constraint import_batch_kind_check check (kind in ('TARGETS', 'RESULTS', 'ENTRIES', 'HOUSEHOLDS')),
    add constraint import_batch_state_check
        check (state in ('CHECKING', 'UNMAPPED', 'FAILED', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE')),
    add constraint import_batch_committed check ((state in ('COMMITTED', 'UNDOING', 'UNDONE')) = (committed_rows is not null)),
    add constraint import_batch_failed check (state <> 'FAILED' or failure is not null),
    add constraint import_batch_job check (kind = 'HOUSEHOLDS' or state in ('CHECKED', 'COMMITTED'));
-- The history of a recorded table has its columns in the same order, and one more at the end.
drop view import_batch_known;
alter table import_batch_history rename column superseded_transaction to superseded;
alter table import_batch_history add column mapping jsonb, add column failure jsonb, add column superseded_transaction bigint;
update import_batch_history set superseded_transaction = superseded;
alter table import_batch_history drop column superseded, alter column superseded_transaction set not null;
create view import_batch_known with (security_invoker = true) as
    select *, null::bigint as superseded_transaction from import_batch union all select * from import_batch_history;
grant select on import_batch_known to gnbv_application, gnbv_job;
comment on column import_batch.mapping is 'Which column of the file is which of ours, as it was read or was told.';
comment on column import_batch.failure is 'Code and words of what ended the last step; null after one that succeeded.';

-- A file with personal data, sealed with the keys that the database has not: a part opens at its place only.
create table import_file_part (
    batch_id uuid not null references import_batch on delete cascade,
    number integer not null check (number >= 0),
    content bytea not null,
    primary key (batch_id, number)
);

-- What is being done with a file: taken by one worker at a time, and by another when that one is not heard of any more.
create table import_job (
    batch_id uuid primary key references import_batch on delete cascade,
    step text not null check (step in ('CHECK', 'COMMIT', 'UNDO')),
    done_rows bigint not null default 0,
    total_rows bigint,
    cancelled boolean not null default false,
    worker uuid,
    lease_until timestamptz not null default '-infinity',
    actor text not null default actor_id(),
    actor_name text default actor_name(),
    client text default actor_client(),
    roles text not null default current_setting('gnbv.roles', true),
    scope_unit_id uuid default scope_unit_id()
);
create index import_job_lease on import_job (lease_until);
comment on table import_job is 'A step that runs, and for whom: with the rights that whoever asked for it had then.';

create table import_household_row (
    id uuid not null,
    batch_id uuid not null references import_batch on delete cascade,
    number integer not null,
    sheet text not null,
    row integer not null,
    action text not null check (action in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
    household_action text not null check (household_action in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
    member_action text not null check (member_action in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
    leads boolean not null,
    household_id uuid,
    member_id uuid,
    household_version integer,
    member_version integer,
    code text,
    unit_id uuid,
    village_id uuid,
    address text,
    phone_sealed text,
    phone_hash text,
    phone_tail text,
    established_on date,
    name text,
    sex text,
    birth_year integer,
    birth_date date,
    ethnic_group_code text,
    relation text,
    identity_sealed text,
    identity_hash text,
    identity_tail text,
    schooling text,
    education text,
    health_insurance boolean,
    work text,
    disability text,
    merit boolean,
    joined_on date,
    shown jsonb,
    problems jsonb,
    changes jsonb,
    primary key (batch_id, number)
);
comment on column import_household_row.leads is 'First row of its household: it carries what the household is to be.';
comment on column import_household_row.household_version is 'Of the household before; null for a new one.';
comment on column import_household_row.shown is 'Cells as they stood, of a row that is rejected; personal data masked.';
create index import_household_row_problem on import_household_row (batch_id, number) where problems is not null;
create index import_household_row_action on import_household_row (batch_id, action, number) where action <> 'UNCHANGED';

-- The headers of a file, and what its maker said that they mean: the next file with the same headers is read alike.
create table import_mapping (
    id uuid primary key,
    kind text not null,
    signature text not null check (signature ~ '^[0-9a-f]{64}$'),
    mapping jsonb not null,
    actor text not null default actor_id(),
    unique (actor, kind, signature)
);

call protect('import_file_part',
    'exists (select from import_batch b where b.id = batch_id)', 'exists (select from import_batch b where b.id = batch_id)');
call protect('import_job',
    'exists (select from import_batch b where b.id = batch_id)', 'exists (select from import_batch b where b.id = batch_id)');
call protect('import_household_row',
    'exists (select from import_batch b where b.id = batch_id)', 'exists (select from import_batch b where b.id = batch_id)');
call protect('import_mapping', 'import_mapping.actor = (select actor_id())', 'import_mapping.actor = (select actor_id())');

-- For whom a step runs is told by the database, not by who asks.
revoke insert, update on import_job from gnbv_application;
grant insert (batch_id, step, total_rows), update (done_rows, total_rows, cancelled, worker, lease_until) on import_job to gnbv_application;

-- The next step that waits, or that its worker has left: only the product's own worker asks, and learns for whom to do it.
create function take_import_job(asking uuid, lease interval)
    returns table (batch_id uuid, step text, actor text, actor_name text, client text, roles text, scope_unit_id uuid)
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if actor_id() is distinct from 'imports' then
        raise exception using errcode = '42501', message = 'a worker takes the steps of imports';
    end if;
    return query
        update import_job j set worker = asking, lease_until = clock_timestamp() + lease
        where j.batch_id = (
            select w.batch_id from import_job w where w.lease_until < clock_timestamp() order by w.lease_until, w.batch_id
            limit 1 for update skip locked)
        returning j.batch_id, j.step, j.actor, j.actor_name, j.client, j.roles, j.scope_unit_id;
end
$$;
