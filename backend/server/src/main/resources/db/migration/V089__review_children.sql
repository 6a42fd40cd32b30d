-- What the official tables ask of the children of a household and of its head: kept with the review, as of its day. Where nobody says
-- otherwise, the registry knows; that a child is undernourished is only ever said. Reviews from before have none: not known is not zero.

alter table review
    add column head_female boolean,
    add column child_count integer check (child_count between 0 and 30),
    add column uninsured_child_count integer check (uninsured_child_count >= 0),
    add column undernourished_child_count integer check (undernourished_child_count >= 0),
    add column out_of_school_child_count integer check (out_of_school_child_count >= 0),
    add constraint review_children check (
        case when child_count is null then num_nonnulls(uninsured_child_count, undernourished_child_count, out_of_school_child_count) = 0
            else child_count <= persons
                and child_count >= greatest(0, uninsured_child_count, undernourished_child_count, out_of_school_child_count) end);
-- The history of a recorded table has its columns in the same order, and one more at the end.
drop view review_known;
alter table review_history rename column superseded_transaction to superseded;
alter table review_history add column head_female boolean, add column child_count integer, add column uninsured_child_count integer,
    add column undernourished_child_count integer, add column out_of_school_child_count integer, add column superseded_transaction bigint;
update review_history set superseded_transaction = superseded;
alter table review_history drop column superseded, alter column superseded_transaction set not null;
create view review_known with (security_invoker = true) as
    select *, null::bigint as superseded_transaction from review union all select * from review_history;
grant select on review_known to gnbv_application, gnbv_job;
comment on column review.child_count is 'Members under 16 years (Law 102/2016/QH13 on children, article 1).';
comment on column review.uninsured_child_count is 'Children without health insurance.';
comment on column review.undernourished_child_count is 'Children stunted or underweight for their age.';
comment on column review.out_of_school_child_count is 'Children of 5 years and more who do not go to school.';

-- After check_review, which knows the number of persons: triggers of one kind run in the order of their names.
create function count_review_children() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    known record;
begin
    if num_nonnulls(new.head_female, new.child_count, new.uninsured_child_count, new.out_of_school_child_count) = 4 then
        return new;
    end if;
    select count(*) as members, bool_or(p.sex = 'FEMALE') filter (where p.relation = 'HEAD') as head_female,
        count(*) filter (where p.age < 16) as children,
        count(*) filter (where p.age < 16 and not p.health_insurance) as uninsured,
        count(*) filter (where p.age between 5 and 15 and p.schooling in ('LEFT', 'NEVER')) as out_of_school
    into known
    from (select m.sex, m.relation, m.health_insurance, m.schooling,
            extract(year from age(new.reviewed_on, coalesce(m.birth_date, make_date(m.birth_year, 1, 1)))) as age
        from household_member m where m.household_id = new.household_id
            and m.joined_on <= new.reviewed_on and (m.left_on is null or m.left_on > new.reviewed_on)) p;
    new.head_female := coalesce(new.head_female, known.head_female);
    -- Of a household whose members nobody has written down, nothing is known.
    if known.members > 0 then
        new.child_count := coalesce(new.child_count, least(known.children, new.persons, 30));
        new.uninsured_child_count := coalesce(new.uninsured_child_count, least(known.uninsured, new.child_count));
        new.out_of_school_child_count := coalesce(new.out_of_school_child_count, least(known.out_of_school, new.child_count));
    end if;
    return new;
end
$$;
create trigger count_review_children before insert on review for each row execute function count_review_children();

grant insert (head_female, child_count, uninsured_child_count, undernourished_child_count, out_of_school_child_count)
    on review to gnbv_application;

-- It names its columns since it was made.
create or replace function open_reviews(asked_round_id uuid, asked_unit_id uuid) returns setof review
    language sql stable set search_path = public, pg_temp
    begin atomic
        select r.* from review r
        where r.review_round_id = asked_round_id and r.unit_id = asked_unit_id and r.recognition_id is null
            and not exists (select from review n where n.supersedes_id = r.id);
    end;
