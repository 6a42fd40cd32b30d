-- One identity number, one household: who holds a number, members who may be one person, and what was decided about them.

-- Who holds an identity number: of all that name it, one. Two that come at one moment wait for one another here.
create table identity_claim (
    identity_hash text primary key,
    member_id uuid not null unique references household_member on delete cascade
);
comment on table identity_claim is 'The member in whose household an identity number is active; any other that names it is disputed.';

create table duplicate_case (
    id uuid primary key,
    unit_id uuid references administrative_unit,
    kind text not null check (kind in ('IDENTITY', 'SIMILAR')),
    member_id uuid not null references household_member on delete cascade,
    other_member_id uuid not null references household_member on delete cascade,
    member_unit_id uuid not null,
    other_unit_id uuid not null,
    score integer not null check (score between 0 and 100),
    reasons text[] not null check (reasons <@ array['IDENTITY', 'NAME', 'BIRTH_DATE', 'BIRTH_YEAR', 'SEX', 'VILLAGE', 'COMMUNE', 'ETHNIC_GROUP']),
    state text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'DISMISSED')),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint duplicate_case_two check (member_id <> other_member_id)
);
comment on column duplicate_case.unit_id is 'The lowest unit that contains both; null where only the country does.';
comment on column duplicate_case.member_unit_id is 'Where the first lives, as other_unit_id is where the other does: who sees both places sees the case.';
comment on column duplicate_case.score is 'How much speaks for one person, in hundredths.';
create unique index duplicate_case_pair on duplicate_case (least(member_id, other_member_id), greatest(member_id, other_member_id));
create index duplicate_case_score on duplicate_case (score, id);
create index duplicate_case_unit on duplicate_case (unit_id);
create index duplicate_case_member on duplicate_case (member_id);
create index duplicate_case_other on duplicate_case (other_member_id);

-- What a person decided about a case; the members follow.
create table duplicate_decision (
    id uuid primary key,
    duplicate_case_id uuid not null references duplicate_case on delete cascade,
    unit_id uuid,
    decision text not null check (decision in ('MERGE', 'DISMISS', 'REOPEN')),
    keep_member_id uuid,
    reason text not null check (length(reason) between 1 and 500),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    constraint duplicate_decision_keeps check ((decision = 'MERGE') = (keep_member_id is not null))
);
create index duplicate_decision_case on duplicate_decision (duplicate_case_id, id);

