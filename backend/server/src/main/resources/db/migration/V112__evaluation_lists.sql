-- Which evaluations one reads is asked for each part of an evaluation in a query: it is a list, and only what concerns the caller's role
-- is looked for.
create function readable_evaluations() returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    if has_role('officer') then
        return array(
            select e.id from evaluation e where e.state = 'PUBLISHED' and actor_id() is not null
            union all
            select e.id from evaluation e join administrative_unit_scope s on s.unit_id = e.unit_id
            where e.state = 'REVIEW' and s.scope_unit_id = scope_unit_id() and actor_id() is not null
            union all
            select m.evaluation_id from evaluation_member m where m.user_id = actor_id() and has_role('evaluator'));
    end if;
    return array(
        select e.id from evaluation e where e.state = 'PUBLISHED' and actor_id() is not null
        union all
        select m.evaluation_id from evaluation_member m where m.user_id = actor_id() and has_role('evaluator'));
end
$$;
create function seen_evaluations() returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    if has_role('admin') then
        return array(select e.id from evaluation e);
    end if;
    if has_role('officer') then
        return readable_evaluations() || array(
            select r.evaluation_id
            from recommendation r
            join evaluation e on e.id = r.evaluation_id
            join administrative_unit_scope s on s.unit_id = r.addressee_unit_id
            where e.state in ('REVIEW', 'PUBLISHED') and s.scope_unit_id = scope_unit_id());
    end if;
    return readable_evaluations();
end
$$;

do $$
declare
    policy record;
    asked constant text := '\((\w+) IN \( SELECT evaluations_%s\(\) AS evaluations_%1$s\)\)';
    listed constant text := '(\1 = any ((select %s())::uuid[]))';
    told text[];
begin
    for policy in
        select * from pg_policies where schemaname = 'public' and coalesce(qual, '') || coalesce(with_check, '') ~ 'evaluations_(read|seen)\(\)'
    loop
        told := array[policy.qual, policy.with_check];
        for place in 1..2 loop
            told[place] := regexp_replace(told[place], format(asked, 'read'), format(listed, 'readable_evaluations'), 'g');
            told[place] := regexp_replace(told[place], format(asked, 'seen'), format(listed, 'seen_evaluations'), 'g');
        end loop;
        if told[1] is not null then
            execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename, told[1]);
        end if;
        if told[2] is not null then
            execute format('alter policy %I on %I with check (%s)', policy.policyname, policy.tablename, told[2]);
        end if;
    end loop;
end
$$;
drop function evaluations_read(), evaluations_seen();
