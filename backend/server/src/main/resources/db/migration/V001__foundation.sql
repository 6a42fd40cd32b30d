-- What every later table stands on: who is calling, when a fact was recorded, who may read and write a row,
-- and what happened to it. Features call the procedures at the end and repeat nothing of this.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Roles. The owner (who runs this) owns everything; the application owns nothing and acts as gnbv_application;
-- the sealer and the jobs own functions that do one thing each.
do $$
declare
    role_name text;
begin
    foreach role_name in array array['gnbv_application', 'gnbv_sealer', 'gnbv_job'] loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I nologin', role_name);
        end if;
        -- Whoever makes a role may administer it, but has to grant itself the right to act as it.
        execute format('grant %I to current_user', role_name);
    end loop;
end
$$;
grant gnbv_application to "${application}";
grant usage on schema public to gnbv_application, gnbv_sealer, gnbv_job;
revoke create on schema public from public;

-- Who is calling: settings of one transaction, set together with its first statement. Unset means nobody, and nobody sees no rows.
create function actor_id() returns text
    language sql stable parallel safe
    return nullif(current_setting('gnbv.actor', true), '');

create function actor_client() returns text
    language sql stable parallel safe
    return nullif(current_setting('gnbv.client', true), '');

create function has_role(role text) returns boolean
    language sql stable parallel safe
    return role = any (string_to_array(coalesce(current_setting('gnbv.roles', true), ''), ','));

create function scope_unit_id() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('gnbv.scope', true), '')::uuid;

comment on function scope_unit_id() is 'The administrative unit of the caller''s token; null for an administrator, who needs none.';

-- Days are days in Vietnam.
create function today() returns date
    language sql stable parallel safe
    return (now() at time zone 'Asia/Ho_Chi_Minh')::date;

-- One spelling for searching: đ and ð have no decomposition, marks are dropped, apostrophes vanish, other signs part words.
create function fold(words text) returns text
    language sql immutable parallel safe strict
    return trim(regexp_replace(
        regexp_replace(
            lower(regexp_replace(normalize(translate(words, 'ĐđÐð', 'dddd'), NFD), '[\u0300-\u036f''’ʼ`]', '', 'g') collate "C"),
            '[^a-z0-9]+', ' ', 'g'),
        ' +', ' ', 'g'));

-- Recorded order. Transaction numbers are given by the server; after a move to another server, whose numbers start anew,
-- the offset keeps them rising.
create table seal_origin (
    only_row boolean primary key default true check (only_row),
    transaction_offset bigint not null check (transaction_offset >= 0)
);
insert into seal_origin values (true, 0);

create function recorded_transaction() returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return pg_current_xact_id()::text::bigint + (select transaction_offset from seal_origin);

-- A block holds the transactions below its upper bound and not below that of the block before: all of them had ended when it was made.
create table seal_block (
    number bigint primary key check (number > 0),
    transaction_upper bigint not null,
    sealed_at timestamptz not null
);
create index seal_block_sealed_at on seal_block (sealed_at);
comment on table seal_block is 'Numbered blocks of finished transactions: the order of knownAt, of changes and of the audit.';

create function seal_next_block() returns bigint
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    upper_bound bigint;
    last_block seal_block;
begin
    if not pg_try_advisory_xact_lock(hashtext('seal_next_block')) then
        return null;
    end if;
    -- The snapshot's xmin is the oldest transaction still running: everything below it has committed or vanished.
    upper_bound := pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select transaction_offset from seal_origin);
    select * into last_block from seal_block order by number desc limit 1;
    insert into seal_block (number, transaction_upper, sealed_at)
    values (
        coalesce(last_block.number, 0) + 1,
        greatest(upper_bound, coalesce(last_block.transaction_upper, 0)),
        greatest(clock_timestamp(), last_block.sealed_at));
    return coalesce(last_block.number, 0) + 1;
end
$$;
grant select, insert on seal_block to gnbv_sealer;
grant select on seal_origin to gnbv_sealer;
grant create on schema public to gnbv_sealer;
alter function seal_next_block() owner to gnbv_sealer;
revoke create on schema public from gnbv_sealer;
revoke execute on function seal_next_block() from public;
grant execute on function seal_next_block() to gnbv_application;
grant select on seal_block to gnbv_application;

-- What happened: appended by triggers in the transaction of the change, by nobody else.
create table audit_event (
    id bigint generated always as identity primary key,
    transaction bigint not null default recorded_transaction(),
    recorded_at timestamptz not null default clock_timestamp(),
    actor text,
    client text,
    request text,
    resource text not null,
    row_id uuid not null,
    operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    before jsonb,
    after jsonb
);
create index audit_event_row on audit_event (row_id, id);
create index audit_event_transaction on audit_event (transaction);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_owner on audit_event to current_user using (true) with check (true);
create policy audit_event_admin on audit_event for select to gnbv_application using ((select has_role('admin')));
grant select on audit_event to gnbv_application;

