-- Units under which a unit lay on a day, as known at a block, with the unit itself.
create function units_above(asked_unit_id uuid, on_day date, known_below bigint) returns table (unit_id uuid)
    language sql stable set search_path = public, pg_temp
as $$
    with recursive line (unit_id) as (
        select asked_unit_id
        union
        select p.parent_id
        from line l join unit_parent_known p on p.unit_id = l.unit_id
        where p.transaction < known_below and (p.superseded_transaction is null or p.superseded_transaction >= known_below)
          and p.valid_from <= on_day and (p.valid_to is null or p.valid_to >= on_day)
    )
    select unit_id from line
$$;
