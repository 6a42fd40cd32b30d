-- What the entries of a budget add up to, by the kind under which they count, in each year and in each of its months: kept with
-- every entry, so that sums over a million entries read some thousands of rows.

create table entry_sum (
    budget_id uuid not null,
    year integer not null,
    month integer not null check (month between 0 and 12),
    effective_kind text not null,
    unit_id uuid not null,
    available_change bigint not null,
    disbursed_change bigint not null,
    advance_change bigint not null,
    entries bigint not null check (entries > 0),
    primary key (budget_id, year, month, effective_kind)
);
comment on column entry_sum.month is '0 for the whole year.';
comment on column entry_sum.unit_id is 'Of the budget, which keeps its line once it has entries.';
comment on column entry_sum.advance_change is 'Advances given less those settled, đồng.';
create index entry_sum_time on entry_sum (year, month);

-- Sums leave out again what was not known yet.
create index entry_transaction on entry (transaction);

alter table entry_sum enable row level security;
alter table entry_sum force row level security;
create policy migration on entry_sum to current_user using (true) with check (true);
create policy job on entry_sum for select to gnbv_job using (true);
do $$
begin
    execute format('create policy may_read on entry_sum for select to gnbv_application using ((select has_role(''admin'')) or %s)',
        in_scope('unit_id'));
end
$$;
grant select on entry_sum to gnbv_application, gnbv_job;

create function advance_change(kind text, effective_kind text, amount bigint) returns bigint
    language sql immutable
    return case
        when effective_kind not in ('ADVANCE', 'ADVANCE_SETTLEMENT') then 0
        when (effective_kind = 'ADVANCE') = (kind <> 'REVERSAL') then amount
        else -amount
    end;

-- The budget is locked by its entry's own check: nobody else adds to these rows meanwhile.
create function sum_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into entry_sum
    select new.budget_id, extract(year from new.effective_on), part.month, new.effective_kind,
        (select unit_id from budget where id = new.budget_id), new.available_change, new.disbursed_change,
        advance_change(new.kind, new.effective_kind, new.amount), 1
    from (values (0), (extract(month from new.effective_on)::integer)) part (month)
    on conflict (budget_id, year, month, effective_kind) do update set
        available_change = entry_sum.available_change + excluded.available_change,
        disbursed_change = entry_sum.disbursed_change + excluded.disbursed_change,
        advance_change = entry_sum.advance_change + excluded.advance_change,
        entries = entry_sum.entries + 1;
    return null;
end
$$;
create trigger sum_entry after insert on entry for each row execute function sum_entry();

insert into entry_sum
select e.budget_id, extract(year from e.effective_on), part.month, e.effective_kind, b.unit_id, sum(e.available_change),
    sum(e.disbursed_change), sum(advance_change(e.kind, e.effective_kind, e.amount)), count(*)
from entry e join budget b on b.id = e.budget_id
cross join lateral (values (0), (extract(month from e.effective_on)::integer)) part (month)
group by 1, 2, 3, 4, 5;

-- Sums of the entries that take effect up to a day and were known below a transaction, by budget and kind: those of whole years
-- and months, of the days since, less what was recorded later.
create function entry_sums(as_of date, known_below bigint) returns table (
    budget_id uuid, effective_kind text, available_change bigint, disbursed_change bigint, advance_change bigint, entries bigint)
    language sql stable
    begin atomic
        select s.budget_id, s.effective_kind, sum(s.available_change)::bigint, sum(s.disbursed_change)::bigint,
            sum(s.advance_change)::bigint, sum(s.entries)::bigint
        from (
            select y.budget_id, y.effective_kind, y.available_change, y.disbursed_change, y.advance_change, y.entries
            from entry_sum y where y.month = 0 and y.year < extract(year from as_of + 1)::integer
            union all
            select m.budget_id, m.effective_kind, m.available_change, m.disbursed_change, m.advance_change, m.entries
            from entry_sum m
            where m.year = extract(year from as_of + 1)::integer and m.month > 0
                and m.month < extract(month from as_of + 1)::integer
            union all
            select e.budget_id, e.effective_kind, e.available_change, e.disbursed_change,
                advance_change(e.kind, e.effective_kind, e.amount), 1
            from entry e
            where e.effective_on <= as_of and e.effective_on >= make_date(
                extract(year from as_of + 1)::integer, extract(month from as_of + 1)::integer, 1)
            union all
            select e.budget_id, e.effective_kind, -e.available_change, -e.disbursed_change,
                -advance_change(e.kind, e.effective_kind, e.amount), -1
            from entry e where e.effective_on <= as_of and e.transaction >= known_below
        ) s
        group by s.budget_id, s.effective_kind
        having sum(s.entries) > 0;
    end;
