-- A ledger names who booked: people read names, not subjects of tokens. The halves of a pair have the pair's author.

alter table entry add column recorded_by_name text;
alter table budget_transfer add column recorded_by_name text;
alter table budget_carry_over add column recorded_by_name text;

create or replace function book_pair() returns trigger
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
    insert into entry (id, budget_id, kind, amount, effective_on, document, transfer_id, carry_over_id, recorded_by_name)
    select next_id(), side.budget_id, side.kind, new.amount, new.effective_on, new.decision,
        case tg_table_name when 'budget_transfer' then new.id end,
        case tg_table_name when 'budget_carry_over' then new.id end,
        new.recorded_by_name
    from (values
        (new.from_budget_id, case tg_table_name when 'budget_transfer' then 'TRANSFER_OUT' else 'CARRY_OUT' end),
        (new.to_budget_id, case tg_table_name when 'budget_transfer' then 'TRANSFER_IN' else 'CARRY_IN' end)
    ) side (budget_id, kind);
    return null;
end
$$;
