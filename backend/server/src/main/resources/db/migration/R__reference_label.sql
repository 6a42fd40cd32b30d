-- What histories call the record that a column leads to, in the language of the reader; only the question that a column asks is planned
-- and asked. Run again whenever this file changes: a new column is a line here.
create or replace function reference_label(column_name text, referred text, english boolean) returns text
    language plpgsql stable set search_path = public, pg_temp
as $$
begin
    if referred is null then
        return null;
    end if;
    case column_name
        when 'unit_id', 'addressee_unit_id', 'parent_id', 'predecessor_id', 'successor_id', 'village_id', 'to_unit_id', 'to_village_id',
            'commune_id' then
            return (select u.name from administrative_unit u where u.id = referred::uuid);
        when 'program_id' then
            return (select p.code from program p where p.id = referred::uuid);
        when 'project_id' then
            return (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from project p where p.id = referred::uuid);
        when 'sub_project_id' then
            return (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from sub_project p where p.id = referred::uuid);
        when 'lead_agency_id' then
            return (select case when english then a.name_en else a.name_vi end from agency a where a.id = referred::uuid);
        when 'indicator_id' then
            return (select case when english then i.title_en else i.title_vi end from indicator i where i.id = referred::uuid);
        when 'activity_id' then
            return (select a.title from activity a where a.id = referred::uuid);
        when 'evaluation_id' then
            return (select e.code from evaluation e where e.id = referred::uuid);
        when 'finding_id', 'cause_id' then
            return (select f.code from finding f where f.id = referred::uuid);
        when 'recommendation_id' then
            return (select r.code from recommendation r where r.id = referred::uuid);
        when 'site_visit_id' then
            return (select case when english then v.title_en else v.title_vi end from site_visit v where v.id = referred::uuid);
        when 'household_id', 'other_household_id' then
            return (select h.code from household h where h.id = referred::uuid);
        when 'member_id', 'other_member_id', 'keep_member_id', 'merged_into_id', 'head_id' then
            return (select m.name from household_member m where m.id = referred::uuid);
        when 'attachment_id' then
            return (select a.file_name from attachment a where a.id = referred::uuid);
        when 'review_round_id', 'previous_round_id' then
            return (select d.code from review_round d where d.id = referred::uuid);
        when 'procedure_id' then
            return (select p.code from review_procedure p where p.id = referred::uuid);
        when 'rule_set_id' then
            return (select s.code from rule_set s where s.id = referred::uuid);
        when 'recognition_id' then
            return (select n.decision_number from review_recognition n where n.id = referred::uuid);
        else
            return null;
    end case;
end
$$;
