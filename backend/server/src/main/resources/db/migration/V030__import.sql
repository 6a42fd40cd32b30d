-- Files that people bring: kept as they came, checked row by row, and carried out all at once when they say so.
-- An import belongs to whoever made it. The rows are written by functions that run with the caller's own rights, so that
-- every rule of the tables holds for them, and a row that breaks one is told apart from the others.

create table import_batch (
    id uuid primary key,
    kind text not null check (kind in ('TARGETS', 'RESULTS', 'ENTRIES')),
    file_name text not null check (length(file_name) between 1 and 200),
    format text not null check (format in ('XLSX', 'CSV')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes integer not null check (size_bytes > 0),
    state text not null default 'CHECKED' check (state in ('CHECKED', 'COMMITTED')),
    new_rows integer not null,
    changed_rows integer not null,
    unchanged_rows integer not null,
    rejected_rows integer not null,
    committed_rows integer,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check ((state = 'COMMITTED') = (committed_rows is not null))
);
create index import_batch_recorded on import_batch (recorded_at, id);

-- Not recorded: the audit needs no copy of whole files.
create table import_file (
    batch_id uuid primary key references import_batch on delete cascade,
    content bytea not null
);

create table import_row (
    id uuid primary key,
    batch_id uuid not null references import_batch on delete cascade,
    number integer not null,
    sheet text not null,
    row integer not null,
    action text not null check (action in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
    input jsonb,
    shown jsonb not null,
    problems jsonb not null,
    unique (batch_id, number)
);
comment on column import_row.input is 'What would be written; null where the row could not be read.';

call record('import_batch',
    'recorded_by = (select actor_id())',
    '((select has_role(''officer'')) or (select has_role(''partner''))) and recorded_by = (select actor_id())');
call protect('import_file',
    'exists (select from import_batch b where b.id = batch_id)',
    'exists (select from import_batch b where b.id = batch_id)');
call protect('import_row',
    'exists (select from import_batch b where b.id = batch_id)',
    'exists (select from import_batch b where b.id = batch_id)');

create function import_entry(item jsonb) returns text
    language plpgsql set search_path = public, pg_temp
as $$
declare
    wanted entry := jsonb_populate_record(null::entry, item);
begin
    -- The id is made of the file's hash and the row: the same row of the same file is the same entry.
    if exists (select from entry where id = wanted.id) then
        return 'UNCHANGED';
    end if;
    insert into entry (id, budget_id, kind, amount, effective_on, document, note)
    values (wanted.id, wanted.budget_id, wanted.kind, wanted.amount, wanted.effective_on, wanted.document, wanted.note);
    return 'NEW';
end
$$;

create function import_target(item jsonb) returns text
    language plpgsql set search_path = public, pg_temp
as $$
declare
    wanted target := jsonb_populate_record(null::target, item);
    existing target;
begin
    select * into existing from target t
    where t.indicator_id = wanted.indicator_id and t.unit_id = wanted.unit_id
      and t.project_id is not distinct from wanted.project_id and t.sub_project_id is not distinct from wanted.sub_project_id
      and t.group_code = wanted.group_code and t.period_from = wanted.period_from and t.period_to = wanted.period_to;
    if not found then
        insert into target (id, indicator_id, unit_id, project_id, sub_project_id, group_code, period_from, period_to,
            value, value_low, value_high, numerator, denominator, decision, citation)
        values (wanted.id, wanted.indicator_id, wanted.unit_id, wanted.project_id, wanted.sub_project_id, wanted.group_code,
            wanted.period_from, wanted.period_to, wanted.value, wanted.value_low, wanted.value_high, wanted.numerator,
            wanted.denominator, wanted.decision, wanted.citation);
        return 'NEW';
    end if;
    if (existing.value, existing.value_low, existing.value_high, existing.numerator, existing.denominator,
            existing.decision, existing.citation, existing.synthetic)
        is not distinct from
        (wanted.value, wanted.value_low, wanted.value_high, wanted.numerator, wanted.denominator,
            wanted.decision, wanted.citation, false) then
        return 'UNCHANGED';
    end if;
    update target set value = wanted.value, value_low = wanted.value_low, value_high = wanted.value_high,
        numerator = wanted.numerator, denominator = wanted.denominator, decision = wanted.decision,
        citation = wanted.citation, synthetic = false
    where id = existing.id;
    if not found then
        raise insufficient_privilege using message = 'the target may be read, not changed';
    end if;
    return 'CHANGED';
end
$$;

create function import_result(item jsonb) returns text
    language plpgsql set search_path = public, pg_temp
as $$
declare
    wanted result := jsonb_populate_record(null::result, item);
    existing result;
begin
    -- Of several values for one result the file tells the official one.
    select * into existing from result r
    where r.indicator_id = wanted.indicator_id and r.unit_id = wanted.unit_id
      and r.project_id is not distinct from wanted.project_id and r.sub_project_id is not distinct from wanted.sub_project_id
      and r.activity_id is null and r.group_code = wanted.group_code and r.period_from = wanted.period_from
      and r.effective_on = wanted.effective_on and r.official;
    if not found then
        insert into result (id, indicator_id, unit_id, project_id, sub_project_id, group_code, period_from, effective_on,
            value, numerator, denominator, citation, note)
        values (wanted.id, wanted.indicator_id, wanted.unit_id, wanted.project_id, wanted.sub_project_id, wanted.group_code,
            wanted.period_from, wanted.effective_on, wanted.value, wanted.numerator, wanted.denominator, wanted.citation,
            wanted.note);
        return 'NEW';
    end if;
    if (existing.value, existing.numerator, existing.denominator, existing.citation, existing.note, existing.synthetic)
        is not distinct from
        (wanted.value, wanted.numerator, wanted.denominator, wanted.citation, wanted.note, false) then
        return 'UNCHANGED';
    end if;
    update result set value = wanted.value, numerator = wanted.numerator, denominator = wanted.denominator,
        citation = wanted.citation, note = wanted.note, synthetic = false
    where id = existing.id;
    if not found then
        raise insufficient_privilege using message = 'the result may be read, not changed';
    end if;
    return 'CHANGED';
end
$$;

-- Writes rows one after another and tells of each what it did, or which rule refused it; a refused row leaves nothing.
-- With keep false everything is taken back again: that is the check.
create function import_rows(import_kind text, incoming jsonb, keep boolean) returns jsonb
    language plpgsql set search_path = public, pg_temp
as $$
declare
    item jsonb;
    action text;
    outcomes jsonb[] := '{}';
    failed_state text;
    failed_constraint text;
    failed_detail text;
begin
    if import_kind = 'ENTRIES' then
        -- All budgets in one order, so that two imports never wait for each other.
        perform from budget
        where id in (select (value ->> 'budget_id')::uuid from jsonb_array_elements(incoming))
        order by id for no key update;
    end if;
    begin
        for item in select value from jsonb_array_elements(incoming) loop
            begin
                action := case import_kind
                    when 'ENTRIES' then import_entry(item)
                    when 'TARGETS' then import_target(item)
                    when 'RESULTS' then import_result(item)
                end;
                outcomes := array_append(outcomes, jsonb_build_object('number', item -> 'number', 'action', action));
            exception when others then
                get stacked diagnostics
                    failed_state = returned_sqlstate,
                    failed_constraint = constraint_name,
                    failed_detail = pg_exception_detail;
                -- A server in trouble, or two transactions that wait for each other, say nothing of the row.
                if left(failed_state, 2) in ('40', '53', '55', '57', '58', 'XX') then
                    raise;
                end if;
                outcomes := array_append(outcomes, jsonb_build_object(
                    'number', item -> 'number', 'action', 'REJECTED', 'state', failed_state,
                    'constraint', nullif(failed_constraint, ''), 'detail', nullif(failed_detail, '')));
            end;
        end loop;
        if not keep then
            raise exception using errcode = 'GN008', message = 'checked';
        end if;
    exception when sqlstate 'GN008' then
        null;
    end;
    return to_jsonb(outcomes);
end
$$;
