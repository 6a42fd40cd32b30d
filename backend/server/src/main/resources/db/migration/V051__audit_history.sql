-- The history of a row in words: which fields a change touched, what they were and became, and the names of what they refer to.

-- What people call a row, out of the row itself.
create function audit_subject(recorded jsonb, english boolean) returns text
    language sql immutable parallel safe
    return coalesce(
        case when english then coalesce(recorded ->> 'title_en', recorded ->> 'name_en', recorded ->> 'topic_en') end,
        recorded ->> 'title_vi', recorded ->> 'title', recorded ->> 'name_vi', recorded ->> 'name', recorded ->> 'topic_vi',
        recorded ->> 'file_name', recorded ->> 'number', recorded ->> 'code');

-- The name of what a column refers to, for whoever may see it; null for a column that refers to nothing.
create function reference_label(column_name text, referred text, english boolean) returns text
    language sql stable set search_path = public, pg_temp
    return case
        when referred is null then null
        when column_name in ('unit_id', 'addressee_unit_id', 'parent_id', 'predecessor_id', 'successor_id')
            then (select u.name from administrative_unit u where u.id = referred::uuid)
        when column_name = 'program_id' then (select p.code from program p where p.id = referred::uuid)
        when column_name = 'project_id'
            then (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from project p where p.id = referred::uuid)
        when column_name = 'sub_project_id'
            then (select p.code || ' – ' || case when english then p.title_en else p.title_vi end from sub_project p where p.id = referred::uuid)
        when column_name = 'lead_agency_id'
            then (select case when english then a.name_en else a.name_vi end from agency a where a.id = referred::uuid)
        when column_name = 'indicator_id'
            then (select case when english then i.title_en else i.title_vi end from indicator i where i.id = referred::uuid)
        when column_name = 'activity_id' then (select a.title from activity a where a.id = referred::uuid)
        when column_name = 'evaluation_id' then (select e.code from evaluation e where e.id = referred::uuid)
        when column_name in ('finding_id', 'cause_id') then (select f.code from finding f where f.id = referred::uuid)
        when column_name = 'recommendation_id' then (select r.code from recommendation r where r.id = referred::uuid)
        when column_name = 'site_visit_id'
            then (select case when english then v.title_en else v.title_vi end from site_visit v where v.id = referred::uuid)
        when column_name = 'attachment_id' then (select a.file_name from attachment a where a.id = referred::uuid)
    end;

-- Fields that differ, by name; all that have a value for a row that came or went. What the database stamps is no change.
create function audit_changes(was jsonb, is_now jsonb, english boolean) returns jsonb
    language sql stable set search_path = public, pg_temp
    return coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
            'field', field, 'before', was ->> field, 'after', is_now ->> field,
            'beforeLabel', reference_label(field, was ->> field, english),
            'afterLabel', reference_label(field, is_now ->> field, english))) order by field)
        from jsonb_object_keys(coalesce(is_now, was)) field
        where (was ->> field) is distinct from (is_now ->> field)
          and field not in ('id', 'version', 'parts_version', 'transaction', 'recorded_at', 'recorded_by', 'recorded_by_name', 'folded_name')
    ), '[]');
