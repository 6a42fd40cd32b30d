-- A household's way through the years shows the rounds that it was reviewed in and what became of it: their rows carry numbers, too.
call number_rows('review_round', 'household_change');
call note_units_without_number('review_round', 'household_change');
create trigger number_row before insert on review_round for each row execute function number_row();
create trigger number_changed_row before update on review_round for each row
    when ((new.unit_id, new.unit_number) is distinct from (old.unit_id, old.unit_number)) execute function number_row();
create trigger number_row before insert on household_change for each row execute function number_row();

-- Rounds of the units above concern whoever is below.
create function rounds_beyond() returns setof uuid
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if has_role('admin') or reads_households() then
        return query select scope_beyond() union all select s.scope_unit_id from administrative_unit_scope s where s.unit_id = scope_unit_id();
    end if;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['review_round', 'review_round_history'] loop
        execute format('alter policy may_read on %I using (%s)', name, in_numbered_scope(name, 'households', 'rounds'));
    end loop;
    -- Whoever a household goes to sees that it comes.
    foreach name in array array['household_change', 'household_change_history'] loop
        execute format('alter policy may_read on %1$I using (%2$s or exists (select from administrative_unit_scope s '
            'where s.scope_unit_id = (select case when reads_households() then scope_unit_id() end) and s.unit_id = %1$I.to_unit_id))',
            name, in_numbered_scope(name, 'households'));
    end loop;
end
$$;
