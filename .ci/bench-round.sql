-- A round in which one commune, the caller's of `make bench` (?), has surveyed each of its households and waits for its recognition.
-- Run by the superuser as a replica, as the households were made.
set local session_replication_role = replica;

create temporary table round on commit drop as
select gen_random_uuid() as id, o.*, ?::uuid as commune_id
from (select r.id as like_id, r.unit_id, r.unit_number, r.rule_set_id, r.procedure_id, r.reviewed_on from review_round r
    where r.title like '%(hộ tạo)' order by r.reviewed_on desc, r.code limit 1) o;

insert into review_round (id, code, title, year, kind, unit_id, unit_number, reviewed_on, procedure_id, rule_set_id, transaction)
select id, 'B-' || left(id::text, 8), 'Đợt để đo tốc độ (hộ tạo)', 2020, 'INTERIM', unit_id, unit_number, reviewed_on - 1, procedure_id, rule_set_id,
    recorded_transaction()
from round;

insert into review_step (id, review_round_id, unit_id, commune_id, step, held_on, transaction)
select gen_random_uuid(), r.id, r.commune_id, r.commune_id, s ->> 'step', r.reviewed_on - 1, recorded_transaction()
from round r join review_procedure p on p.id = r.procedure_id, jsonb_array_elements(p.steps) s
where s ->> 'step' not in ('RECOGNITION', 'APPROVAL');

insert into review (id, review_round_id, household_id, unit_id, unit_number, reviewed_on, residence, method, inputs, rule_set_id,
    rule_set_version, computed_status, computed_kind, deprivation_count, steps, status, status_kind, persons, head_ethnic_group_code, ethnic_minority,
    native_minority, without_working_capacity, merit, agricultural, causes, needs, synthetic, made_by_name, transaction)
select gen_random_uuid(), o.id, r.household_id, r.unit_id, r.unit_number, o.reviewed_on - 1, r.residence, r.method, r.inputs, r.rule_set_id,
    r.rule_set_version, r.computed_status, r.computed_kind, r.deprivation_count, r.steps, r.status, r.status_kind, r.persons,
    r.head_ethnic_group_code, r.ethnic_minority, r.native_minority, r.without_working_capacity, r.merit, r.agricultural, r.causes, r.needs,
    true, r.made_by_name, recorded_transaction()
from round o join review r on r.review_round_id = o.like_id and r.unit_id = o.commune_id and r.supersedes_id is null;

select id from round;
