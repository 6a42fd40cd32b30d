-- What still names a row that therefore cannot be deleted: for each table and column, how many rows. It runs with the caller's
-- rights, so that row-level security counts what the caller may see and nothing else.
create function used_by(constraint_table text, constraint_name name, named_id uuid)
    returns table (source name, via name, uses bigint)
    language plpgsql stable set search_path = public, pg_temp
as $$
declare
    link record;
begin
    for link in
        select r.relname, a.attname
        from pg_constraint broken
        join pg_constraint c on c.confrelid = broken.confrelid and c.contype = 'f' and c.confdeltype in ('a', 'r')
        cross join unnest(c.conkey, c.confkey) as k (own, other)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
        join pg_attribute n on n.attrelid = c.confrelid and n.attnum = k.other and n.attname = 'id'
        join pg_class r on r.oid = c.conrelid
        where broken.conrelid = to_regclass(constraint_table) and broken.conname = used_by.constraint_name
            and has_table_privilege(c.conrelid, 'select')
        group by r.relname, a.attname
    loop
        return query execute format('select %L::name, %L::name, count(*) from %I where %I = $1', link.relname, link.attname, link.relname, link.attname)
            using named_id;
    end loop;
end
$$;
