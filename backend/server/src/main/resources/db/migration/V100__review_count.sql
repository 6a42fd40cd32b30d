-- How far rounds are, told for a whole list of them: what a commune recognised stays until a correction is recognised, so it is counted
-- then and kept; only what nobody has recognised yet is counted when it is asked for.

create table review_count (
    review_round_id uuid not null references review_round,
    unit_id uuid not null references administrative_unit,
    households bigint not null,
    poor bigint not null,
    near_poor bigint not null,
    primary key (review_round_id, unit_id),
    constraint review_count_parts check (poor >= 0 and near_poor >= 0 and households >= poor + near_poor)
);
comment on table review_count is 'What a commune recognised in a round: of each household the review that counts today.';
create index review_count_unit on review_count (unit_id);

alter table review_count enable row level security;
alter table review_count force row level security;
create policy migration on review_count to current_user using (true) with check (true);
create policy job on review_count for select to gnbv_job using (true);
do $$
begin
    execute format('create policy may_read on review_count for select to gnbv_application '
        'using ((select has_role(''admin'')) or ((select reads_households()) and %s))', in_scope('review_count.unit_id'));
end
$$;
grant select on review_count to gnbv_application, gnbv_job;

-- The commune of the round is locked by the recognition's own check: nobody else counts it meanwhile.
create function count_recognised() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into review_count
    select new.review_round_id, new.unit_id, count(*), count(*) filter (where r.status = 'POOR'), count(*) filter (where r.status = 'NEAR_POOR')
    from review r
    where r.review_round_id = new.review_round_id and r.unit_id = new.unit_id and r.recognition_id is not null and r.replaced_on is null
    on conflict (review_round_id, unit_id) do update set
        households = excluded.households, poor = excluded.poor, near_poor = excluded.near_poor;
    return null;
end
$$;
-- After apply_review_recognition: triggers of one moment run by their names.
create trigger count_recognised after insert on review_recognition for each row execute function count_recognised();

insert into review_count
select r.review_round_id, r.unit_id, count(*), count(*) filter (where r.status = 'POOR'), count(*) filter (where r.status = 'NEAR_POOR')
from review r where r.recognition_id is not null and r.replaced_on is null
group by 1, 2;

-- Active households by commune, of those that the caller sees: asked once for a list of rounds.
create function active_households() returns jsonb
    language sql stable
    return (select coalesce(jsonb_object_agg(h.unit_id, h.number), '{}') from (
        select a.unit_id, count(*) as number from household a where a.state = 'ACTIVE' group by a.unit_id) h);

-- How far a round is in the communes that the caller sees. Of each household the first review of a round has no predecessor, and no
-- household is told twice. During the year only those who ask are reviewed: how many that will be nobody knows.
create function review_round_progress(asked review_round, active jsonb, out households bigint, out reviewed bigint, out recognised bigint,
    out poor bigint, out near_poor bigint)
    language sql stable cost 100000
    begin atomic
        select case when (asked).kind = 'REGULAR' then n.households + (
                select coalesce(sum((active ->> c::text)::bigint), 0) from communes_of((asked).unit_id, (asked).reviewed_on) c
                where not exists (select from review_count k where k.review_round_id = (asked).id and k.unit_id = c))::bigint end,
            n.households + (
                select count(*) from review r
                where r.review_round_id = (asked).id and r.recognition_id is null and r.supersedes_id is null
                    and ((select has_role('admin')) or r.unit_id in (
                        select s.unit_id from administrative_unit_scope s where s.scope_unit_id = (select scope_unit_id())))
                    and not exists (select from review_count k where k.review_round_id = (asked).id and k.unit_id = r.unit_id)),
            n.households, n.poor, n.near_poor
        from (
            select coalesce(sum(k.households), 0)::bigint as households, coalesce(sum(k.poor), 0)::bigint as poor,
                coalesce(sum(k.near_poor), 0)::bigint as near_poor
            from review_count k where k.review_round_id = (asked).id) n;
    end;
