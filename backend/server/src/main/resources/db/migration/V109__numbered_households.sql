-- Households, members and reviews carry the number of their unit, as the ledger does: to compare it is what a row of them costs whoever
-- may see it. Who reads households, and who reads names, is answered by the roles of the caller without a call of a function; only a
-- partner's grant is looked up.

create or replace function reads_households() returns boolean
    language sql stable
    return case when has_role('officer') or has_role('analyst') then true else granted('households') end;
create or replace function writes_households() returns boolean
    language sql stable
    return case when has_role('officer') then true else granted('households') end;
create or replace function sees_names() returns boolean
    language sql stable
    return case when has_role('admin') or has_role('officer') then true else granted('households') end;

call number_rows('household', 'household_member', 'review');

do $$
declare
    name text;
begin
    foreach name in array array['household', 'household_member', 'review'] loop
        execute format('create trigger number_row before insert on %I for each row execute function number_row()', name);
        execute format('create trigger number_changed_row before update on %I for each row '
            'when ((new.unit_id, new.unit_number) is distinct from (old.unit_id, old.unit_number)) execute function number_row()', name);
    end loop;
    foreach name in array array['household', 'household_history', 'household_member', 'household_member_history'] loop
        execute format('alter policy may_read on %I using ((select reads_households()) and (%s) or (select has_role(''admin'')))',
            name, in_numbered_scope(name));
    end loop;
    -- Whoever sees a household sees its way through the years, wherever it lived; of the household its own policy decides.
    foreach name in array array['review', 'review_history'] loop
        execute format('alter policy may_read on %1$I using ((select reads_households()) and (%2$s '
            'or exists (select from household h where h.id = %1$I.household_id)) or (select has_role(''admin'')))',
            name, in_numbered_scope(name));
    end loop;
end
$$;

-- It names its columns since it was made.
create or replace function open_reviews(asked_round_id uuid, asked_unit_id uuid) returns setof review
    language sql stable set search_path = public, pg_temp
    begin atomic
        select r.* from review r
        where r.review_round_id = asked_round_id and r.unit_id = asked_unit_id and r.recognition_id is null
            and not exists (select from review n where n.supersedes_id = r.id);
    end;
