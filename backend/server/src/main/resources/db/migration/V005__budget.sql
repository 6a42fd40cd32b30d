-- Money. A budget is one line; everything that happens to it is an entry, and an entry stays. Whole đồng throughout.

create table budget (
    id uuid primary key,
    project_id uuid not null references project,
    sub_project_id uuid,
    fiscal_year integer not null check (fiscal_year between 1990 and 2100),
    funding_source text not null check (funding_source in
        ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNITY', 'ODA', 'OTHER_PROGRAM', 'POLICY_CREDIT')),
    capital_type text not null check (capital_type in ('INVESTMENT', 'RECURRENT')),
    unit_id uuid not null references administrative_unit,
    activity_id uuid references activity,
    note text,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    foreign key (sub_project_id, project_id) references sub_project (id, project_id),
    constraint budget_line_once unique nulls not distinct
        (project_id, sub_project_id, fiscal_year, funding_source, capital_type, unit_id, activity_id, synthetic)
);
comment on column budget.unit_id is 'The holding unit.';
create index budget_year on budget (fiscal_year, id);
create index budget_unit on budget (unit_id);
create trigger check_line before insert or update on budget for each row execute function check_line();

create table budget_transfer (
    id uuid primary key,
    from_budget_id uuid not null references budget,
    to_budget_id uuid not null references budget,
    amount bigint not null check (amount between 1 and 1000000000000000),
    effective_on date not null check (effective_on between '1990-01-01' and '2100-12-31'),
    decision text not null check (length(decision) between 1 and 300),
    note text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint budget_transfer_itself check (from_budget_id <> to_budget_id)
);
create index budget_transfer_effective on budget_transfer (effective_on, id);

create table budget_carry_over (
    id uuid primary key,
    from_budget_id uuid not null references budget,
    to_budget_id uuid not null references budget,
    amount bigint not null check (amount between 1 and 1000000000000000),
    effective_on date not null check (effective_on between '1990-01-01' and '2100-12-31'),
    decision text not null check (length(decision) between 1 and 300),
    note text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint budget_carry_over_itself check (from_budget_id <> to_budget_id)
);
create index budget_carry_over_effective on budget_carry_over (effective_on, id);

create table entry (
    id uuid primary key,
    budget_id uuid not null references budget,
    kind text not null check (kind in ('ALLOCATION', 'ADJUSTMENT', 'TRANSFER_IN', 'TRANSFER_OUT', 'CARRY_IN', 'CARRY_OUT',
        'ADVANCE', 'PAYMENT', 'ADVANCE_SETTLEMENT', 'CANCELLATION', 'REVERSAL')),
    amount bigint not null constraint entry_amount check (amount <> 0 and amount between -1000000000000000 and 1000000000000000),
    effective_on date not null constraint entry_effective check (effective_on between '1990-01-01' and '2100-12-31'),
    document text,
    note text,
    reverses_id uuid references entry,
    transfer_id uuid references budget_transfer,
    carry_over_id uuid references budget_carry_over,
    effective_kind text not null default '',
    available_change bigint not null default 0,
    disbursed_change bigint not null default 0,
    synthetic boolean not null default false,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint entry_amount_sign check (kind = 'ADJUSTMENT' or amount > 0),
    check ((kind = 'REVERSAL') = (reverses_id is not null)),
    check ((kind in ('TRANSFER_IN', 'TRANSFER_OUT')) = (transfer_id is not null)),
    check ((kind in ('CARRY_IN', 'CARRY_OUT')) = (carry_over_id is not null)),
    unique (transfer_id, kind),
    unique (carry_over_id, kind)
);
create index entry_budget_day on entry (budget_id, effective_on, id);
create index entry_day on entry (effective_on, id);
create index entry_reverses on entry (reverses_id) where reverses_id is not null;
comment on column entry.effective_kind is 'Kind that the entry counts under, set by the database: of a reversal, the kind of what it reverses.';
comment on column entry.available_change is 'Signed effect on what the budget has left, set by the database from kind and amount.';
comment on column entry.disbursed_change is 'Signed effect on payments plus advances. An advance settlement turns one into the other: both are 0.';

-- Guards one budget's ledger: writers of one budget queue on its row; every day's balance stays at or above zero.
-- The row is locked without its key: a foreign key's own lock on it, taken by a transfer that has just been inserted, does not
-- conflict with that, so two transfers between the same budgets queue instead of waiting for each other.
create function check_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    owning budget;
    original entry;
    came_in numeric;
    reversed bigint;
    short_day date;
    short_amount bigint;
begin
    -- A snapshot taken before the wait for the lock would not show what the others booked meanwhile.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = 'GN004', constraint = 'entry_isolation',
            message = 'entries are booked at the isolation level read committed';
    end if;
    select * into owning from budget where id = new.budget_id for no key update;
    if not found then
        raise exception using errcode = '23503', constraint = 'entry_budget_id_fkey', message = 'no such budget';
    end if;
    if new.kind in ('TRANSFER_IN', 'TRANSFER_OUT', 'CARRY_IN', 'CARRY_OUT') and pg_trigger_depth() < 2 then
        raise exception using errcode = 'GN004', constraint = 'entry_half',
            message = 'halves of a pair are booked by the pair';
    end if;
    new.synthetic := owning.synthetic;
    new.effective_kind := new.kind;
    case
        when new.kind in ('ALLOCATION', 'ADJUSTMENT', 'TRANSFER_IN', 'CARRY_IN') then
            new.available_change := new.amount;
            new.disbursed_change := 0;
        when new.kind in ('TRANSFER_OUT', 'CARRY_OUT', 'CANCELLATION') then
            new.available_change := -new.amount;
            new.disbursed_change := 0;
        when new.kind in ('ADVANCE', 'PAYMENT') then
            new.available_change := -new.amount;
            new.disbursed_change := new.amount;
        when new.kind = 'ADVANCE_SETTLEMENT' then
            new.available_change := 0;
            new.disbursed_change := 0;
        when new.kind = 'REVERSAL' and new.reverses_id is not null then
            -- An entry of another budget is as good as none: the answer tells nothing of it.
            select * into original from entry where id = new.reverses_id and budget_id = new.budget_id;
            if not found then
                raise exception using errcode = '23503', constraint = 'entry_reverses_id_fkey',
                    message = 'the budget has no such entry';
            end if;
            if original.kind = 'REVERSAL' then
                raise exception using errcode = 'GN004', constraint = 'entry_reverses_reversal',
                    message = 'a reversal is not reversed: book what holds';
            end if;
            if original.transfer_id is not null or original.carry_over_id is not null then
                raise exception using errcode = 'GN004', constraint = 'entry_reverses_pair',
                    message = 'half of a pair is not reversed: book the pair that leads back';
            end if;
            if new.effective_on < original.effective_on then
                raise exception using errcode = 'GN004', constraint = 'entry_reverses_later',
                    message = 'a reversal cannot take effect before the entry that it reverses',
                    detail = json_build_object('day', original.effective_on)::text;
            end if;
            select coalesce(sum(amount), 0) into reversed from entry where reverses_id = new.reverses_id;
            if reversed + new.amount > abs(original.amount) then
                raise exception using errcode = 'GN004', constraint = 'entry_reverses_at_most',
                    message = 'reversals exceed the original entry',
                    detail = json_build_object('reversible', abs(original.amount) - reversed)::text;
            end if;
            new.effective_kind := original.kind;
            new.available_change := -sign(original.available_change)::bigint * new.amount;
            new.disbursed_change := -sign(original.disbursed_change)::bigint * new.amount;
        else
            return new; -- an unknown kind, or a reversal of nothing: the table's own checks refuse it
    end case;

    -- Every sum of one budget stays a number that JSON readers hold exactly.
    if new.available_change > 0 then
        select coalesce(sum(available_change), 0) into came_in
        from entry where budget_id = new.budget_id and available_change > 0;
        if came_in + new.available_change > 9000000000000000 then
            raise exception using errcode = 'GN004', constraint = 'entry_total',
                message = 'the budget takes in more than 9,000,000,000,000,000';
        end if;
    end if;

    if new.available_change < 0 then
        select day, balance into short_day, short_amount
        from (
            select effective_on as day, sum(sum(available_change)) over (order by effective_on) as balance
            from (
                select effective_on, available_change from entry where budget_id = new.budget_id
                union all
                select new.effective_on, new.available_change
            ) movement
            group by effective_on
        ) running
        where balance < 0 and day >= new.effective_on
        order by day
        limit 1;
        if short_day is not null then
            raise exception using errcode = 'GN005', constraint = 'entry_available',
                message = 'the budget would be negative',
                detail = json_build_object('day', short_day, 'available', short_amount - new.available_change)::text;
        end if;
    end if;

    -- Advances settled or taken back never exceed advances given, on any day.
    if new.kind = 'ADVANCE_SETTLEMENT' or (new.kind = 'REVERSAL' and new.effective_kind = 'ADVANCE') then
        select day, left_over into short_day, short_amount
        from (
            select effective_on as day, sum(sum(change)) over (order by effective_on) as left_over
            from (
                select effective_on,
                    case when (effective_kind = 'ADVANCE') = (kind <> 'REVERSAL') then amount else -amount end as change
                from entry
                where budget_id = new.budget_id and effective_kind in ('ADVANCE', 'ADVANCE_SETTLEMENT')
                union all
                select new.effective_on, -new.amount
            ) movement
            group by effective_on
        ) running
        where left_over < 0 and day >= new.effective_on
        order by day
        limit 1;
        if short_day is not null then
            raise exception using errcode = 'GN005', constraint = 'entry_advance',
                message = 'more advance settled than given',
                detail = json_build_object('day', short_day, 'outstanding', short_amount + new.amount)::text;
        end if;
    end if;
    return new;
end
$$;
create trigger check_entry before insert on entry for each row execute function check_entry();

-- Two halves of a transfer or carry-over exist together, with its amount and day, or not at all.
create function check_pair() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    halves integer;
    pair_column text := case tg_table_name when 'budget_transfer' then 'transfer_id' else 'carry_over_id' end;
begin
    execute format(
        'select count(*) from entry where %I = $1 and amount = $2 and effective_on = $3
            and ((kind in (''TRANSFER_OUT'', ''CARRY_OUT'') and budget_id = $4) or (kind in (''TRANSFER_IN'', ''CARRY_IN'') and budget_id = $5))',
        pair_column)
    into halves using new.id, new.amount, new.effective_on, new.from_budget_id, new.to_budget_id;
    if halves <> 2 then
        raise exception using errcode = 'GN004', constraint = tg_table_name || '_pair', message = 'both halves are needed';
    end if;
    return null;
end
$$;
create constraint trigger check_pair after insert on budget_transfer deferrable initially deferred
    for each row execute function check_pair();
create constraint trigger check_pair after insert on budget_carry_over deferrable initially deferred
    for each row execute function check_pair();

-- Ids of what the database makes itself: UUID version 7 (RFC 9562, 5.7), milliseconds first.
create function next_id() returns uuid
    language sql volatile
    return encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1),
        'hex')::uuid;

