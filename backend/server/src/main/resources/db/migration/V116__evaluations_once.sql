-- Which evaluations the caller reads, and which it knows of, is asked by each table of an evaluation's parts: 17 times of what is missing of
-- one. Both are listed once and kept for the caller, until the transaction ends or writes something.
create function caller_in_words() returns text
    language sql stable
    return current_setting('gnbv.actor', true) || ' ' || current_setting('gnbv.roles', true) || ' ' || current_setting('gnbv.scope', true);

create function list_evaluations(readable boolean) returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    read uuid[] := array(
        select e.id from evaluation e where e.state = 'PUBLISHED' and actor_id() is not null
        union all
        select m.evaluation_id from evaluation_member m where m.user_id = actor_id() and has_role('evaluator'));
    seen uuid[];
    kept text;
begin
    if has_role('officer') then
        read := read || array(
            select e.id from evaluation e join administrative_unit_scope s on s.unit_id = e.unit_id
            where e.state = 'REVIEW' and s.scope_unit_id = scope_unit_id() and actor_id() is not null);
    end if;
    if has_role('admin') then
        seen := array(select e.id from evaluation e);
    elsif has_role('officer') then
        seen := read || array(
            select r.evaluation_id
            from recommendation r
            join evaluation e on e.id = r.evaluation_id
            join administrative_unit_scope s on s.unit_id = r.addressee_unit_id
            where e.state in ('REVIEW', 'PUBLISHED') and s.scope_unit_id = scope_unit_id());
    else
        seen := read;
    end if;
    kept := set_config('gnbv.evaluations_of', caller_in_words(), true);
    kept := set_config('gnbv.readable_evaluations', read::text, true);
    kept := set_config('gnbv.seen_evaluations', seen::text, true);
    return case when readable then read else seen end;
end
$$;

-- Inlined into the policies.
create function evaluations_are_listed() returns boolean
    language sql stable
    return pg_current_xact_id_if_assigned() is null and current_setting('gnbv.evaluations_of', true) = caller_in_words();
create or replace function readable_evaluations() returns uuid[]
    language sql stable security invoker
    return case when evaluations_are_listed() then current_setting('gnbv.readable_evaluations', true)::uuid[] else list_evaluations(true) end;
create or replace function seen_evaluations() returns uuid[]
    language sql stable security invoker
    return case when evaluations_are_listed() then current_setting('gnbv.seen_evaluations', true)::uuid[] else list_evaluations(false) end;
