-- Scopes are rebuilt by one change of places at a time: two that do not see each other's rows would each leave out what the other
-- made, or wait for one another for ever. The turn is taken before a row is touched and kept to the end of the transaction.

create function take_turn_at_places() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtext('rebuild_scopes'));
    return null;
end
$$;
create trigger take_turn before insert or update or delete on administrative_unit
    for each statement execute function take_turn_at_places();
create trigger take_turn before insert or update or delete on unit_parent
    for each statement execute function take_turn_at_places();
create trigger take_turn before insert or update or delete on unit_change_link
    for each statement execute function take_turn_at_places();
