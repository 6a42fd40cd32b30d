-- The seal becomes a chain that whoever owns the database cannot forge: each block holds the hash of its audit rows and that of
-- the block before, and is signed by the application with a key that the database never sees. How rows and blocks are written
-- down to be hashed stands in vn.gnbv.audit (package-info). A second in which nothing was recorded makes no new row: it extends
-- the empty block before it, whose number and moment stay as they are.

-- Two databases signed with one key are told apart by the name of their chain.
alter table seal_origin add column chain uuid not null default gen_random_uuid();

alter table seal_block
    add column sealed_until timestamptz,
    add column beats bigint not null default 0 check (beats >= 0),
    add column row_count bigint check (row_count >= 0),
    add column rows_hash bytea check (length(rows_hash) = 32),
    add column leaves bytea,
    add column previous_hash bytea check (length(previous_hash) = 32),
    add column key_id text,
    add column hash bytea check (length(hash) = 32),
    add column signature bytea check (length(signature) = 64),
    add column beat_signature bytea check (length(beat_signature) = 64),
    add constraint seal_block_beats check ((beats = 0) = (beat_signature is null));
update seal_block set sealed_until = sealed_at;
alter table seal_block
    alter column sealed_until set not null,
    add constraint seal_block_until check (sealed_until >= sealed_at),
    add constraint seal_block_signed check (num_nonnulls(row_count, rows_hash, leaves, previous_hash, key_id, hash, signature) in (0, 7)),
    add constraint seal_block_leaves check (length(leaves) = 32 * row_count),
    alter column leaves set storage external,
    set (fillfactor = 80);
create index seal_block_upper on seal_block (transaction_upper, number);
create index seal_block_unsigned on seal_block (number) where signature is null;
comment on column seal_block.sealed_until is 'Of an empty block that was extended: nothing was recorded until then.';
comment on column seal_block.beats is 'How often an empty block was extended, once a second.';
comment on column seal_block.leaves is 'SHA-256 of each audit row of the block, in order: tells which row is not what was sealed.';
comment on column seal_block.signature is 'Ed25519, by the application; null until it has signed.';

-- Blocks are added, signed once, and extended while they are the last; nothing else, not even by the owner.
create function check_seal_block_change() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    extended boolean;
begin
    if tg_op = 'UPDATE' then
        extended := (new.sealed_until, new.beats) is distinct from (old.sealed_until, old.beats);
        if (new.number, new.transaction_upper, new.sealed_at) is not distinct from (old.number, old.transaction_upper, old.sealed_at)
            and (old.signature is null
                or (new.row_count, new.rows_hash, new.leaves, new.previous_hash, new.key_id, new.hash, new.signature)
                    is not distinct from
                    (old.row_count, old.rows_hash, old.leaves, old.previous_hash, old.key_id, old.hash, old.signature))
            and new.sealed_until >= old.sealed_until and new.beats >= old.beats
            and not (extended and exists (select from seal_block b where b.number > old.number)) then
            return new;
        end if;
    end if;
    raise exception using errcode = 'GN001', message = 'seal_block is append-only', constraint = 'seal_block_append_only';
end
$$;
create trigger check_seal_block_change before update or delete on seal_block
    for each row execute function check_seal_block_change();
create trigger append_only_truncate before truncate on seal_block for each statement execute function refuse_change();

-- Audit rows: who is named to people, and whose history a row belongs to, as of the change. Of personal data it is told that
-- it changed, never what it was.
alter table audit_event
    add column actor_name text,
    add column unit_id uuid,
    add column evaluation_id uuid;
drop index audit_event_transaction;
create index audit_event_transaction on audit_event (transaction, id);
create index audit_event_unit on audit_event (unit_id, id) where unit_id is not null;
create index audit_event_evaluation on audit_event (evaluation_id, id) where evaluation_id is not null;
create index audit_event_resource on audit_event (resource, id);
create index audit_event_actor on audit_event (actor, id);
create index audit_event_recorded on audit_event (recorded_at, id);

create function actor_name() returns text
    language sql stable parallel safe
    return nullif(current_setting('gnbv.actor_name', true), '');

