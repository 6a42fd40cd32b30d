-- Which evaluations the caller reads is asked by every policy of an evaluation's parts: nothing in it calls a function a row, and
-- what concerns another role is not looked for. Whoever asks wants a set: one that is in it for two reasons may be named twice.
create or replace function evaluations_read() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select e.id from evaluation e where actor_id() is not null and e.state = 'PUBLISHED'
    union all
    select e.id
    from evaluation e join administrative_unit_scope s on s.unit_id = e.unit_id
    where has_role('officer') and actor_id() is not null and e.state = 'REVIEW' and s.scope_unit_id = scope_unit_id()
    union all
    select m.evaluation_id from evaluation_member m where has_role('evaluator') and m.user_id = actor_id();
end;

create or replace function evaluations_seen() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select e.id from evaluation e where has_role('admin') or actor_id() is not null and e.state = 'PUBLISHED'
    union all
    select e.id
    from evaluation e join administrative_unit_scope s on s.unit_id = e.unit_id
    where has_role('officer') and actor_id() is not null and e.state = 'REVIEW' and s.scope_unit_id = scope_unit_id()
    union all
    select m.evaluation_id from evaluation_member m where has_role('evaluator') and m.user_id = actor_id()
    union all
    select r.evaluation_id
    from recommendation r
    join evaluation e on e.id = r.evaluation_id
    join administrative_unit_scope s on s.unit_id = r.addressee_unit_id
    where has_role('officer') and e.state in ('REVIEW', 'PUBLISHED') and s.scope_unit_id = scope_unit_id();
end;