create function audit_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into audit_event (actor, client, request, resource, row_id, operation, before, after)
    values (
        actor_id(), actor_client(), nullif(current_setting('gnbv.request', true), ''),
        replace(tg_table_name, '_', '-'), coalesce(new.id, old.id), tg_op,
        case when tg_op <> 'INSERT' then to_jsonb(old) end,
        case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end
$$;

-- Every recorded row carries its version, its author and the transaction that wrote it; none of them can be chosen.
create function stamp_row() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.version := case when tg_op = 'INSERT' then 1 else old.version + 1 end;
    new.transaction := recorded_transaction();
    new.recorded_at := clock_timestamp();
    new.recorded_by := actor_id();
    if tg_op = 'UPDATE' then
        new.id := old.id;
    end if;
    return new;
end
$$;

-- The state before a change is kept, so that a question about a past block finds what was known then.
create function keep_superseded_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    execute format('insert into %I select ($1).*, $2', tg_table_name || '_history') using old, recorded_transaction();
    return null;
end
$$;

create function refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception using
        errcode = 'GN001',
        message = format('%s is append-only', tg_table_name),
        constraint = tg_table_name || '_append_only';
end
$$;

-- SQL of a condition: the row's unit lies in the caller's scope. Equality of uuid is leakproof, the set is computed once a statement.
create function in_scope(unit_column text) returns text
    language sql immutable
    return format(
        '%s in (select s.unit_id from administrative_unit_scope s where s.scope_unit_id = (select scope_unit_id()))',
        unit_column);

-- Gives a table its policies: who may read and who may write a row, as SQL conditions.
create procedure protect(table_name regclass, may_read text, may_write text)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', table_name);
    execute format('alter table %s force row level security', table_name);
    execute format('create policy migration on %s to current_user using (true) with check (true)', table_name);
    execute format('create policy job on %s to gnbv_job using (true) with check (true)', table_name);
    execute format('create policy may_read on %s for select to gnbv_application using (%s)', table_name, may_read);
    execute format('create policy may_insert on %s for insert to gnbv_application with check (%s)', table_name, may_write);
    execute format('create policy may_update on %s for update to gnbv_application using (%s) with check (%s)', table_name, may_write, may_write);
    execute format('create policy may_delete on %s for delete to gnbv_application using (%s)', table_name, may_write);
    execute format('grant select, insert, update, delete on %s to gnbv_application, gnbv_job', table_name);
end
$$;

-- Makes a table a recorded one: stamps, history, audit, and the view <table>_known that holds past states too.
-- Call it before protect(); the table needs the columns id and version, transaction, recorded_at, recorded_by.
create procedure record(table_name regclass, may_read text, may_write text)
    language plpgsql
as $$
declare
    name text := table_name::text;
begin
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
    execute format('create trigger zz_audit after insert or update or delete on %I for each row execute function audit_row()', name);
    execute format('create table %I (like %I, superseded_transaction bigint not null)', name || '_history', name);
    execute format('create index on %I (id)', name || '_history');
    execute format('create trigger zy_history after update or delete on %I for each row execute function keep_superseded_row()', name);
    execute format(
        'create view %I with (security_invoker = true) as select *, null::bigint as superseded_transaction from %I union all select * from %I',
        name || '_known', name, name || '_history');
    call protect(table_name, may_read, may_write);
    call protect((name || '_history')::regclass, may_read, 'false');
    execute format('revoke insert, update, delete on %I from gnbv_application', name || '_history');
    execute format('grant select on %I to gnbv_application, gnbv_job', name || '_known');
end
$$;

-- Recorded tables that every account reads and administrators write.
create procedure record_public(variadic tables text[])
    language plpgsql
as $$
declare
    name text;
begin
    foreach name in array tables loop
        call record(name::regclass, '(select actor_id()) is not null', '(select has_role(''admin''))');
    end loop;
end
$$;

-- Makes a table append-only for everybody, its owner included.
create procedure append_only(table_name regclass)
    language plpgsql
as $$
begin
    execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', table_name);
    execute format('create trigger append_only_truncate before truncate on %s for each statement execute function refuse_change()', table_name);
end
$$;

-- A retried POST gets the answer of the first: kept with what it made, in the same transaction, for as long.
create table idempotency_record (
    client text not null,
    actor text not null,
    key text not null check (length(key) between 1 and 255),
    request_hash text not null,
    status integer not null,
    body text,
    etag text,
    location text,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (client, actor, key)
);
alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy migration on idempotency_record to current_user using (true) with check (true);
create policy own_keys on idempotency_record to gnbv_application
    using (actor = (select actor_id()) and client = (select actor_client()))
    with check (actor = (select actor_id()) and client = (select actor_client()));
grant select, insert on idempotency_record to gnbv_application;
call append_only('idempotency_record');

-- What a partner's service account may write, beyond reading its scope.
create table partner_grant (
    client text not null,
    resource text not null,
    primary key (client, resource)
);
grant select on partner_grant to gnbv_application;

create function granted(resource_name text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return has_role('partner')
        and exists (select from partner_grant g where g.client = actor_client() and g.resource = resource_name);