-- The unit in whose scope a row lies; of what hangs on a row that has one, that row's. Null for what is the country's.
create function audit_unit(table_name text, recorded jsonb) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    return case
        when table_name = 'administrative_unit' then (recorded ->> 'id')::uuid
        when recorded ? 'unit_id' then (recorded ->> 'unit_id')::uuid
        when recorded ? 'addressee_unit_id' then (recorded ->> 'addressee_unit_id')::uuid
        when recorded ? 'budget_id' then (select b.unit_id from budget b where b.id = (recorded ->> 'budget_id')::uuid)
        when recorded ? 'from_budget_id' then (select b.unit_id from budget b where b.id = (recorded ->> 'from_budget_id')::uuid)
        when recorded ? 'activity_id' then (select a.unit_id from activity a where a.id = (recorded ->> 'activity_id')::uuid)
    end;
end
$$;
-- It looks where the caller may not: only the trigger asks it.
revoke execute on function audit_unit(text, jsonb) from gnbv_application, gnbv_job, gnbv_sealer;

create function audit_evaluation(table_name text, recorded jsonb) returns uuid
    language sql immutable parallel safe
    return case table_name when 'evaluation' then (recorded ->> 'id')::uuid else (recorded ->> 'evaluation_id')::uuid end;

update audit_event set
    unit_id = audit_unit(replace(resource, '-', '_'), coalesce(after, before)),
    evaluation_id = audit_evaluation(replace(resource, '-', '_'), coalesce(after, before));
update audit_event e set actor_name = m.name
from (select distinct on (user_id) user_id, name from evaluation_member order by user_id, transaction desc) m
where e.actor = m.user_id;

-- Columns that hold personal data, by table: whoever adds one names it here in the same migration.
create table personal_column (
    table_name text not null,
    column_name text not null,
    primary key (table_name, column_name)
);
comment on table personal_column is 'The audit tells of these columns only that they changed.';

create function without_personal(table_name text, shown jsonb, other jsonb) returns jsonb
    language sql stable set search_path = public, pg_temp
    return shown || coalesce((
        select jsonb_object_agg(p.column_name, case
            when shown -> p.column_name = 'null' then 'null'::jsonb
            when other is null or shown -> p.column_name = other -> p.column_name then '"***"'
            else '"*** changed"' end)
        from personal_column p
        where p.table_name = without_personal.table_name and shown ? p.column_name), '{}');

-- The argument names the key where it is not "id".
create or replace function audit_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
    if exists (select from personal_column p where p.table_name = tg_table_name) then
        select without_personal(tg_table_name, was, null), without_personal(tg_table_name, is_now, was) into was, is_now;
    end if;
    insert into audit_event (actor, actor_name, client, request, resource, row_id, unit_id, evaluation_id, operation, before, after)
    values (
        actor_id(), actor_name(), actor_client(), nullif(current_setting('gnbv.request', true), ''),
        replace(tg_table_name, '_', '-'), (coalesce(is_now, was) ->> coalesce(tg_argv[0], 'id'))::uuid,
        audit_unit(tg_table_name, coalesce(is_now, was)), audit_evaluation(tg_table_name, coalesce(is_now, was)),
        tg_op, was, is_now);
    return null;
end
$$;

create trigger zz_audit after insert or update or delete on unit_position for each row execute function audit_row('unit_id');
create trigger zz_audit after insert or update or delete on unit_change_request for each row execute function audit_row('change_id');

call append_only('audit_event');

-- Whose history is read by whom. Officers: what is the country's, and rows in their scope; of an evaluation's parts only what
-- is addressed to them, from the block on that publication froze: drafts stay with the team.
create function public_history() returns text[]
    language sql immutable parallel safe
    return array['agency', 'program', 'project', 'sub-project', 'line-exclusion', 'indicator', 'published-figure',
        'unit-change', 'unit-change-link', 'administrative-unit', 'unit-parent', 'designation', 'unit-boundary', 'unit-position'];

drop policy audit_event_admin on audit_event;
create policy audit_event_admin on audit_event for select to gnbv_application using ((select has_role('admin')));
do $$
begin
    execute format('create policy audit_event_officer on audit_event for select to gnbv_application using (
        (select has_role(''officer'')) and (
            resource in (select unnest(public_history()))
            or %s and (
                evaluation_id is null
                or exists (select from (select * from frozen_evaluations()) f
                    where f.evaluation_id = audit_event.evaluation_id and f.below <= audit_event.transaction))))', in_scope('unit_id'));
end
$$;
create policy audit_event_evaluator on audit_event for select to gnbv_application using (evaluation_id in (select own_evaluations()));
create policy audit_event_sealer on audit_event for select to gnbv_sealer using (true);
grant select on audit_event to gnbv_sealer;
grant select on seal_origin to gnbv_application;

