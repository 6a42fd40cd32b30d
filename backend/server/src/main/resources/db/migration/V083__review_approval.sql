-- The province chair approves the totals of a round. What is approved is computed at that moment and kept; what is corrected later
-- shows as a difference.

create table review_approval (
    id uuid primary key,
    review_round_id uuid not null references review_round,
    unit_id uuid not null references administrative_unit,
    decision_number text not null check (length(decision_number) between 1 and 100),
    signed_on date not null,
    signer text not null check (length(signer) between 1 and 100),
    totals jsonb not null,
    note text check (length(note) between 1 and 1000),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
comment on column review_approval.unit_id is 'Province of the round on the day of review; set by the database.';
comment on column review_approval.totals is 'Of the round and by commune, as of the decision; set by the database.';
create index review_approval_round on review_approval (review_round_id, signed_on, id);

-- Counted reviews of a round by commune: of each household the last one that was recognised.
create function review_counts(asked_round_id uuid) returns table (unit_id uuid, households bigint, poor bigint, poor_by_income bigint,
    poor_by_deprivation bigint, near_poor bigint, average bigint, not_poor bigint, poor_persons bigint, near_poor_persons bigint, average_persons bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select r.unit_id, count(*), count(*) filter (where r.status = 'POOR'),
            count(*) filter (where r.status_kind = 'INCOME'), count(*) filter (where r.status_kind = 'DEPRIVATION'),
            count(*) filter (where r.status = 'NEAR_POOR'), count(*) filter (where r.status = 'AVERAGE'),
            count(*) filter (where r.status = 'NOT_POOR'), coalesce(sum(r.persons) filter (where r.status = 'POOR'), 0),
            coalesce(sum(r.persons) filter (where r.status = 'NEAR_POOR'), 0), coalesce(sum(r.persons) filter (where r.status = 'AVERAGE'), 0)
        from review r
        where r.review_round_id = asked_round_id and r.recognition_id is not null and r.replaced_on is null
        group by r.unit_id;
    end;

-- Totals of a round: sums that anybody above or below may know, and nobody's name.
create function review_totals(asked_round_id uuid) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select jsonb_build_object('households', coalesce(sum(c.households), 0), 'poor', coalesce(sum(c.poor), 0),
            'poorByIncome', coalesce(sum(c.poor_by_income), 0), 'poorByDeprivation', coalesce(sum(c.poor_by_deprivation), 0),
            'nearPoor', coalesce(sum(c.near_poor), 0), 'average', coalesce(sum(c.average), 0), 'notPoor', coalesce(sum(c.not_poor), 0),
            'poorPersons', coalesce(sum(c.poor_persons), 0), 'nearPoorPersons', coalesce(sum(c.near_poor_persons), 0),
            'averagePersons', coalesce(sum(c.average_persons), 0),
            'communes', coalesce(jsonb_agg(jsonb_build_object('unitId', c.unit_id, 'unitCode', u.code, 'unitName', u.name,
                'households', c.households, 'poor', c.poor, 'poorByIncome', c.poor_by_income, 'poorByDeprivation', c.poor_by_deprivation,
                'nearPoor', c.near_poor, 'average', c.average, 'notPoor', c.not_poor, 'poorPersons', c.poor_persons,
                'nearPoorPersons', c.near_poor_persons, 'averagePersons', c.average_persons) order by u.code), '[]'))
        from review_counts(asked_round_id) c join administrative_unit u on u.id = c.unit_id);
revoke execute on function review_counts(uuid) from gnbv_application, gnbv_job, gnbv_sealer;

create function apply_review_approval() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held review_round;
    commune uuid;
begin
    select * into held from review_round r where r.id = new.review_round_id for no key update;
    if not found then
        raise exception using errcode = '23503', constraint = 'review_approval_review_round_id_fkey', message = 'no such round';
    end if;
    new.unit_id := (select u.id from units_above(held.unit_id, held.reviewed_on, 9223372036854775807) a
        join administrative_unit u on u.id = a.unit_id where u.level = 'PROVINCE' limit 1);
    if new.unit_id is null then
        raise exception using errcode = 'GN006', constraint = 'review_approval_unit', message = 'the round lies in no province';
    end if;
    if new.signed_on > today() then
        raise exception using errcode = 'GN006', constraint = 'review_approval_future', message = 'a day to come';
    end if;
    if exists (select from review r where r.review_round_id = held.id and not exists (
                select from review_recognition n where n.review_round_id = held.id and n.unit_id = r.unit_id))
        or not exists (select from review_recognition n where n.review_round_id = held.id) then
        raise exception using errcode = 'GN007', constraint = 'review_approval_open', message = 'a commune is not recognised yet';
    end if;
    if new.signed_on < (select max(n.signed_on) from review_recognition n where n.review_round_id = held.id) then
        raise exception using errcode = 'GN007', constraint = 'review_approval_day', message = 'earlier than a recognition';
    end if;
    new.totals := review_totals(held.id);
    return new;
end
$$;
create trigger apply_review_approval before insert on review_approval for each row execute function apply_review_approval();

create function check_approval_level() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if scope_level() is distinct from 'PROVINCE' then
        raise exception using errcode = 'GN007', constraint = 'review_approval_level', message = 'the province approves';
    end if;
    return new;
end
$$;
create trigger check_approval_level before insert on review_approval
    for each row when (acts_for_caller('review_approval'::regclass)) execute function check_approval_level();

do $$
begin
    call record('review_approval',
        '(select has_role(''admin'')) or ((select reads_households()) and (' || in_scope('review_approval.unit_id')
            || ' or exists (select from administrative_unit_scope s where s.scope_unit_id = review_approval.unit_id'
            || ' and s.unit_id = (select scope_unit_id()))))',
        '(select has_role(''officer'')) and ' || in_scope('review_approval.unit_id'));
end
$$;
call append_only('review_approval');
revoke insert on review_approval from gnbv_application;
grant insert (id, review_round_id, decision_number, signed_on, signer, note, made_by_name, version) on review_approval to gnbv_application;

-- Progress of a round by commune, or by village of one: sums of what the caller sees.
create function review_progress(asked_round_id uuid) returns table (unit_id uuid, village_id uuid, households bigint, reviewed bigint,
    poor bigint, near_poor bigint, average bigint, not_poor bigint, recognised bigint)
    language sql stable
    begin atomic
        with place as (
            select c as unit_id from review_round r, communes_of(r.unit_id, r.reviewed_on) c where r.id = asked_round_id),
        registered as (
            select h.unit_id, h.village_id, count(*) as households from household h join place p on p.unit_id = h.unit_id
            where h.state = 'ACTIVE' group by h.unit_id, h.village_id),
        found as (
            select r.unit_id, r.village_id, count(*) as reviewed, count(*) filter (where r.status = 'POOR') as poor,
                count(*) filter (where r.status = 'NEAR_POOR') as near_poor, count(*) filter (where r.status = 'AVERAGE') as average,
                count(*) filter (where r.status = 'NOT_POOR') as not_poor, count(*) filter (where r.recognition_id is not null) as recognised
            from review r
            where r.review_round_id = asked_round_id and not exists (select from review n where n.supersedes_id = r.id)
            group by r.unit_id, r.village_id)
        select here.unit_id, here.village_id, coalesce(g.households, 0), coalesce(f.reviewed, 0), coalesce(f.poor, 0), coalesce(f.near_poor, 0),
            coalesce(f.average, 0), coalesce(f.not_poor, 0), coalesce(f.recognised, 0)
        from registered g full join found f on f.unit_id = g.unit_id
            and coalesce(f.village_id, f.unit_id) = coalesce(g.village_id, g.unit_id)
        cross join lateral (select coalesce(g.unit_id, f.unit_id), coalesce(g.village_id, f.village_id)) here (unit_id, village_id);
    end;

-- Procedures of three times. Of the steps of 2016-2020 only recognition by the commune and approval by the province were read
-- (Circular 17/2016, article 9); of 2022-2025 the order of steps, from the day on which Circular 07/2021 came into force, so that the
-- review of end-2021 runs by it; of the time since districts are no more, that is inferred. Days of
-- posting were read nowhere: none is asked for until somebody who has read the text sets it.
select set_config('gnbv.actor', 'reference', true);
insert into review_procedure (id, code, title_vi, title_en, valid_from, valid_to, steps, legal_basis, evidence)
select md5('gnbv/review_procedure/' || p.code)::uuid, p.code, p.title_vi, p.title_en, p.valid_from, p.valid_to,
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('step', s.step, 'level', s.level, 'place', s.place,
        'deadline', case when s.step = 'APPROVAL' then p.deadline end,
        'legalBasis', case when s.step in ('RECOGNITION', 'APPROVAL') then coalesce(p.decided_by, p.legal_basis) else p.legal_basis end,
        'evidence', case when s.step = any (p.read_steps) then 'CONFIRMED' else 'UNVERIFIED' end)) order by s.number)
     from (values (1, 'LIST', 'COMMUNE', 'VILLAGE'), (2, 'SURVEY', 'COMMUNE', 'VILLAGE'), (3, 'VILLAGE_MEETING', 'COMMUNE', 'VILLAGE'),
        (4, 'POSTING', 'COMMUNE', 'VILLAGE'), (5, 'DISTRICT_OPINION', 'DISTRICT', 'COMMUNE'), (6, 'RECOGNITION', 'COMMUNE', 'COMMUNE'),
        (7, 'APPROVAL', 'PROVINCE', 'PROVINCE')) s (number, step, level, place)
     where s.step <> 'DISTRICT_OPINION' or p.asks_district),
    p.legal_basis, p.evidence
