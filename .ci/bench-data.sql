-- Rows for `make bench`: the demo's places and lines with as many entries as asked for (?), and a tenth of that of whatever else
-- grows. Run by the superuser as a replica: no trigger checks, records or slows it. All of it is marked synthetic.
set local session_replication_role = replica;

create temporary table wanted on commit drop as select ?::bigint as entries;

-- One budget for each commune, line, year, source and kind of capital.
insert into budget (id, project_id, sub_project_id, fiscal_year, funding_source, capital_type, unit_id, unit_number, synthetic, transaction)
select gen_random_uuid(), p.id, s.id, y, f, c, u.id, o.number, true, recorded_transaction()
from program g join project p on p.program_id = g.id left join sub_project s on s.project_id = p.id,
    administrative_unit u left join administrative_unit_number o on o.unit_id = u.id, generate_series(2016, 2020) y, unnest(array['CENTRAL', 'PROVINCE']) f, unnest(array['INVESTMENT', 'RECURRENT']) c
where g.period_from = '2016-01-01' and u.level = 'COMMUNE' and '2018-06-30' between u.valid_from and coalesce(u.valid_to, 'infinity')
on conflict do nothing;

-- Each begins with its allocation and pays through its year.
insert into entry (id, budget_id, unit_id, unit_number, kind, effective_kind, amount, available_change, disbursed_change, effective_on, document,
    synthetic, transaction)
select gen_random_uuid(), b.id, b.unit_id, b.unit_number, k.kind, k.kind, k.amount, k.available, k.disbursed, make_date(b.fiscal_year, 1, 1) + k.day, 'QĐ ' || n, true,
    recorded_transaction()
from (select row_number() over (order by id) - 1 as place, id, unit_id, unit_number, fiscal_year from budget where synthetic) b
cross join lateral (select count(*) as budgets from budget where synthetic) total
join lateral generate_series(
    (select count(*) from entry) / total.budgets, ((select entries from wanted) - 1 - b.place) / total.budgets) n on true
cross join lateral (
    select case when n = 0 then 'ALLOCATION' else 'PAYMENT' end as kind,
        case when n = 0 then 1000000000 else 1000000 end::bigint as amount,
        case when n = 0 then 1000000000 else -1000000 end::bigint as available,
        case when n = 0 then 0 else 1000000 end::bigint as disbursed,
        case when n = 0 then 0 else 30 + (n * 7919 + b.place) % 330 end::int as day
) k;

insert into entry_sum
select e.budget_id, extract(year from e.effective_on), part.month, e.effective_kind, b.unit_id, sum(e.available_change),
    sum(e.disbursed_change), sum(advance_change(e.kind, e.effective_kind, e.amount)), count(*), b.unit_number
from entry e join budget b on b.id = e.budget_id
cross join lateral (values (0), (extract(month from e.effective_on)::integer)) part (month)
group by 1, 2, 3, 4, 5, b.unit_number
on conflict (budget_id, year, month, effective_kind) do update set
    available_change = excluded.available_change, disbursed_change = excluded.disbursed_change,
    advance_change = excluded.advance_change, entries = excluded.entries;

-- The demo's results and targets again, in earlier and later years.
insert into result (id, indicator_id, unit_id, unit_number, project_id, sub_project_id, activity_id, group_code, period_from, effective_on, value, numerator,
    denominator, official, citation, synthetic, transaction)
select gen_random_uuid(), r.indicator_id, r.unit_id, r.unit_number, r.project_id, r.sub_project_id, r.activity_id, r.group_code,
    (r.period_from + k * interval '1 year')::date, (r.effective_on + k * interval '1 year')::date, r.value, r.numerator, r.denominator,
    r.official, r.citation, true, recorded_transaction()
from result r, generate_series(-25, 25) k
where k <> 0 and r.synthetic and r.effective_on between '2016-01-01' and '2018-12-31'
limit greatest((select entries / 10 from wanted) - (select count(*) from result), 0)
on conflict do nothing;

insert into target (id, indicator_id, unit_id, unit_number, project_id, sub_project_id, group_code, period_from, period_to, value, value_low, value_high,
    decision, citation, synthetic, transaction)
select gen_random_uuid(), r.indicator_id, r.unit_id, r.unit_number, r.project_id, r.sub_project_id, r.group_code, (r.period_from + k * interval '1 year')::date,
    (r.period_to + k * interval '1 year')::date, r.value, r.value_low, r.value_high, r.decision, r.citation, true, recorded_transaction()
from target r, generate_series(-25, 60) k
where k <> 0 and r.synthetic
limit greatest((select entries / 10 from wanted) - (select count(*) from target), 0)
on conflict do nothing;

insert into activity (id, project_id, sub_project_id, unit_id, unit_number, code, title, kind, decision, starts_on, ends_on, planned_cost, planned_households,
    proposed_by, commune_is_investor, citation, synthetic, transaction)
select gen_random_uuid(), a.project_id, a.sub_project_id, a.unit_id, a.unit_number, a.code || '~' || k, a.title, a.kind, a.decision,
    (a.starts_on + (k % 20 - 10) * interval '1 year')::date, (a.ends_on + (k % 20 - 10) * interval '1 year')::date, a.planned_cost, a.planned_households, a.proposed_by, a.commune_is_investor, a.citation, true, recorded_transaction()
from generate_series(1, 1000) k, activity a
where a.code !~ '~' and not exists (select from activity o where o.unit_id = a.unit_id and o.code = a.code || '~' || k)
limit greatest((select entries / 10 from wanted) - (select count(*) from activity), 0);

insert into activity_unit (id, activity_id, unit_id, transaction)
select gen_random_uuid(), a.id, a.unit_id, a.transaction from activity a where not exists (select from activity_unit u where u.activity_id = a.id);

insert into activity_financing (id, activity_id, program_id, funding_source, amount, transaction)
select gen_random_uuid(), a.id, p.program_id, 'CENTRAL', a.planned_cost, a.transaction
from activity a join project p on p.id = a.project_id
where not exists (select from activity_financing f where f.activity_id = a.id);

-- One at least: a block is sealed where something was recorded, and only then are these rows known.
insert into audit_event (actor, actor_name, client, request, resource, row_id, unit_id, evaluation_id, operation, before, after)
select e.actor, e.actor_name, e.client, e.request, e.resource, e.row_id, e.unit_id, e.evaluation_id, e.operation, e.before, e.after
from generate_series(1, 10) k, audit_event e
limit greatest((select entries / 10 from wanted) - (select count(*) from audit_event), 1);
