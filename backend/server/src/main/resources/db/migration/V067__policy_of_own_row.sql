-- A policy looks at its own row: an entry carries the unit of its budget, so that reading a hundred entries does not first gather
-- all budgets that the reader may see. And a unit is looked up in the scope by its key: one row costs one probe, many are
-- hashed.

alter table entry add column unit_id uuid;
comment on column entry.unit_id is 'Of the budget, which keeps its line once it has entries; set by the database.';
alter table entry disable trigger user;
update entry set unit_id = (select b.unit_id from budget b where b.id = budget_id);
alter table entry enable trigger user;
alter table entry alter column unit_id set not null;

do $$
begin
    execute replace(pg_get_functiondef('check_entry()'::regprocedure),
        'new.synthetic := owning.synthetic;', E'new.synthetic := owning.synthetic;\n    new.unit_id := owning.unit_id;');
end
$$;

create or replace function in_scope(unit_column text) returns text
    language sql immutable
    return format(
        'exists (select from administrative_unit_scope s where s.scope_unit_id = (select scope_unit_id()) and s.unit_id = %s)',
        unit_column);
comment on function in_scope(text) is 'Condition of a policy; the column is named with its table.';

do $$
declare
    policy pg_policies;
    part text;
    condition text;
begin
    for policy in
        select * from pg_policies where schemaname = 'public' and concat(qual, with_check) like '%FROM administrative_unit_scope s%'
    loop
        foreach part in array array['qual', 'with_check'] loop
            condition := to_jsonb(policy) ->> part;
            if condition is not null then
                condition := regexp_replace(condition, '(?<![.\w])unit_id IN', policy.tablename || '.unit_id IN', 'g');
                condition := regexp_replace(condition, '(?<![.\w])addressee_unit_id IN', policy.tablename || '.addressee_unit_id IN', 'g');
                condition := regexp_replace(condition,
                    '(\w+\.\w+) IN \( SELECT s\.unit_id\s+(FROM administrative_unit_scope s)\s+WHERE \((s\.scope_unit_id = \( SELECT scope_unit_id\(\) AS scope_unit_id\))\)\)',
                    'exists (select \2 where \3 and s.unit_id = \1)', 'g');
                execute format('alter policy %I on %I %s (%s)', policy.policyname, policy.tablename,
                    case part when 'qual' then 'using' else 'with check' end, condition);
            end if;
        end loop;
    end loop;
    execute format('alter policy may_read on entry using ((select has_role(''admin'')) or %s)', in_scope('entry.unit_id'));
end
$$;
