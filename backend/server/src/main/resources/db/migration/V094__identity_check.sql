-- Whether an identity number fits the member who names it can be seen only where the number can be opened, and that is not here: the
-- application opens each once, and again when its member has changed, and writes down what it found. What comes in through a form is
-- checked before it is written; this finds what came another way, or was changed beside its masked number.
create table identity_check (
    member_id uuid primary key references household_member on delete cascade,
    unit_id uuid not null,
    member_transaction bigint not null,
    misfit text check (misfit in ('FORM', 'PROVINCE', 'SEX', 'BIRTH', 'UNREADABLE')),
    checked_at timestamptz not null default now()
);
comment on table identity_check is 'What was found of the identity number of a member; a result of other rows, so without history of its own.';
comment on column identity_check.unit_id is 'Of the member; decides who may see it.';
comment on column identity_check.member_transaction is 'State of the member that was checked: a later one waits to be checked anew.';
comment on column identity_check.misfit is 'What does not fit; null where nothing speaks against the number.';
create index identity_check_misfit on identity_check (unit_id) where misfit is not null;

-- Members whose number waits to be checked, after one of them, in the order of their ids.
create function unchecked_identities(after uuid, most integer)
    returns table (id uuid, sex text, birth_year integer, sealed text, transaction bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select m.id, m.sex, m.birth_year, m.identity_sealed, m.transaction
        from household_member m left join identity_check c on c.member_id = m.id
        where actor_id() = 'personal-data' and m.id > after and m.identity_sealed is not null
            and c.member_transaction is distinct from m.transaction
        order by m.id limit most;
    end;

-- What was found of the numbers of some members: each with its id, the state that was read, and what does not fit.
create function keep_identity_checks(results jsonb) returns void
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
end
$$;

call protect('identity_check', '(select has_role(''admin'')) or ((select reads_households()) and ' || in_scope('identity_check.unit_id') || ')',
    'false');
revoke insert, update, delete on identity_check from gnbv_application;
