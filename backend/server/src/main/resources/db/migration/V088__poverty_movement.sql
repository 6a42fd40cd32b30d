-- Who falls back into poverty was poor in an earlier round of the period, wherever the household lived then: of the households that the
-- caller finds in a round, what they were in the regular rounds before the previous one. A new period begins with a round that has no
-- previous one, so that the chain stays within it.
create function earlier_statuses(asked_round_id uuid, known_below bigint, on_day date)
    returns table (household_id uuid, poor boolean, near_poor boolean)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        with recursive chain (id) as (
            select p.previous_round_id from review_round d join review_round p on p.id = d.previous_round_id where d.id = asked_round_id
            union
            select d.previous_round_id from chain c join review_round d on d.id = c.id)
        select r.household_id, bool_or(r.status = 'POOR'), bool_or(r.status = 'NEAR_POOR')
        from chain c
        join review_round d on d.id = c.id and d.kind = 'REGULAR'
        join review r on r.review_round_id = d.id
        join review_recognition n on n.id = r.recognition_id
        left join review_recognition m on m.id = r.replacement_id
        where r.status in ('POOR', 'NEAR_POOR') and n.transaction < known_below and n.signed_on <= on_day
            and (m.id is null or m.transaction >= known_below or m.signed_on > on_day)
            and r.household_id in (
                select v.household_id from review v
                where v.review_round_id = asked_round_id
                    and ((select has_role('admin')) or ((select reads_households()) and v.unit_id in (
                        select s.unit_id from administrative_unit_scope s where s.scope_unit_id = (select scope_unit_id())))))
        group by r.household_id;
    end;
comment on function earlier_statuses(uuid, bigint, date) is
    'Whether households of a round were poor or near-poor in a regular round before its previous one, by what was known and recognised.';