from (values
    ('QT-1621', 'Rà soát theo Thông tư 17/2016', 'Review by Circular 17/2016', date '2015-01-01', date '2021-08-31', false, '12-15',
        'Thông tư 17/2016/TT-BLĐTBXH (28-6-2016), điều 9', 'Thông tư 17/2016/TT-BLĐTBXH, điều 9',
        array['RECOGNITION', 'APPROVAL'], 'UNVERIFIED'),
    ('QT-2225', 'Rà soát theo Quyết định 24/2021', 'Review by Decision 24/2021', date '2021-09-01', date '2025-06-30', true, null,
        'Quyết định 24/2021/QĐ-TTg (16-7-2021); Thông tư 07/2021/TT-BLĐTBXH', null,
        array['LIST', 'SURVEY', 'VILLAGE_MEETING', 'POSTING', 'DISTRICT_OPINION', 'RECOGNITION'], 'CONFIRMED'),
    ('QT-2507', 'Rà soát từ ngày bỏ cấp huyện', 'Review since districts are no more', date '2025-07-01', null, false, null,
        'Quyết định 24/2021/QĐ-TTg; Thông tư 13/2025/TT-BNNMT', null, array[]::text[], 'UNVERIFIED')
    ) p (code, title_vi, title_en, valid_from, valid_to, asks_district, deadline, legal_basis, decided_by, read_steps, evidence);
select set_config('gnbv.actor', '', true);