-- Somebody looked for members who are alike; the cases that came of it are told with it.
create table duplicate_search (
    id uuid primary key,
    unit_id uuid not null references administrative_unit,
    found integer not null default 0,
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
comment on column duplicate_search.found is 'Cases that were opened.';
create index duplicate_search_recorded_at on duplicate_search (recorded_at, id);
create index duplicate_search_unit on duplicate_search (unit_id);

-- What left the register as a duplicate comes back by reopening the case, and in no other way.
create function keep_merged_member() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if old.left_reason = 'DUPLICATE' or new.left_reason = 'DUPLICATE' then
        raise exception using errcode = 'GN007', constraint = 'household_member_duplicate', message = 'a merged member is decided in its case';
    end if;
    return new;
end
$$;
create trigger keep_merged_member before update on household_member
    for each row when (acts_for_caller('household_member'::regclass)) execute function keep_merged_member();

-- The lowest unit that contains two; of several of one level the one that holds least, so that both times see it.
create function lowest_common_unit(one uuid, other uuid) returns uuid
    language sql stable set search_path = public, pg_temp
    return (
        select a.scope_unit_id
        from administrative_unit_scope a
        join administrative_unit_scope b on b.scope_unit_id = a.scope_unit_id and b.unit_id = other
        join administrative_unit u on u.id = a.scope_unit_id
        where a.unit_id = one and u.level <> 'VILLAGE'
        order by array_position(array['COMMUNE', 'DISTRICT', 'PROVINCE'], u.level), u.valid_to nulls last, u.id
        limit 1);

-- A number goes to the first that names it; whoever comes later is disputed, and a case is opened for the unit that has both.
-- Nobody is told by it that the number is known elsewhere.
create function claim_identities() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into identity_claim (identity_hash, member_id)
    select distinct on (a.identity_hash) a.identity_hash, a.id from arrived a
    where a.identity_hash is not null and a.left_on is null
    order by a.identity_hash, a.id
    on conflict do nothing;
    insert into duplicate_case (id, unit_id, kind, member_id, other_member_id, member_unit_id, other_unit_id, score, reasons)
    select gen_random_uuid(), lowest_common_unit(holder.unit_id, a.unit_id), 'IDENTITY', holder.id, a.id, holder.unit_id, a.unit_id, 100,
        array_remove(array['IDENTITY',
            case when holder.folded_name = a.folded_name then 'NAME' end,
            case when holder.birth_year = a.birth_year then 'BIRTH_YEAR' end,
            case when holder.unit_id = a.unit_id then 'COMMUNE' end], null)
    from arrived a
    join identity_claim c on c.identity_hash = a.identity_hash and c.member_id <> a.id
    join household_member holder on holder.id = c.member_id
    where a.left_on is null
    on conflict do nothing;
    return null;
end
$$;

-- A number that its holder gives up goes to whoever has named it longest.
create function pass_identities_on(released text[]) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        insert into identity_claim (identity_hash, member_id)
        select distinct on (m.identity_hash) m.identity_hash, m.id from household_member m
        where m.identity_hash = any (released) and m.left_on is null
        order by m.identity_hash, m.id
        on conflict do nothing;
    end;
revoke execute on function pass_identities_on(text[]) from gnbv_application, gnbv_job, gnbv_sealer;

create function change_identities() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    released text[];
begin
    with gone as (
        delete from identity_claim c
        using departed o join arrived n on n.id = o.id
        where c.member_id = o.id and (n.identity_hash is distinct from o.identity_hash or n.left_on is not null)
        returning c.identity_hash)
    select array_agg(identity_hash) into released from gone;
    if released is not null then
        perform pass_identities_on(released);
    end if;
    insert into identity_claim (identity_hash, member_id)
    select distinct on (n.identity_hash) n.identity_hash, n.id from arrived n join departed o on o.id = n.id
    where n.identity_hash is not null and n.left_on is null
      and (n.identity_hash is distinct from o.identity_hash or o.left_on is not null)
    order by n.identity_hash, n.id
    on conflict do nothing;
    insert into duplicate_case (id, unit_id, kind, member_id, other_member_id, member_unit_id, other_unit_id, score, reasons)
    select gen_random_uuid(), lowest_common_unit(holder.unit_id, n.unit_id), 'IDENTITY', holder.id, n.id, holder.unit_id, n.unit_id, 100,
        array_remove(array['IDENTITY',
            case when holder.folded_name = n.folded_name then 'NAME' end,
            case when holder.birth_year = n.birth_year then 'BIRTH_YEAR' end,
            case when holder.unit_id = n.unit_id then 'COMMUNE' end], null)
    from arrived n
    join departed o on o.id = n.id and n.identity_hash is distinct from o.identity_hash
    join identity_claim c on c.identity_hash = n.identity_hash and c.member_id <> n.id
    join household_member holder on holder.id = c.member_id
    where n.left_on is null
    on conflict do nothing;
    return null;
end
$$;

create function release_identities() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pass_identities_on(array(select o.identity_hash from departed o where o.identity_hash is not null));
    return null;
end
$$;
create trigger claim_identities after insert on household_member
    referencing new table as arrived for each statement execute function claim_identities();
create trigger change_identities after update on household_member
    referencing old table as departed new table as arrived for each statement execute function change_identities();
create trigger release_identities after delete on household_member
    referencing old table as departed for each statement execute function release_identities();

-- A case follows its members: it is for whoever sees both places now.
create function reseat_duplicate_cases(moved uuid) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        update duplicate_case d set unit_id = lowest_common_unit(a.unit_id, b.unit_id), member_unit_id = a.unit_id, other_unit_id = b.unit_id
        from household_member a, household_member b
        where a.id = d.member_id and b.id = d.other_member_id
          and (d.member_id in (select m.id from household_member m where m.household_id = moved)
            or d.other_member_id in (select m.id from household_member m where m.household_id = moved))
          and (d.member_unit_id, d.other_unit_id) is distinct from (a.unit_id, b.unit_id);
    end;
revoke execute on function reseat_duplicate_cases(uuid) from gnbv_application, gnbv_job, gnbv_sealer;

-- Carries a decision out. Merging keeps both rows: reopening the case brings the second back as it was.
create function apply_duplicate_decision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    decided duplicate_case;
    dropped uuid;
begin
    select * into decided from duplicate_case d where d.id = new.duplicate_case_id for update;
    new.unit_id := decided.unit_id;
    if (new.decision = 'REOPEN') = (decided.state = 'OPEN') then
        raise exception using errcode = 'GN007', constraint = 'duplicate_case_state', message = 'the case is not in this state';
    end if;
    dropped := case when decided.member_id = new.keep_member_id then decided.other_member_id else decided.member_id end;
    if new.decision = 'MERGE' then
        if new.keep_member_id not in (decided.member_id, decided.other_member_id) then
            raise exception using errcode = 'GN006', constraint = 'duplicate_decision_member', message = 'not a member of the case';
        end if;
        if exists (select from household_member m where m.id in (decided.member_id, decided.other_member_id) and m.left_on is not null) then
            raise exception using errcode = 'GN007', constraint = 'duplicate_member_left', message = 'one of the two has left';
        end if;
        update household_member m set left_on = today(), left_reason = 'DUPLICATE', merged_into_id = new.keep_member_id where m.id = dropped;
    elsif new.decision = 'REOPEN' and decided.state = 'MERGED' then
        update household_member m set left_on = null, left_reason = null, merged_into_id = null
        where m.id in (decided.member_id, decided.other_member_id) and m.left_reason = 'DUPLICATE'
          and m.merged_into_id in (decided.member_id, decided.other_member_id);
    end if;
    update duplicate_case d set state = case new.decision when 'MERGE' then 'MERGED' when 'DISMISS' then 'DISMISSED' else 'OPEN' end
    where d.id = decided.id;
    return new;
end
$$;
create trigger apply_duplicate_decision before insert on duplicate_decision for each row execute function apply_duplicate_decision();

-- Members of one commune with one name and one birth year, and enough besides: of hundredths, 40 for the name, 30 for the birth
-- date or 15 for the year alone, 15 for the village or 10 for the commune alone, 5 each for sex and ethnic group; from 80 on it is
-- a case. The weights are ours: no rule of law gives any. Who is in a case already, whatever was decided, is not proposed again.
create function search_duplicates() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into duplicate_case (id, unit_id, kind, member_id, other_member_id, member_unit_id, other_unit_id, score, reasons)
    select gen_random_uuid(), p.unit_id, 'SIMILAR', p.member_id, p.other_member_id, p.unit_id, p.unit_id, p.score, p.reasons
    from (
        select a.unit_id, a.id as member_id, b.id as other_member_id,
            40 + case when a.birth_date = b.birth_date then 30 else 15 end
                + case when ah.village_id = bh.village_id then 15 else 10 end
                + case when a.sex = b.sex then 5 else 0 end
                + case when a.ethnic_group_code = b.ethnic_group_code then 5 else 0 end as score,
            array_remove(array['NAME',
                case when a.birth_date = b.birth_date then 'BIRTH_DATE' else 'BIRTH_YEAR' end,
                case when ah.village_id = bh.village_id then 'VILLAGE' else 'COMMUNE' end,
                case when a.sex = b.sex then 'SEX' end,
                case when a.ethnic_group_code = b.ethnic_group_code then 'ETHNIC_GROUP' end], null) as reasons
        from household_member a
        join household_member b on b.folded_name = a.folded_name and b.birth_year = a.birth_year and b.unit_id = a.unit_id and b.id > a.id
        join household ah on ah.id = a.household_id
        join household bh on bh.id = b.household_id
        where a.left_on is null and b.left_on is null and a.household_id <> b.household_id and a.synthetic = b.synthetic
          -- Two dates that differ are two people.
          and (a.birth_date = b.birth_date) is not false
          and a.unit_id in (select s.unit_id from administrative_unit_scope s where s.scope_unit_id = new.unit_id)
    ) p
    where p.score >= 80
    on conflict do nothing;
    get diagnostics new.found = row_count;
    return new;
end
$$;
create trigger search_duplicates before insert on duplicate_search for each row execute function search_duplicates();

do $$
begin
    call record('duplicate_case',
        format('(select has_role(''admin'')) or ((select has_role(''officer'')) and %s and %s)',
            in_scope('duplicate_case.member_unit_id'), in_scope('duplicate_case.other_unit_id')), 'false');
    call record('duplicate_decision',
        'exists (select from duplicate_case d where d.id = duplicate_decision.duplicate_case_id)',
        '(select has_role(''officer'')) and exists (select from duplicate_case d where d.id = duplicate_decision.duplicate_case_id)');
    call record('duplicate_search',
        format('(select has_role(''admin'')) or ((select has_role(''officer'')) and %s)', in_scope('duplicate_search.unit_id')),
        format('(select has_role(''officer'')) and %s', in_scope('duplicate_search.unit_id')));
end
$$;

alter table identity_claim enable row level security;
alter table identity_claim force row level security;
create policy migration on identity_claim to current_user using (true) with check (true);
create policy job on identity_claim to gnbv_job using (true) with check (true);

call append_only('duplicate_decision');
call append_only('duplicate_search');

revoke insert, update, delete on duplicate_case from gnbv_application;