create or replace function seal_next_block() returns bigint
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    upper_bound bigint;
    last_block seal_block;
    moment timestamptz;
begin
    if not pg_try_advisory_xact_lock(hashtext('seal_next_block')) then
        return null;
    end if;
    -- The snapshot's xmin is the oldest transaction still running: everything below it has committed or vanished.
    upper_bound := pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select transaction_offset from seal_origin);
    select * into last_block from seal_block order by number desc limit 1;
    -- Strictly later than any moment that could be asked for before: its answer stays.
    moment := greatest(clock_timestamp(), last_block.sealed_until + interval '1 microsecond');
    -- No row can appear below the bound any more: the empty block stands for this second too, and sign_beat() says so.
    if last_block.row_count = 0 and not exists (
        select from audit_event e where e.transaction >= last_block.transaction_upper and e.transaction < upper_bound) then
        return last_block.number;
    end if;
    insert into seal_block (number, transaction_upper, sealed_at, sealed_until)
    values (
        coalesce(last_block.number, 0) + 1,
        greatest(upper_bound, coalesce(last_block.transaction_upper, 0)),
        moment, moment);
    return coalesce(last_block.number, 0) + 1;
end
$$;

-- The signature of the oldest block that has none. It fits only onto the chain as it stands.
create function sign_block(
    signed_number bigint, signed_key_id text, signed_previous_hash bytea, signed_rows_hash bytea, signed_leaves bytea,
    signed_hash bytea, signed_signature bytea) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    before_it seal_block;
begin
    perform pg_advisory_xact_lock(hashtext('seal_next_block'));
    select * into before_it from seal_block where number < signed_number order by number desc limit 1;
    if coalesce(before_it.hash, case when before_it.number is null then decode(repeat('00', 32), 'hex') end)
        is distinct from signed_previous_hash then
        raise exception 'block % is not signed onto the chain as it stands', signed_number;
    end if;
    update seal_block set
        key_id = signed_key_id, previous_hash = signed_previous_hash, row_count = length(signed_leaves) / 32,
        rows_hash = signed_rows_hash, leaves = signed_leaves, hash = signed_hash, signature = signed_signature
    where number = signed_number and signature is null;
    if not found then
        raise exception 'block % is signed already', signed_number;
    end if;
end
$$;

-- Extends the last block, which is empty, with the signature of how far it then reaches.
create function sign_beat(signed_number bigint, signed_until timestamptz, signed_beats bigint, signed_signature bytea) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtext('seal_next_block'));
    update seal_block set sealed_until = signed_until, beats = signed_beats, beat_signature = signed_signature
    where number = signed_number and row_count = 0 and beats = signed_beats - 1
      and signed_until > sealed_until and signed_until <= clock_timestamp();
    if not found then
        raise exception 'block % is not extended', signed_number;
    end if;
end
$$;

grant update (sealed_until, beats, row_count, rows_hash, leaves, previous_hash, key_id, hash, signature, beat_signature)
    on seal_block to gnbv_sealer;
grant create on schema public to gnbv_sealer;
alter function sign_block(bigint, text, bytea, bytea, bytea, bytea, bytea) owner to gnbv_sealer;
alter function sign_beat(bigint, timestamptz, bigint, bytea) owner to gnbv_sealer;
revoke create on schema public from gnbv_sealer;

-- How far a verification of the whole chain has come, and what it found. Its own progress is not audited.
create table audit_verification (
    id uuid primary key,
    version integer not null default 1,
    started_at timestamptz not null default clock_timestamp(),
    started_by text not null default actor_id(),
    started_by_name text default actor_name(),
    touched_at timestamptz not null default clock_timestamp(),
    state text not null default 'RUNNING' check (state in ('RUNNING', 'PASSED', 'BROKEN', 'FAILED')),
    block_total bigint not null,
    blocks bigint not null default 0,
    rows bigint not null default 0,
    unsealed_rows bigint,
    heads bigint,
    last_block bigint,
    last_hash text,
    broken_kind text,
    broken_block bigint,
    broken_row bigint,
    check ((state = 'BROKEN') = (broken_kind is not null))
);
create unique index audit_verification_running on audit_verification (state) where state = 'RUNNING';
create index audit_verification_started on audit_verification (started_at, id);
call protect('audit_verification', '(select has_role(''admin''))', '(select has_role(''admin''))');
revoke delete on audit_verification from gnbv_application;
