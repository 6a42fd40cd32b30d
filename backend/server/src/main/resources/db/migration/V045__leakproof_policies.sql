-- Policies ask nothing of a row but leakproof comparisons: everything else is answered once a statement, as a set. Being on a
-- team counts for an evaluator only, so that a role that is taken away takes the evaluation with it. And nothing is left to
-- PUBLIC: who may call a function is said.

create index evaluation_member_user on evaluation_member (user_id);

create function own_evaluations() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select m.evaluation_id from evaluation_member m where has_role('evaluator') and m.user_id = actor_id();
    end;
comment on function own_evaluations() is 'Evaluations on whose team the caller is, as an evaluator.';

create or replace function on_team(asked_evaluation_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return asked_evaluation_id in (select own_evaluations());

create or replace function evaluations_read() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.id from evaluation e
        where actor_id() is not null and (e.state = 'PUBLISHED' or (e.state = 'REVIEW' and approves(e.unit_id)))
        union
        select own_evaluations();
    end;

-- Past states are everybody's from the block of the first publication on, whatever is issued later.
create function frozen_evaluations() returns table (evaluation_id uuid, below bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select e.id, b.transaction_upper
        from evaluation e join seal_block b on b.number = coalesce(
            (select min(h.frozen_block) from evaluation_history h where h.id = e.id and h.state = 'PUBLISHED'), e.frozen_block);
    end;
comment on function frozen_evaluations() is 'Published evaluations, and the transaction below which lies what their first publication froze.';

do $$
declare
    policy pg_policies;
    condition text;
begin
    for policy in
        select * from pg_policies
        where schemaname = 'public' and concat(qual, with_check) ~ 'on_team\(|frozen_below\('
    loop
        if policy.qual is not null then
            condition := regexp_replace(policy.qual, 'on_team\((\w+)\)', '(\1 in (select own_evaluations()))', 'g');
            condition := regexp_replace(condition, 'superseded_transaction >= frozen_below\((\w+)\)',
                format('exists (select from (select * from frozen_evaluations()) f where f.evaluation_id = %1$I.\1 and f.below <= %1$I.superseded_transaction)',
                    policy.tablename), 'g');
            execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename, condition);
        end if;
        if policy.with_check is not null then
            execute format('alter policy %I on %I with check (%s)', policy.policyname, policy.tablename,
                regexp_replace(policy.with_check, 'on_team\((\w+)\)', '(\1 in (select own_evaluations()))', 'g'));
        end if;
    end loop;
end
$$;

drop function frozen_below(uuid);

-- Functions of the application are for its roles; the procedures that protect tables are the owner's alone.
do $$
declare
    routine regprocedure;
    kind "char";
begin
    for routine, kind in
        select p.oid, p.prokind from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('revoke execute on routine %s from public', routine);
        if kind = 'f' then
            execute format('grant execute on function %s to gnbv_application, gnbv_job, gnbv_sealer', routine);
        end if;
    end loop;
    execute format('revoke create, temporary on database %I from public', current_database());
end
$$;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to gnbv_application, gnbv_job, gnbv_sealer;
