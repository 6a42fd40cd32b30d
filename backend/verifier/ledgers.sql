-- What breaks a rule of the ledgers, a line of text each; none where they balance. Written anew from the rules, apart from the
-- triggers that keep them.

with effect as (
    select e.id, e.budget_id, e.kind, coalesce(o.kind, e.kind) as counted_kind, e.effective_on, e.reverses_id, abs(e.amount) as size,
        case coalesce(o.kind, e.kind)
            when 'ALLOCATION' then 1 when 'ADJUSTMENT' then sign(coalesce(o.amount, e.amount))
            when 'TRANSFER_IN' then 1 when 'CARRY_IN' then 1
            when 'ADVANCE_SETTLEMENT' then 0 else -1 end
            * case when e.kind = 'REVERSAL' then -1 else 1 end * abs(e.amount) as available,
        case coalesce(o.kind, e.kind) when 'ADVANCE' then 1 when 'ADVANCE_SETTLEMENT' then -1 else 0 end
            * case when e.kind = 'REVERSAL' then -1 else 1 end * abs(e.amount) as advanced,
        case when coalesce(o.kind, e.kind) in ('ADVANCE', 'PAYMENT') then 1 else 0 end
            * case when e.kind = 'REVERSAL' then -1 else 1 end * abs(e.amount) as disbursed,
        e.available_change, o.id as original_id, o.budget_id as original_budget_id, o.effective_on as original_on
    from entry e left join entry o on o.id = e.reverses_id
),
day as (
    select budget_id, effective_on,
        sum(sum(available)) over budget as available, sum(sum(advanced)) over budget as advanced
    from effect group by budget_id, effective_on
    window budget as (partition by budget_id order by effective_on)
)
select format('budget %s has %s available on %s', budget_id, available, effective_on) from day where available < 0
union all
select format('budget %s has settled %s more than was advanced on %s', budget_id, -advanced, effective_on) from day where advanced < 0
union all
select format('entry %s changes what is available by %s instead of %s', id, available_change, available)
from effect where available_change <> available
union all
select format('entry %s is of unit %s and its budget of %s', e.id, e.unit_id, b.unit_id)
from entry e join budget b on b.id = e.budget_id where e.unit_id <> b.unit_id
union all
select format('budget %s has other sums of %s in month %s of %s than its entries', budget_id, counted_kind, month, year)
from (
    select budget_id, extract(year from effective_on)::integer as year, part.month, counted_kind, sum(available) as available,
        sum(disbursed) as disbursed, sum(advanced) as advanced, count(*) as entries
    from effect cross join lateral (values (0), (extract(month from effective_on)::integer)) part (month)
    group by 1, 2, 3, 4
) counted
full join (
    select budget_id, year, month, effective_kind as counted_kind, available_change, disbursed_change, advance_change, entries as kept
    from entry_sum
) sums using (budget_id, year, month, counted_kind)
where (available, disbursed, advanced, entries) is distinct from (available_change, disbursed_change, advance_change, kept)
union all
select format('entry %s reverses what is not there before it in its budget', id)
from effect where reverses_id is not null and (original_id is null or original_budget_id <> budget_id or original_on > effective_on)
union all
select format('entry %s is reversed by %s, more than it was', o.id, sum(r.amount))
from entry o join entry r on r.reverses_id = o.id group by o.id, o.amount having sum(r.amount) > abs(o.amount)
union all
select format('%s %s has not exactly its two halves', pair.what, pair.id)
from (
    select 'transfer' as what, id, from_budget_id, to_budget_id, amount, effective_on from budget_transfer
    union all
    select 'carry-over', id, from_budget_id, to_budget_id, amount, effective_on from budget_carry_over
) pair
left join entry half on half.transfer_id = pair.id or half.carry_over_id = pair.id
group by pair.what, pair.id, pair.from_budget_id, pair.to_budget_id, pair.amount, pair.effective_on
having count(half.id) <> 2
    or sum(half.available_change) <> 0
    or bool_or(half.amount <> pair.amount or half.effective_on <> pair.effective_on)
    or count(*) filter (where half.budget_id = pair.from_budget_id and half.available_change = -pair.amount) <> 1
    or count(*) filter (where half.budget_id = pair.to_budget_id and half.available_change = pair.amount) <> 1