-- The halves are written by the database itself: first what goes out, then what comes in, locking both budgets in one order.
create function book_pair() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    giver budget;
    taker budget;
begin
    perform from budget where id in (new.from_budget_id, new.to_budget_id) order by id for no key update;
    select * into giver from budget where id = new.from_budget_id;
    select * into taker from budget where id = new.to_budget_id;
    if giver.synthetic <> taker.synthetic then
        raise exception using errcode = 'GN004', constraint = tg_table_name || '_synthetic',
            message = 'real and synthetic money never meet';
    end if;
    if tg_table_name = 'budget_carry_over' and taker.fiscal_year <= giver.fiscal_year then
        raise exception using errcode = 'GN004', constraint = 'budget_carry_over_year',
            message = 'money is carried to a later year';
    end if;
    if tg_table_name = 'budget_transfer' and taker.fiscal_year <> giver.fiscal_year then
        raise exception using errcode = 'GN004', constraint = 'budget_transfer_year',
            message = 'a transfer stays within its year';
    end if;
    insert into entry (id, budget_id, kind, amount, effective_on, document, transfer_id, carry_over_id)
    select next_id(), side.budget_id, side.kind, new.amount, new.effective_on, new.decision,
        case tg_table_name when 'budget_transfer' then new.id end,
        case tg_table_name when 'budget_carry_over' then new.id end
    from (values
        (new.from_budget_id, case tg_table_name when 'budget_transfer' then 'TRANSFER_OUT' else 'CARRY_OUT' end),
        (new.to_budget_id, case tg_table_name when 'budget_transfer' then 'TRANSFER_IN' else 'CARRY_IN' end)
    ) side (budget_id, kind);
    return null;
