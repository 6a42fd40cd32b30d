-- What one entry costs whoever books it, and what a budget costs whoever reads it.

-- A plan is made once a connection, and the first keys of a new database were looked for where a table of no rows is read fastest:
-- from its beginning to its end. The connection kept to that, row by row, until the table was next analyzed.
alter function claim_idempotency_key(text, text, text) set enable_seqscan = off;

-- The entry knows its unit by then: check_entry() has taken it over from the budget.
create or replace function sum_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into entry_sum
    select new.budget_id, extract(year from new.effective_on), part.month, new.effective_kind, new.unit_id,
        new.available_change, new.disbursed_change, advance_change(new.kind, new.effective_kind, new.amount), 1
    from (values (0), (extract(month from new.effective_on)::integer)) part (month)
    on conflict (budget_id, year, month, effective_kind) do update set
        available_change = entry_sum.available_change + excluded.available_change,
        disbursed_change = entry_sum.disbursed_change + excluded.disbursed_change,
        advance_change = entry_sum.advance_change + excluded.advance_change,
        entries = entry_sum.entries + 1;
    return null;
end
$$;

-- Who may write an entry is read off its own row, as who may read it is (V067): the unit is the budget's, set by the database
-- before the policy looks.
do $$
begin
    execute format(
        'alter policy may_insert on entry with check (((select has_role(''officer'')) or (select granted(''budgets''))) and %s)',
        in_scope('entry.unit_id'));
end
$$;

-- The entries that have taken effect by today, whenever they were recorded, for lists of budgets: what entry_sums() adds up, with
-- half as many looks at tables of which each is asked for the caller's scope anew. It is not summed, so that a condition on the
-- budget reaches the indexes.
create function entries_by_today() returns table (
    budget_id uuid, effective_kind text, available_change bigint, disbursed_change bigint, advance_change bigint)
    language sql stable
    begin atomic
        select s.budget_id, s.effective_kind, s.available_change, s.disbursed_change, s.advance_change
        from entry_sum s
        where s.month = 0 and s.year < extract(year from today() + 1)::integer
            or s.month > 0 and s.year = extract(year from today() + 1)::integer
                and s.month < extract(month from today() + 1)::integer
        union all
        select e.budget_id, e.effective_kind, e.available_change, e.disbursed_change,
            advance_change(e.kind, e.effective_kind, e.amount)
        from entry e
        where e.effective_on <= today() and e.effective_on >= make_date(
            extract(year from today() + 1)::integer, extract(month from today() + 1)::integer, 1);
    end;
