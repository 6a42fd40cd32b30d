-- What a million rows of a file pay one by one: a stamp for each row, and questions that one look answers for all of them.

-- Whoever brings many rows stamps them with what is the same for all, asked once; a row that comes without a stamp gets it as ever.
-- Whether the stamp is the transaction's own is asked once a statement, with the audit, so that still nobody chooses one.
do $$
declare
    name text;
begin
    foreach name in array array['household', 'household_member', 'review'] loop
        execute format('drop trigger stamp on %I', name);
        execute format('create trigger stamp before insert on %I for each row when (new.transaction = 0) execute function stamp_row()', name);
        execute format('create trigger stamp_change before update on %I for each row execute function stamp_row()', name);
    end loop;
end
$$;
grant insert (transaction, recorded_at, recorded_by) on household, household_member to gnbv_application;

create or replace function audit_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    own bigint := recorded_transaction();
    was text := case when tg_op <> 'INSERT' then format(
        '(select to_jsonb(b) from (select %s) b)', audit_columns(tg_relid, 'departed', null)) else 'null' end;
    is_now text := case when tg_op <> 'DELETE' then format(
        '(select to_jsonb(a) from (select %s) a)',
        audit_columns(tg_relid, 'arrived', case when tg_op = 'UPDATE' then 'departed' end)) else 'null' end;
begin
    -- What follows another table's delete comes with no rows as well.
    if tg_op = 'DELETE' then
        if not exists (select from departed) then
            return null;
        end if;
    elsif not exists (select from arrived) then
        return null;
    end if;
    -- One condition in another: what a statement has not is not to be asked for.
    if tg_op = 'INSERT' then
        if exists (
                select from arrived a
                where a.version <> 1 or a.transaction <> own or a.recorded_by is distinct from actor_id()
                    or a.recorded_at not between transaction_timestamp() and clock_timestamp()) then
            raise exception using errcode = 'GN001', constraint = tg_table_name || '_stamp', message = 'a stamp that is not of this transaction';
        end if;
    end if;
    execute format(
        'insert into audit_event (transaction, actor, actor_name, client, request, resource, row_id, unit_id, operation, before, after) '
        'select $1, $2, $3, $4, $5, $6, %1$s.id, %1$s.unit_id, $7, %2$s, %3$s from %4$s',
        case when tg_op = 'DELETE' then 'departed' else 'arrived' end, was, is_now,
        case tg_op when 'INSERT' then 'arrived' when 'DELETE' then 'departed' else 'departed join arrived on arrived.id = departed.id' end)
    using own, actor_id(), actor_name(), actor_client(), nullif(current_setting('gnbv.request', true), ''),
        replace(tg_table_name, '_', '-'), tg_op;
    return null;
end
$$;

-- The own transaction is asked for once, not for each household.
create or replace function check_new_members() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off
as $$
declare
    own bigint := recorded_transaction();
    wrong record;
begin
    perform 1 from household h
    where h.id in (select a.household_id from arrived a) and h.transaction <> own
    order by h.id for share;
    select count(*) filter (where a.joined_on > today() or a.left_on > today()) as future,
        count(*) filter (where h.state <> 'ACTIVE') as ended,
        count(*) filter (where (a.unit_id, a.synthetic) is distinct from (h.unit_id, h.synthetic)) as elsewhere
    into wrong
    from arrived a join household h on h.id = a.household_id;
    if wrong.future > 0 then
        raise exception using errcode = 'GN006', constraint = 'household_member_future', message = 'a day to come';
    elsif wrong.ended > 0 then
        raise exception using errcode = 'GN007', constraint = 'household_ended', message = 'the household has ended';
    elsif wrong.elsewhere > 0 then
        raise exception using errcode = 'GN006', constraint = 'household_member_unit', message = 'a member lives where the household does';
    end if;
    return null;
end
$$;

-- Who counts the children of many reviews at once does not have them counted again.
drop trigger count_review_children on review;
create trigger count_review_children before insert on review for each row
    when (num_nonnulls(new.head_female, new.child_count, new.uninsured_child_count, new.out_of_school_child_count) < 4)
    execute function count_review_children();