end
$$;
create trigger book_pair after insert on budget_transfer for each row execute function book_pair();
create trigger book_pair after insert on budget_carry_over for each row execute function book_pair();

call record('budget',
    format('(select has_role(''admin'')) or %s', in_scope('unit_id')),
    format('((select has_role(''officer'')) or (select granted(''budgets''))) and %s', in_scope('unit_id')));
call record('entry',
    'exists (select from budget b where b.id = budget_id)',
    format('((select has_role(''officer'')) or (select granted(''budgets''))) and exists (select from budget b where b.id = budget_id and %s)', in_scope('b.unit_id')));
-- Whoever may write both budgets may move money between them; whoever sees one of them sees the movement.
call record('budget_transfer',
    'exists (select from budget b where b.id in (from_budget_id, to_budget_id))',
    format('((select has_role(''officer'')) or (select granted(''budgets''))) and exists (select from budget b where b.id = from_budget_id and %s) and exists (select from budget b where b.id = to_budget_id and %s)', in_scope('b.unit_id'), in_scope('b.unit_id')));
call record('budget_carry_over',
    'exists (select from budget b where b.id in (from_budget_id, to_budget_id))',
    format('((select has_role(''officer'')) or (select granted(''budgets''))) and exists (select from budget b where b.id = from_budget_id and %s) and exists (select from budget b where b.id = to_budget_id and %s)', in_scope('b.unit_id'), in_scope('b.unit_id')));
call append_only('entry');
call append_only('budget_transfer');
call append_only('budget_carry_over');

-- A budget that has entries keeps its line: what was booked on it would change its meaning.
create function keep_booked_line() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if (new.project_id, new.sub_project_id, new.fiscal_year, new.funding_source, new.capital_type, new.unit_id, new.activity_id, new.synthetic)
        is distinct from
        (old.project_id, old.sub_project_id, old.fiscal_year, old.funding_source, old.capital_type, old.unit_id, old.activity_id, old.synthetic)
        and exists (select from entry where budget_id = old.id) then
        raise exception using errcode = 'GN001', constraint = 'budget_line_booked', message = 'the budget has entries: its line stays';
    end if;
    return new;
end
$$;
create trigger keep_booked_line before update on budget for each row execute function keep_booked_line();
