-- The name of what a column refers to: only the question that the column asks is planned and asked. As one expression, every field of
-- every event began all thirteen, which made a page of a hundred events take a fifth of a second.
create or replace function reference_label(column_name text, referred text, english boolean) returns text
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if referred is null then
        return null;
    end if;
    case column_name
        when 'unit_id', 'addressee_unit_id', 'parent_id', 'predecessor_id', 'successor_id' then
            return (select u.name from administrative_unit u where u.id = referred::uuid);
        when 'program_id' then
            return (select p.code from program p where p.id = referred::uuid);
        when 'project_id' then
            return (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from project p where p.id = referred::uuid);
        when 'sub_project_id' then
            return (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from sub_project p where p.id = referred::uuid);
        when 'lead_agency_id' then
            return (select case when english then a.name_en else a.name_vi end from agency a where a.id = referred::uuid);
        when 'indicator_id' then
            return (select case when english then i.title_en else i.title_vi end from indicator i where i.id = referred::uuid);
        when 'activity_id' then
            return (select a.title from activity a where a.id = referred::uuid);
        when 'evaluation_id' then
            return (select e.code from evaluation e where e.id = referred::uuid);
        when 'finding_id', 'cause_id' then
            return (select f.code from finding f where f.id = referred::uuid);
        when 'recommendation_id' then
            return (select r.code from recommendation r where r.id = referred::uuid);
        when 'site_visit_id' then
            return (select case when english then v.title_en else v.title_vi end from site_visit v where v.id = referred::uuid);
        when 'attachment_id' then
            return (select a.file_name from attachment a where a.id = referred::uuid);
        else
            return null;
    end case;
end
$$;

-- The unit that a recorded row is about: only the question that the row needs is asked, for it is asked at every write.
create or replace function audit_unit(table_name text, recorded jsonb) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    if table_name = 'administrative_unit' then
        return (recorded ->> 'id')::uuid;
    elsif recorded ? 'unit_id' then
        return (recorded ->> 'unit_id')::uuid;
    elsif recorded ? 'addressee_unit_id' then
        return (recorded ->> 'addressee_unit_id')::uuid;
    elsif recorded ? 'budget_id' then
        return (select b.unit_id from budget b where b.id = (recorded ->> 'budget_id')::uuid);
    elsif recorded ? 'from_budget_id' then
        return (select b.unit_id from budget b where b.id = (recorded ->> 'from_budget_id')::uuid);
    elsif recorded ? 'activity_id' then
        return (select a.unit_id from activity a where a.id = (recorded ->> 'activity_id')::uuid);
    end if;
    return null;
end
$$;

-- What a day starts from is added up, and only the days after it are gone through: an entry at the end of a long ledger costs one sum.
create or replace function check_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    owning budget;
    original entry;
    came_in numeric;
    reversed bigint;
    carried numeric;
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
    new.unit_id := owning.unit_id;
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
        select coalesce(sum(available_change), 0) + new.available_change into carried
        from entry where budget_id = new.budget_id and effective_on <= new.effective_on;
        select day, balance into short_day, short_amount
        from (
            select new.effective_on as day, carried as balance
            union all
            select effective_on, carried + sum(sum(available_change)) over (order by effective_on)
            from entry where budget_id = new.budget_id and effective_on > new.effective_on
            group by effective_on
        ) running
        where balance < 0
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
        select coalesce(sum(advance_change(kind, effective_kind, amount)), 0) - new.amount into carried
        from entry where budget_id = new.budget_id and effective_on <= new.effective_on;
        select day, left_over into short_day, short_amount
        from (
            select new.effective_on as day, carried as left_over
            union all
            select effective_on, carried + sum(sum(advance_change(kind, effective_kind, amount))) over (order by effective_on)
            from entry where budget_id = new.budget_id and effective_on > new.effective_on
            group by effective_on
        ) running
        where left_over < 0
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
