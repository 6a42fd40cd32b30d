-- Which numbers wait to be checked is known when a member is written: to look for them among all members each minute, and again for
-- each thousand that are checked, took longer than to check them.
create table identity_unchecked (
    member_id uuid primary key,
    member_transaction bigint not null
);
comment on table identity_unchecked is 'Members whose identity number waits to be checked.';
comment on column identity_unchecked.member_transaction is 'State of the member that waits: who checked an earlier one leaves it here.';
insert into identity_unchecked
select m.id, m.transaction from household_member m left join identity_check c on c.member_id = m.id
where m.identity_sealed is not null and c.member_transaction is distinct from m.transaction;
alter table identity_unchecked enable row level security;
alter table identity_unchecked force row level security;
create policy migration on identity_unchecked to current_user using (true) with check (true);
create policy job on identity_unchecked to gnbv_job using (true) with check (true);

create function await_identity_checks() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into identity_unchecked as u
    select a.id, a.transaction from arrived a where a.identity_sealed is not null order by a.id
    on conflict (member_id) do update set member_transaction = excluded.member_transaction;
    return null;
end
$$;
create trigger await_identity_checks after insert on household_member
    referencing new table as arrived for each statement execute function await_identity_checks();
create trigger await_changed_identity_checks after update on household_member
    referencing new table as arrived for each statement execute function await_identity_checks();

create or replace function unchecked_identities(after uuid, most integer)
    returns table (id uuid, sex text, birth_year integer, sealed text, transaction bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select u.member_id, m.sex, m.birth_year, m.identity_sealed, u.member_transaction
        from identity_unchecked u left join household_member m on m.id = u.member_id
        where actor_id() = 'personal-data' and u.member_id > after
        order by u.member_id limit most;
    end;
comment on function unchecked_identities(uuid, integer) is
    'Members whose number waits to be checked, after one of them; of one that is gone, or has no number any more, there is none to check.';

create or replace function keep_identity_checks(results jsonb) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if actor_id() is distinct from 'personal-data' then
        raise exception using errcode = '42501', message = 'a job checks numbers';
    end if;
    insert into identity_check as c (member_id, unit_id, member_transaction, misfit)
    select m.id, m.unit_id, f.transaction, f.misfit
    from jsonb_to_recordset(results) as f (id uuid, transaction bigint, misfit text) join household_member m on m.id = f.id
    on conflict (member_id) do update
        set unit_id = excluded.unit_id, member_transaction = excluded.member_transaction, misfit = excluded.misfit, checked_at = now();
    -- One that somebody is changing waits again by that; nobody is waited for.
    delete from identity_unchecked u
    where u.member_id in (
        select w.member_id from identity_unchecked w
        join jsonb_to_recordset(results) as f (id uuid, transaction bigint) on f.id = w.member_id and f.transaction = w.member_transaction
        order by w.member_id for update of w skip locked);
end
$$;
