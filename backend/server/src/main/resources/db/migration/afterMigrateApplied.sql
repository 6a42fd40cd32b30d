-- What migrations loaded is known to the planner at once: until autovacuum comes by, it takes every table for empty, and a
-- report that is published in the first minute takes longer than a transaction may.
do $$
declare
    owned regclass;
begin
    for owned in
        select c.oid from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole
    loop
        execute format('analyze %s', owned);
    end loop;
end
$$;
