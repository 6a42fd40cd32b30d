-- How much there is and what waits, for those who run the product: numbers over everybody's rows, and nothing of any row.
-- The job's role counts, for row-level security shows no one else all of them.

create function operation_figures() returns table (figure text, label text, amount bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select 'evaluations', lower(e.state), count(*) from evaluation e group by e.state
    union all
    select 'waiting', 'correction-decision', count(*) from correction where status = 'PROPOSED'
    union all
    select 'waiting', 'import-commit', count(*) from import_batch where state = 'CHECKED'
    union all
    select 'waiting', 'recommendation-response', count(*)
    from recommendation r join evaluation e on e.id = r.evaluation_id
    where r.status = 'OPEN' and e.state = 'PUBLISHED'
$$;
grant create on schema public to gnbv_job;
alter function operation_figures() owner to gnbv_job;
revoke create on schema public from gnbv_job;
revoke execute on function operation_figures() from public;
grant execute on function operation_figures() to gnbv_application;
