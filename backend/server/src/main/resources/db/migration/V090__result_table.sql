-- The lists of the official tables mark each household as new, relapsed or old. Poverty of an earlier round counts wherever the
-- household lived then, so that the mark is the same for everybody who finds the household in the round.

create function poverty_mark(asked_round_id uuid, asked_household_id uuid, asked_status text, known_below bigint, on_day date)
    returns text
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        with recursive chain (id, steps) as (
            select d.previous_round_id, 1 from review_round d where d.id = asked_round_id and d.previous_round_id is not null
            union
            select d.previous_round_id, c.steps + 1 from chain c join review_round d on d.id = c.id
            where d.previous_round_id is not null),
        past as (
            select c.steps, d.kind
            from review r join chain c on c.id = r.review_round_id join review_round d on d.id = c.id
            join review_recognition n on n.id = r.recognition_id
            left join review_recognition m on m.id = r.replacement_id
            where r.household_id = asked_household_id and r.status = asked_status and n.transaction < known_below and n.signed_on <= on_day
                and (m.id is null or m.transaction >= known_below or m.signed_on > on_day))
        select case when exists (select from past p where p.steps = 1) then 'OLD'
            when exists (select from past p where p.kind = 'REGULAR') then 'RELAPSED'
            else 'NEW' end
        where exists (select from chain) and exists (
            select from review v
            where v.review_round_id = asked_round_id and v.household_id = asked_household_id
                and ((select has_role('admin')) or ((select reads_households()) and v.unit_id in (
                    select s.unit_id from administrative_unit_scope s where s.scope_unit_id = (select scope_unit_id())))));
    end;
comment on function poverty_mark(uuid, uuid, text, bigint, date) is
    'OLD: of the status in the previous round; RELAPSED: not then, but in an earlier regular round of the period; NEW: never before in it.';

-- Communes of a round whose reviews do not count yet, of those that the caller sees and that have a household or a review.
create function open_communes(asked_round_id uuid, asked_unit_id uuid, known_below bigint, on_day date)
    returns table (unit_id uuid, name text)
    language sql stable
    begin atomic
        select u.id, u.name from review_round d cross join communes_of(d.unit_id, d.reviewed_on) c join administrative_unit u on u.id = c
        where d.id = asked_round_id
            and (asked_unit_id is null or exists (
                select from administrative_unit_scope x where x.scope_unit_id = asked_unit_id and x.unit_id = c))
            and not exists (select from review_recognition n where n.review_round_id = d.id and n.unit_id = c
                and n.kind = 'INITIAL' and n.transaction < known_below and n.signed_on <= on_day)
            and (exists (select from review r where r.review_round_id = d.id and r.unit_id = c)
                or exists (select from household h where h.unit_id = c and h.state = 'ACTIVE'))
        order by u.code, u.id;
    end;
